using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Regulations.Editions.Facts;
using Regulations.Editions.Identifiers;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Requests;

/// <summary>Begins a request. Through the portal it is a draft without a number until it is registered; over a counter until it is accepted.</summary>
/// <param name="Edition">The edition's key, as in <c>eastkz/survey-licence</c>; the version in force on this day is used.</param>
/// <param name="Kind">The kind of request, as in <c>issue</c>.</param>
/// <param name="Channel"><c>portal</c>, <c>state-corporation</c> or <c>provider</c>.</param>
/// <param name="Applicant">For whom; null where it will be entered at the counter.</param>
/// <param name="SignIn">The evidence of the actor's sign-in, kept as the first input.</param>
public sealed record StartRequest(string Edition, string Kind, string Channel, ApplicantDetails? Applicant, JsonObject? SignIn)
    : ICommand<RequestStarted>;

/// <summary>For whom a service is asked.</summary>
/// <param name="Id">The IIN or BIN.</param>
/// <param name="Type"><c>natural</c> or <c>legal</c>.</param>
/// <param name="Name">As in the register of persons.</param>
/// <param name="Representative">The user name or name of who acts for the applicant; may be null.</param>
public sealed record ApplicantDetails(string Id, string Type, string Name, string? Representative = null);

/// <summary>A request was begun.</summary>
/// <param name="RequestId">Known to addresses until there is a number.</param>
public sealed record RequestStarted(string RequestId);

internal sealed class StartRequestHandler(
    RequestRunner runner,
    InForce inForce,
    PeopleDirectory people,
    SubjectNumbers subjects,
    WorkingTime time,
    IOptions<RuntimeOptions> options
) : ICommandHandler<StartRequest, RequestStarted>, IPreparedBesideOthers
{
    public async Task<RequestStarted> HandleAsync(StartRequest command, CommandScope scope, CancellationToken cancellation)
    {
        var actor = await people.FindAsync(scope.Actor, cancellation) ?? throw Refusals.StartNotAllowed();
        var standing = await inForce.OfAsync(scope.Store, command.Edition, scope.Now, options.Value.AllowRepealed, cancellation);
        var (version, definition) = Demand(standing);
        Check(command, definition.Facts!, actor);
        var request = NewRequest(command, version, definition.Facts!, scope, actor);
        var work = await runner.StartAsync(scope, request, definition, Inputs(command, definition, actor), cancellation);
        await AfterStartAsync(work, definition, cancellation);
        return new RequestStarted(request.Id);
    }

    private static (DefinitionVersion Version, LoadedDefinition Definition) Demand(Standing standing) =>
        standing.Refused switch
        {
            null => (standing.Version!, standing.Definition!),
            WhyNot.Repealed => throw Refusals.EditionRepealed(),
            WhyNot.NotYetInForce => throw Refusals.EditionNotYetInForce(),
            _ => throw Refusals.EditionNotFound(),
        };

    private void Check(StartRequest command, EditionFacts facts, KnownPerson actor)
    {
        if (!facts.Kinds.Contains(command.Kind))
        {
            throw Refusals.KindUnknown();
        }
        if (!facts.Channels.Contains(command.Channel))
        {
            throw Refusals.ChannelUnknown();
        }
        if (!MayStart(command.Channel, facts, actor))
        {
            throw Refusals.StartNotAllowed();
        }
        if (command.Applicant is { } applicant)
        {
            CheckApplicant(applicant, facts);
            CheckIsOwn(command.Channel, applicant, actor);
        }
        else if (command.Channel == Channels.Portal)
        {
            throw Refusals.SubjectNumberInvalid();
        }
    }

    private static void CheckApplicant(ApplicantDetails applicant, EditionFacts facts)
    {
        var valid = applicant.Type == "legal" ? Bin.TryParse(applicant.Id, out _) : Iin.TryParse(applicant.Id, out _);
        if (!valid)
        {
            throw Refusals.SubjectNumberInvalid();
        }
        if (!facts.Applicants.Contains(applicant.Type))
        {
            throw Refusals.ApplicantTypeNotServed();
        }
    }

    // Through the portal one files for oneself, whatever the page or the program sent.
    private void CheckIsOwn(string channel, ApplicantDetails applicant, KnownPerson actor)
    {
        if (channel == Channels.Portal && actor.SubjectProtected is { } kept && subjects.Unprotect(kept) != applicant.Id)
        {
            throw Refusals.NotYours();
        }
    }

    private static bool MayStart(string channel, EditionFacts facts, KnownPerson actor) =>
        channel == Channels.Portal ? actor.Has(Roles.Applicant) : Counters.SitsAt(channel, facts, actor);

    private static Request NewRequest(
        StartRequest command,
        DefinitionVersion version,
        EditionFacts facts,
        CommandScope scope,
        KnownPerson actor
    ) =>
        new()
        {
            Id = CommandScope.NewId(),
            EditionKey = version.Key,
            DefinitionHash = version.Hash,
            DefinitionVersion = version.Version,
            Kind = command.Kind,
            Channel = command.Channel,
            ApplicantUser = command.Channel == Channels.Portal ? actor.UserName : null,
            OperatorUser = command.Channel == Channels.Portal ? null : actor.UserName,
            OfficeId = facts.Office,
            CounterOfficeId = command.Channel == Channels.Portal ? null : actor.OfficeId,
            Phase = RequestPhase.Draft,
            State = "",
            StartedAt = scope.Now,
        };

    // An input the definition does not have would be refused by the engine.
    private static JsonObject Inputs(StartRequest command, LoadedDefinition definition, KnownPerson actor)
    {
        var all = new Dictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["Channel"] = command.Channel,
            ["Kind"] = command.Kind,
            ["Applicant"] = Applicant(command.Applicant),
            ["SignIn"] = command.SignIn?.DeepClone(),
            ["Operator"] = command.Channel == Channels.Portal ? null : actor.UserName,
        };
        return new JsonObject(all.Where(input => definition.Workflow.Inputs.Any(i => i.Name == input.Key)));
    }

    private static JsonObject? Applicant(ApplicantDetails? applicant) =>
        applicant is null
            ? null
            : new JsonObject
            {
                ["id"] = applicant.Id,
                ["type"] = applicant.Type,
                ["name"] = applicant.Name,
                ["representative"] = applicant.Representative,
            };

    private async Task AfterStartAsync(RequestWork work, LoadedDefinition definition, CancellationToken cancellation)
    {
        if (work.Request.FinishedAt is not null || work.Request.Number is not null)
        {
            return;
        }
        if (!definition.HasTotalClock)
        {
            await Registration.RegisterAsync(work, null, cancellation);
        }
        else if (definition.Facts?.DraftExpires is { } limit)
        {
            WaitingTimers.ExpireDraftAt(work, time.Due(definition, work.Now, limit));
        }
    }
}

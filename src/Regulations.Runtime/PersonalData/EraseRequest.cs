using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.PersonalData;

/// <summary>
/// Erases what a request that has ended keeps of its applicant: forms, files, signatures, the engine's variables, payloads of the journal. The
/// chain of the journal stays whole, for it holds digests; what stands in the public register stays there.
/// </summary>
/// <param name="RequestId">The request.</param>
/// <param name="Ground">1–4000 characters; goes into the journal.</param>
public sealed record EraseRequest(string RequestId, string Ground) : ICommand<RequestErased>;

/// <summary>A request's personal data are gone.</summary>
/// <param name="Files">How many files were taken away.</param>
public sealed record RequestErased(string RequestId, int Files);

internal sealed class EraseRequestHandler(RequestRunner runner, PeopleDirectory people) : ICommandHandler<EraseRequest, RequestErased>
{
    public async Task<RequestErased> HandleAsync(EraseRequest command, CommandScope scope, CancellationToken cancellation)
    {
        var ground = Grounds.Required(command.Ground);
        if (await people.FindAsync(scope.Actor, cancellation) is not { } actor || !actor.Has(Roles.Administrator))
        {
            throw Refusals.NotYours();
        }
        await scope.BeginWritingAsync(cancellation);
        var work = await runner.LoadAsync(scope, command.RequestId, cancellation);
        if (work.Request.FinishedAt is null)
        {
            throw Refusals.RequestNotEnded();
        }
        if (work.Request.ErasedAt is not null)
        {
            throw Refusals.AlreadyErased();
        }
        return new RequestErased(work.Request.Id, await Erasure.OfAsync(work, new JsonObject { ["ground"] = ground }, cancellation));
    }
}

/// <summary>What the house does by itself: a draft that expired long ago is forgotten.</summary>
internal sealed record EraseDraft(string RequestId) : ICommand<RequestErased>;

internal sealed class EraseDraftHandler(RequestRunner runner) : ICommandHandler<EraseDraft, RequestErased>
{
    public async Task<RequestErased> HandleAsync(EraseDraft command, CommandScope scope, CancellationToken cancellation)
    {
        await scope.BeginWritingAsync(cancellation);
        var work = await runner.LoadAsync(scope, command.RequestId, cancellation);
        var forgets = work.Request is { Phase: RequestPhase.Expired, FinishedAt: not null, ErasedAt: null };
        return new RequestErased(work.Request.Id, forgets ? await Erasure.OfAsync(work, null, cancellation) : 0);
    }
}

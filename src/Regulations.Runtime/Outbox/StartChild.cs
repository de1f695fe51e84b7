using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Outbox;

/// <summary>Starts a child workflow on its own row, with a journal of its own.</summary>
internal sealed record StartChild(string MessageId) : ICommand<ChildStarted>;

/// <summary>A child was started.</summary>
/// <param name="ChildId">Null: the parent no longer waits, or there is no such definition (an incident of the parent then).</param>
internal sealed record ChildStarted(string? ChildId);

internal sealed class StartChildHandler(RequestRunner runner, DefinitionCache definitions) : ICommandHandler<StartChild, ChildStarted>
{
    public async Task<ChildStarted> HandleAsync(StartChild command, CommandScope scope, CancellationToken cancellation)
    {
        var (parent, message) = await MailWork.LoadAsync(runner, scope, command.MessageId, cancellation);
        if (message.Status != OutboxStatus.Pending)
        {
            return new ChildStarted(null);
        }
        message.End(OutboxStatus.Done, scope.Now);
        var version = await scope
            .Store.DefinitionVersions.AsNoTracking()
            .FirstOrDefaultAsync(
                v => v.State == DefinitionState.Published && (v.DefinitionId == message.Target || v.Key == message.Target),
                cancellation
            );
        if (version is null)
        {
            await RefuseAsync(parent, message, cancellation);
            return new ChildStarted(null);
        }
        var child = Child(parent.Request, message, version, scope);
        var inputs = message.Payload is null ? [] : JsonNode.Parse(message.Payload) as JsonObject ?? [];
        var definition = await definitions.GetAsync(version.Hash, cancellation);
        var work = await runner.StartAsync(scope, child, definition, inputs, cancellation);
        if (work.Request.FinishedAt is null && work.Request.Phase == RequestPhase.Draft)
        {
            work.Request.Phase = RequestPhase.Running;
        }
        parent.Touch();
        return new ChildStarted(child.Id);
    }

    private async Task RefuseAsync(RequestWork parent, OutboxMessage message, CancellationToken cancellation)
    {
        message.Status = OutboxStatus.Failed;
        message.LastError = "definition-unknown";
        if (message.BookmarkId is { } bookmark)
        {
            var fail = new Stimulus.Fail(bookmark, "definition-unknown", $"There is no published definition {message.Target}.");
            await runner.TellAsync(parent, fail, cancellation);
        }
    }

    private static Request Child(Request parent, OutboxMessage message, DefinitionVersion version, CommandScope scope) =>
        new()
        {
            Id = CommandScope.NewId(),
            EditionKey = version.Key,
            DefinitionHash = version.Hash,
            DefinitionVersion = version.Version,
            Kind = parent.Kind,
            Channel = parent.Channel,
            ApplicantUser = parent.ApplicantUser,
            OperatorUser = parent.OperatorUser,
            OfficeId = parent.OfficeId,
            CounterOfficeId = parent.CounterOfficeId,
            ApplicantName = parent.ApplicantName,
            ApplicantType = parent.ApplicantType,
            CorrelationId = message.Operation,
            Phase = RequestPhase.Draft,
            State = "",
            StartedAt = scope.Now,
            ParentId = parent.Id,
            ParentBookmarkId = message.BookmarkId,
        };
}

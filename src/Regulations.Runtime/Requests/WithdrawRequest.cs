using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Requests;

/// <summary>The applicant takes the request back. Possible until the result or the refusal is sent.</summary>
public sealed record WithdrawRequest(string RequestId, string Ground) : ICommand<RequestWithdrawn>;

/// <summary>The request was withdrawn.</summary>
public sealed record RequestWithdrawn(string RequestId);

internal sealed class WithdrawRequestHandler(RequestRunner runner, PeopleDirectory people)
    : ICommandHandler<WithdrawRequest, RequestWithdrawn>
{
    private const string WithdrawEvent = "withdraw";

    public async Task<RequestWithdrawn> HandleAsync(WithdrawRequest command, CommandScope scope, CancellationToken cancellation)
    {
        var ground = Grounds.Required(command.Ground);
        var actor = await people.FindAsync(scope.Actor, cancellation) ?? throw Refusals.NotYours();
        var work = await runner.LoadAsync(scope, command.RequestId, cancellation);
        var request = work.Request;
        if (!RequestAccess.MaySee(actor, request))
        {
            throw Refusals.RequestNotFound();
        }
        if (!RequestAccess.IsApplicant(actor, request) && !RequestAccess.IsOperator(actor, request))
        {
            throw Refusals.NotYours();
        }
        if (request.FinishedAt is not null)
        {
            throw Refusals.RequestEnded();
        }
        if (request.SettledAt is not null)
        {
            throw Refusals.ResultAlreadySent();
        }
        work.Journal.Add(JournalKinds.Withdrawn, null, [], new JsonObject { ["ground"] = ground });
        var payload = new JsonObject { ["ground"] = ground };
        if (!await runner.TellAsync(work, new Stimulus.PublishEvent(WithdrawEvent, payload, scope.Actor), cancellation))
        {
            throw Refusals.WithdrawalNotForeseen();
        }
        if (request.FinishedAt is not null)
        {
            request.Phase = RequestPhase.Withdrawn;
            request.Result = RequestResult.None;
        }
        return new RequestWithdrawn(request.Id);
    }
}

using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Incidents;

/// <summary>Runs what failed once more.</summary>
public sealed record RetryIncident(string IncidentId, string? Reason = null) : ICommand<IncidentHandled>;

/// <summary>An incident was dealt with.</summary>
public sealed record IncidentHandled(string IncidentId, string RequestId);

internal sealed class RetryIncidentHandler(RequestRunner runner, PeopleDirectory people) : ICommandHandler<RetryIncident, IncidentHandled>
{
    public async Task<IncidentHandled> HandleAsync(RetryIncident command, CommandScope scope, CancellationToken cancellation)
    {
        var reason = Grounds.Optional(command.Reason);
        var (work, incident) = await IncidentWork.LoadAsync(runner, people, scope, command.IncidentId, cancellation);
        incident.Ground = reason;
        if (!await runner.TellAsync(work, new Stimulus.RetryIncident(incident.Id, scope.Actor), cancellation))
        {
            throw Refusals.IncidentClosed();
        }
        return new IncidentHandled(command.IncidentId, work.Request.Id);
    }
}

internal static class IncidentWork
{
    /// <summary>An open incident with its locked request; operations and administrators may work on it.</summary>
    public static async Task<(RequestWork Work, IncidentRow Incident)> LoadAsync(
        RequestRunner runner,
        PeopleDirectory people,
        CommandScope scope,
        string incidentId,
        CancellationToken cancellation
    )
    {
        if (await people.FindAsync(scope.Actor, cancellation) is not { IsOverseer: true })
        {
            throw Refusals.NotYours();
        }
        var requestId =
            await scope.Store.Incidents.Where(i => i.Id == incidentId).Select(i => i.RequestId).SingleOrDefaultAsync(cancellation)
            ?? throw Refusals.IncidentNotFound();
        var work = await runner.LoadAsync(scope, requestId, cancellation);
        var incident = await scope.Store.Incidents.SingleAsync(i => i.Id == incidentId, cancellation);
        return incident.Status == IncidentStatus.Open ? (work, incident) : throw Refusals.IncidentClosed();
    }
}

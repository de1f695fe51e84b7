using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Incidents;

/// <summary>Ends what failed by hand: a person gives its outcome and result and says on which ground.</summary>
/// <param name="Outcome">The port to leave by; null where there is only <c>Done</c>.</param>
/// <param name="Result">What the failed activity would have brought (a system's answer); may be null.</param>
/// <param name="Ground">1–4000 characters.</param>
public sealed record ResolveIncident(string IncidentId, string? Outcome, JsonObject? Result, string Ground) : ICommand<IncidentHandled>;

internal sealed class ResolveIncidentHandler(RequestRunner runner, PeopleDirectory people)
    : ICommandHandler<ResolveIncident, IncidentHandled>
{
    public async Task<IncidentHandled> HandleAsync(ResolveIncident command, CommandScope scope, CancellationToken cancellation)
    {
        var ground = Grounds.Required(command.Ground);
        var (work, incident) = await IncidentWork.LoadAsync(runner, people, scope, command.IncidentId, cancellation);
        incident.Ground = ground;
        var outcome = string.IsNullOrWhiteSpace(command.Outcome) ? null : command.Outcome;
        var stimulus = new Stimulus.ResolveIncident(incident.Id, outcome, command.Result?.DeepClone(), scope.Actor);
        if (!await runner.TellAsync(work, stimulus, cancellation))
        {
            throw Refusals.OutcomeUnknown();
        }
        return new IncidentHandled(command.IncidentId, work.Request.Id);
    }
}

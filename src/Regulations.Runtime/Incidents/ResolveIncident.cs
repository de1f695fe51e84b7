using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Incidents;

/// <summary>Ends what failed by hand: a person gives its outcome and result and says on which ground.</summary>
/// <param name="Outcome">The port to leave by; null where there is only <c>Done</c>.</param>
/// <param name="Result">What the failed activity would have brought (a system's answer); may be null.</param>
/// <param name="Ground">1–4000 characters.</param>
public sealed record ResolveIncident(string IncidentId, string? Outcome, JsonObject? Result, string Ground) : ICommand<IncidentHandled>;

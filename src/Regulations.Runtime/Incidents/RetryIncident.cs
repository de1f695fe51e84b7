using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Incidents;

/// <summary>Runs what failed once more.</summary>
public sealed record RetryIncident(string IncidentId, string? Reason = null) : ICommand<IncidentHandled>;

/// <summary>An incident was dealt with.</summary>
public sealed record IncidentHandled(string IncidentId, string RequestId);

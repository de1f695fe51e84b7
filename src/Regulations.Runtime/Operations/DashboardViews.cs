using NodaTime;

namespace Regulations.Runtime.Operations;

/// <summary>How work stands across all regulations, now.</summary>
/// <param name="Drafts">Begun and not registered.</param>
/// <param name="Running">Registered and worked on; the sum of the four states below.</param>
/// <param name="FinishedToday">Ended since local midnight.</param>
public sealed record Dashboard(
    Instant At,
    int Drafts,
    int Running,
    int OnTrack,
    int AtRisk,
    int Breached,
    int Paused,
    int FinishedToday,
    int OpenIncidents,
    int WaitingCalls,
    IReadOnlyList<RegulationLoad> Regulations
);

/// <summary>How one regulation's requests stand. A request counts under the worst of its running limits.</summary>
public sealed record RegulationLoad(
    string Edition,
    IReadOnlyDictionary<string, string> Name,
    int Running,
    int OnTrack,
    int AtRisk,
    int Breached,
    int Paused,
    IReadOnlyList<StepLoad> Steps
);

/// <summary>How the open tasks at one step stand.</summary>
public sealed record StepLoad(
    string NodeId,
    int? Step,
    IReadOnlyDictionary<string, string> Title,
    string? Role,
    int Open,
    int OnTrack,
    int AtRisk,
    int Breached,
    int Paused
);

/// <summary>One running limit in a list of operations.</summary>
/// <param name="Kind"><c>step</c> or <c>total</c>.</param>
/// <param name="TaskId">The task; null for the total.</param>
public sealed record SlaRow(
    string ClockId,
    string Kind,
    string RequestId,
    string? RequestNumber,
    string Edition,
    IReadOnlyDictionary<string, string> Service,
    string NodeId,
    IReadOnlyDictionary<string, string> Title,
    string? TaskId,
    string? Owner,
    IReadOnlyDictionary<string, string>? OwnerName,
    Sla.SlaView Sla,
    bool Escalated
);

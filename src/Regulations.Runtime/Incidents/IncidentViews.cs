using NodaTime;

namespace Regulations.Runtime.Incidents;

/// <summary>How an incident is.</summary>
public enum IncidentStatus
{
    /// <summary>It waits for somebody.</summary>
    Open,

    /// <summary>What failed was run again.</summary>
    Retried,

    /// <summary>A person gave the outcome.</summary>
    Resolved,

    /// <summary>The course of the request made it needless.</summary>
    Cancelled,
}

/// <summary>What failed, where and why.</summary>
/// <param name="Title">The failed activity's title by language; its node id where it has none.</param>
/// <param name="System">The external system; null where none was involved.</param>
/// <param name="Outcomes">The ports a person may choose when resolving by hand; empty: only <c>Done</c>.</param>
/// <param name="PositiveName">For a system call: the boolean property of the answer that decides the way on; null otherwise.</param>
public sealed record IncidentView(
    string IncidentId,
    string RequestId,
    string? RequestNumber,
    string Edition,
    IReadOnlyDictionary<string, string> Service,
    string NodeId,
    IReadOnlyDictionary<string, string> Title,
    string ActivityType,
    string Code,
    string Message,
    string? Property,
    int? Line,
    string? System,
    string? Operation,
    int Attempts,
    IncidentStatus Status,
    Instant RaisedAt,
    Instant? ClosedAt,
    string? ClosedBy,
    string? Ground,
    IReadOnlyList<string> Outcomes,
    string? PositiveName
);

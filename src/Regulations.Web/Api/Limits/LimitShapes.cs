using Regulations.Runtime.Operations;

namespace Regulations.Web.Api.Limits;

/// <summary>One time limit.</summary>
/// <param name="Kind"><c>step</c> or <c>total</c>.</param>
/// <param name="TaskId">The task; null for the total.</param>
public sealed record RunningLimit(
    string ClockId,
    string Kind,
    string RequestId,
    string? RequestNumber,
    string Edition,
    string NodeId,
    IReadOnlyDictionary<string, string> Title,
    string? TaskId,
    string? Owner,
    TimeLimit Limit,
    bool Escalated
)
{
    public static RunningLimit Of(SlaRow row) =>
        new(
            row.ClockId,
            row.Kind,
            row.RequestId,
            row.RequestNumber,
            row.Edition,
            row.NodeId,
            row.Title,
            row.TaskId,
            row.Owner,
            TimeLimit.Of(row.Sla)!,
            row.Escalated
        );
}

/// <summary>How work stands across all regulations.</summary>
public sealed record Overview(
    DateTimeOffset At,
    int Drafts,
    int Running,
    int OnTrack,
    int AtRisk,
    int Breached,
    int Paused,
    int FinishedToday,
    int OpenIncidents,
    int WaitingCalls,
    IReadOnlyList<RegulationCounts> Regulations
)
{
    public static Overview Of(Dashboard all) =>
        new(
            all.At.ToDateTimeOffset(),
            all.Drafts,
            all.Running,
            all.OnTrack,
            all.AtRisk,
            all.Breached,
            all.Paused,
            all.FinishedToday,
            all.OpenIncidents,
            all.WaitingCalls,
            [.. all.Regulations.Select(RegulationCounts.Of)]
        );
}

public sealed record RegulationCounts(
    string Edition,
    IReadOnlyDictionary<string, string> Name,
    int Running,
    int OnTrack,
    int AtRisk,
    int Breached,
    int Paused,
    IReadOnlyList<StepCounts> Steps
)
{
    public static RegulationCounts Of(RegulationLoad load) =>
        new(
            load.Edition,
            load.Name,
            load.Running,
            load.OnTrack,
            load.AtRisk,
            load.Breached,
            load.Paused,
            [
                .. load.Steps.Select(step => new StepCounts(
                    step.NodeId,
                    step.Step,
                    step.Title,
                    step.Role,
                    step.Open,
                    step.OnTrack,
                    step.AtRisk,
                    step.Breached,
                    step.Paused
                )),
            ]
        );
}

public sealed record StepCounts(
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

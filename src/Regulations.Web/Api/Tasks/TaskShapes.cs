using System.Text.Json.Nodes;
using Regulations.Runtime.Tasks;

namespace Regulations.Web.Api.Tasks;

/// <summary>A task in a list.</summary>
public sealed record TaskSummary(
    string TaskId,
    string RequestId,
    string? RequestNumber,
    string Edition,
    string? Kind,
    IReadOnlyDictionary<string, string> Title,
    string NodeId,
    int? Step,
    string? Role,
    string? Owner,
    WorkTaskStatus Status,
    string? Outcome,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    TimeLimit? Limit,
    TimeLimit? Total
)
{
    public static TaskSummary Of(TaskRow row) =>
        new(
            row.TaskId,
            row.RequestId,
            row.RequestNumber,
            row.Edition,
            row.Kind,
            row.Title,
            row.NodeId,
            row.Step,
            row.Role,
            row.Owner,
            row.Status,
            row.Outcome,
            row.CreatedAt.ToDateTimeOffset(),
            row.EndedAt.ToMoment(),
            TimeLimit.Of(row.Sla),
            TimeLimit.Of(row.Total)
        );
}

/// <summary>One task with all that is needed to complete it.</summary>
/// <param name="Form">JSON Schema; null: none.</param>
/// <param name="Prefill">What the form begins with.</param>
/// <param name="SignatureRequired">The completion must carry a detached CMS over the canonical content.</param>
public sealed record TaskDetailsShape(
    TaskSummary Summary,
    IReadOnlyDictionary<string, string> Description,
    string? Source,
    IReadOnlyList<OutcomeShape> Outcomes,
    JsonObject? Form,
    JsonNode? Prefill,
    bool SignatureRequired,
    JsonNode? Result,
    string? Ground,
    string? CompletedBy,
    TaskRightsShape May
)
{
    public static TaskDetailsShape Of(TaskView task) =>
        new(
            TaskSummary.Of(task.Row),
            task.Description,
            task.Source,
            [.. task.Outcomes.Select(outcome => new OutcomeShape(outcome.Name, outcome.Title, outcome.GroundRequired, outcome.Negative))],
            task.Form,
            task.Prefill,
            task.SignatureRequired,
            task.Result,
            task.Ground,
            task.CompletedBy,
            new TaskRightsShape(task.May.Claim, task.May.Release, task.May.Complete, task.May.Assign, task.May.Delegate)
        );
}

public sealed record OutcomeShape(string Name, IReadOnlyDictionary<string, string> Title, bool GroundRequired, bool Negative);

public sealed record TaskRightsShape(bool Claim, bool Release, bool Complete, bool Assign, bool Delegate);

/// <summary>How a task is completed.</summary>
/// <param name="Signature">Detached CMS in base64 over the canonical JSON <c>{form, outcome, request, task}</c> (property names in ordinal order, no white space).</param>
public sealed record Completion(string Outcome, JsonObject? Form = null, string? Ground = null, string? Signature = null);

/// <param name="NextTaskId">A task of the same request that now waits for the caller.</param>
public sealed record Completed(string TaskId, string RequestId, string? NextTaskId);

/// <param name="Assignee">A user name.</param>
/// <param name="Kind"><c>assign</c>, <c>reassign</c> or <c>delegate</c>.</param>
public sealed record NewOwner(string Assignee, Assignment Kind, string Reason);

/// <param name="Owner">Who has it now; null: nobody.</param>
public sealed record Owned(string TaskId, string RequestId, string? Owner);

/// <param name="Reason">Why it goes back; may be left out.</param>
public sealed record Release(string? Reason = null);

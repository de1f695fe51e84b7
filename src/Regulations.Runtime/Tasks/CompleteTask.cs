using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Tasks;

/// <summary>Ends a task with an outcome. The actor must have claimed it; an applicant's own task and a task assigned by name need no claim.</summary>
/// <param name="Outcome">One of the task's outcomes.</param>
/// <param name="Form">The filled form, at most 256 KiB as JSON; null where the task has none.</param>
/// <param name="Ground">At most 4000 characters; required where the outcome says so.</param>
/// <param name="Signature">Required where the task says so.</param>
public sealed record CompleteTask(
    string TaskId,
    string Outcome,
    JsonObject? Form = null,
    string? Ground = null,
    TaskSignature? Signature = null
) : ICommand<TaskCompleted>;

/// <summary>An electronic digital signature over <see cref="SigningContent"/>.</summary>
/// <param name="Cms">The detached CMS, DER in base64.</param>
public sealed record TaskSignature(string Cms);

/// <summary>A task was completed.</summary>
/// <param name="NextTaskId">A task of the same request that now waits for the same person; null: none.</param>
public sealed record TaskCompleted(string TaskId, string RequestId, string? NextTaskId);

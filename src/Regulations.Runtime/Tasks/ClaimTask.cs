using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Tasks;

/// <summary>Takes a task out of its group's list for oneself. Of two who try, one gets it.</summary>
public sealed record ClaimTask(string TaskId) : ICommand<TaskChanged>;

/// <summary>A task changed hands.</summary>
/// <param name="Owner">Who has it now; null: nobody.</param>
public sealed record TaskChanged(string TaskId, string RequestId, string? Owner);

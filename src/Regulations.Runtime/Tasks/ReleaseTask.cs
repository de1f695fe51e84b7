using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Tasks;

/// <summary>Puts a claimed task back into its group's list.</summary>
public sealed record ReleaseTask(string TaskId, string? Reason = null) : ICommand<TaskChanged>;

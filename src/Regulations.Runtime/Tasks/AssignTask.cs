using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Tasks;

/// <summary>Gives a task to a named person who has the role it needs.</summary>
/// <param name="Assignee">The user name.</param>
/// <param name="Reason">1–4000 characters; goes into the journal.</param>
public sealed record AssignTask(string TaskId, string Assignee, Assignment Kind, string Reason) : ICommand<TaskChanged>;

/// <summary>By what right a task is given to somebody.</summary>
public enum Assignment
{
    /// <summary>A head gives an unclaimed task to a person.</summary>
    Assign,

    /// <summary>A head takes it from one person and gives it to another.</summary>
    Reassign,

    /// <summary>Who has it hands it on.</summary>
    Delegate,
}

using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;

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

internal sealed class AssignTaskHandler(RequestRunner runner, PeopleDirectory people) : ICommandHandler<AssignTask, TaskChanged>
{
    public async Task<TaskChanged> HandleAsync(AssignTask command, CommandScope scope, CancellationToken cancellation)
    {
        var reason = Grounds.RequiredReason(command.Reason);
        var actor = await people.FindAsync(scope.Actor, cancellation) ?? throw Refusals.NotYours();
        var heir = await people.FindAsync(command.Assignee, cancellation) ?? throw Refusals.PersonNotFound();
        var (work, task) = await TaskWork.LoadAsync(runner, scope, command.TaskId, cancellation);
        if (TaskRules.WhyNotGive(task, actor, command.Kind) is { } refusal)
        {
            throw refusal;
        }
        if (command.Kind == Assignment.Assign && task.Owner is not null)
        {
            throw Refusals.TaskTaken();
        }
        if (task.Role is { } role && !heir.Has(role))
        {
            throw Refusals.PersonLacksRole();
        }
        if (!heir.BelongsTo(task.OfficeId))
        {
            throw Refusals.PersonOfOtherOffice();
        }
        if (await TaskRules.DutiesClashAsync(scope.Store, task, TaskDetailsJson.Read(task.Details), heir.UserName, cancellation))
        {
            throw Refusals.DutiesSeparated();
        }
        var before = task.Owner;
        task.Owner = heir.UserName;
        task.Assignee = heir.UserName;
        task.ClaimedAt = scope.Now;
        work.Journal.Add(
            JournalKinds.TaskAssigned,
            task.NodeId,
            new JsonObject
            {
                ["task"] = task.Id,
                ["how"] = command.Kind.ToString(),
                ["from"] = before,
                ["to"] = heir.UserName,
            },
            new JsonObject { ["reason"] = reason }
        );
        work.Touch();
        return new TaskChanged(task.Id, task.RequestId, heir.UserName);
    }
}

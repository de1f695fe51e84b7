using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Tasks;

/// <summary>Takes a task out of its group's list for oneself. Of two who try, one gets it.</summary>
public sealed record ClaimTask(string TaskId) : ICommand<TaskChanged>;

/// <summary>A task changed hands.</summary>
/// <param name="Owner">Who has it now; null: nobody.</param>
public sealed record TaskChanged(string TaskId, string RequestId, string? Owner);

internal sealed class ClaimTaskHandler(RequestRunner runner, PeopleDirectory people)
    : ICommandHandler<ClaimTask, TaskChanged>,
        IPreparedBesideOthers
{
    public async Task<TaskChanged> HandleAsync(ClaimTask command, CommandScope scope, CancellationToken cancellation)
    {
        var actor = await people.FindAsync(scope.Actor, cancellation) ?? throw Refusals.RoleMissing();
        var (work, task) = await TaskWork.LoadAsync(runner, scope, command.TaskId, cancellation);
        if (TaskRules.WhyNotTake(task, actor) is { } refusal)
        {
            throw refusal;
        }
        if (task.Owner is { } owner && owner != actor.UserName)
        {
            throw Refusals.TaskTaken();
        }
        if (await TaskRules.DutiesClashAsync(scope.Store, task, TaskDetailsJson.Read(task.Details), actor.UserName, cancellation))
        {
            throw Refusals.DutiesSeparated();
        }
        if (task.Owner is null)
        {
            task.Owner = actor.UserName;
            task.ClaimedAt = scope.Now;
            work.Journal.Add(JournalKinds.TaskClaimed, task.NodeId, new JsonObject { ["task"] = task.Id });
            work.Touch();
        }
        return new TaskChanged(task.Id, task.RequestId, task.Owner);
    }
}

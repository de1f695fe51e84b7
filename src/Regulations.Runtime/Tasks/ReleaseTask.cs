using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Tasks;

/// <summary>Puts a claimed task back into its group's list. A task meant for one person by the definition or a head stays with that person.</summary>
public sealed record ReleaseTask(string TaskId, string? Reason = null) : ICommand<TaskChanged>;

internal sealed class ReleaseTaskHandler(RequestRunner runner) : ICommandHandler<ReleaseTask, TaskChanged>
{
    public async Task<TaskChanged> HandleAsync(ReleaseTask command, CommandScope scope, CancellationToken cancellation)
    {
        var reason = Grounds.Optional(command.Reason);
        var (work, task) = await TaskWork.LoadAsync(runner, scope, command.TaskId, cancellation);
        if (task.Status != WorkTaskStatus.Open)
        {
            throw Refusals.TaskEnded();
        }
        if (task.Owner != scope.Actor)
        {
            throw Refusals.TaskNotClaimed();
        }
        if (task.Assignee is not null)
        {
            throw Refusals.MeantForOneself();
        }
        task.Owner = null;
        task.ClaimedAt = null;
        work.Journal.Add(
            JournalKinds.TaskReleased,
            task.NodeId,
            new JsonObject { ["task"] = task.Id },
            reason is null ? null : new JsonObject { ["reason"] = reason }
        );
        work.Touch();
        return new TaskChanged(task.Id, task.RequestId, null);
    }
}

using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Migration;

namespace Regulations.Runtime.Migrating;

/// <summary>
/// Tasks under the new version: open ones say what it says of them, done ones stand at the nodes that stand for theirs, so that what asks later
/// who did a step finds them. Who works on a task keeps it unless the new version means it for others.
/// </summary>
internal static class TaskMoves
{
    public static List<MovedTask> Move(RequestWork work, IReadOnlyList<WorkTask> tasks, StateMove move)
    {
        var moved = new List<MovedTask>();
        foreach (var task in tasks)
        {
            var nodeBefore = task.NodeId;
            task.NodeId = move.Nodes.GetValueOrDefault(task.NodeId) ?? task.NodeId;
            task.EditionKey = work.Request.EditionKey;
            if (task.Status == WorkTaskStatus.Open && move.Waits.FirstOrDefault(w => w.Before.Id == task.BookmarkId) is { } wait)
            {
                moved.Add(Renew(work, task, nodeBefore, wait));
            }
        }
        return moved;
    }

    private static MovedTask Renew(RequestWork work, WorkTask task, string nodeBefore, MovedWait wait)
    {
        var before = TaskDetailsJson.Read(task.Details);
        var (role, owner) = (task.Role, task.Owner);
        var after = wait.Task ?? before;
        task.NodeId = wait.NodeId;
        task.Step = after.Step;
        task.Details = TaskDetailsJson.Write(after);
        if (after.Role != before.Role || MeantFor(work, after) != MeantFor(work, before))
        {
            task.Role = after.Role;
            task.OfficeId = work.Request.OfficeOf(after.Role);
            task.Assignee = MeantFor(work, after);
            task.Owner = task.Assignee;
            task.ClaimedAt = null;
        }
        return new MovedTask(task.Id, nodeBefore, task.NodeId, before.Title, after.Title, role, task.Role, owner, task.Owner);
    }

    private static string? MeantFor(RequestWork work, TaskDetails details) =>
        details.Assignee ?? (details.Role == Roles.Applicant ? work.Request.ApplicantUser : null);
}

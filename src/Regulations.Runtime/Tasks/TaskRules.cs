using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Tasks;

/// <summary>Who may take or complete a task. Used by commands, and by queries to show only what is possible.</summary>
internal static class TaskRules
{
    private static readonly CompiledList<string, Done> DoneOf = new(
        (store, requestId) =>
            store
                .Tasks.Where(t => t.RequestId == requestId && t.Status == WorkTaskStatus.Completed)
                .Select(t => new Done(t.NodeId, t.CompletedBy))
    );

    /// <summary>Why a person may not take the task; null: may.</summary>
    public static RefusedException? WhyNotTake(WorkTask task, KnownPerson person)
    {
        if (task.Status != WorkTaskStatus.Open)
        {
            return Refusals.TaskEnded();
        }
        if (task.Assignee is { } assignee)
        {
            return assignee == person.UserName ? null : Refusals.MeantForSomebodyElse();
        }
        // A task of no role (RunTask) is for those who watch over all work.
        var fits = task.Role is { } role ? person.Has(role) : person.IsOverseer;
        return !fits ? Refusals.RoleMissing()
            : !person.BelongsTo(task.OfficeId) ? Refusals.OtherOffice()
            : null;
    }

    /// <summary>Nodes of this request that the person completed and that the task wants somebody else for.</summary>
    public static async Task<bool> DutiesClashAsync(
        StoreContext store,
        WorkTask task,
        TaskDetails details,
        string userName,
        CancellationToken cancellation
    )
    {
        if (details.DiffersFrom.Count == 0)
        {
            return false;
        }
        var done = await DoneOf.RunAsync(store, task.RequestId, cancellation);
        return done.Exists(one => one.By == userName && details.DiffersFrom.Contains(one.NodeId));
    }

    /// <summary>Why a person may not give the task to somebody; null: may.</summary>
    public static RefusedException? WhyNotGive(WorkTask task, KnownPerson person, Assignment kind)
    {
        if (task.Status != WorkTaskStatus.Open)
        {
            return Refusals.TaskEnded();
        }
        var may =
            kind == Assignment.Delegate
                ? task.Owner == person.UserName
                : person.IsHead && person.BelongsTo(task.OfficeId) || person.Has(Roles.Administrator);
        return may ? null : Refusals.NotYours();
    }

    private sealed record Done(string NodeId, string? By);
}

using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Tasks;

/// <summary>Loads a task together with its request, as both are at one moment.</summary>
internal static class TaskWork
{
    private static readonly CompiledQuery<string, Found?> Both = new(
        (store, id, _) =>
            (
                from task in store.Tasks
                join request in store.Requests on task.RequestId equals request.Id
                where task.Id == id
                select new Found(task, request)
            ).SingleOrDefault()
    );

    private static readonly CompiledQuery<string, Found?> BothUntracked = new(
        (store, id, _) =>
            (
                from task in store.Tasks.AsNoTracking()
                join request in store.Requests on task.RequestId equals request.Id
                where task.Id == id
                select new Found(task, request)
            ).SingleOrDefault()
    );

    /// <summary>A task and its request, to be read only; null: there is none.</summary>
    public static async Task<Found?> LookAsync(StoreContext store, string taskId, CancellationToken cancellation) =>
        await BothUntracked.RunAsync(store, taskId, cancellation);

    public static async Task<(RequestWork Work, WorkTask Task)> LoadAsync(
        RequestRunner runner,
        CommandScope scope,
        string taskId,
        CancellationToken cancellation
    )
    {
        if (scope.Recall(taskId) is { } known)
        {
            return (await runner.WorkOnAsync(scope, known.Request, cancellation), known.Tasks.Single(task => task.Id == taskId));
        }
        if (!scope.IsWriting)
        {
            var found = await Both.RunAsync(scope.Store, taskId, cancellation) ?? throw Refusals.TaskNotFound();
            return (await runner.WorkOnAsync(scope, found.Request, cancellation), found.Task);
        }
        // The request's row is locked first, so that commands on one request follow one another.
        var requestId =
            await scope.Store.Tasks.Where(t => t.Id == taskId).Select(t => t.RequestId).SingleOrDefaultAsync(cancellation)
            ?? throw Refusals.TaskNotFound();
        var work = await runner.LoadAsync(scope, requestId, cancellation);
        return (work, await scope.Store.Tasks.SingleAsync(t => t.Id == taskId, cancellation));
    }

    internal sealed record Found(WorkTask Task, Request Request);
}

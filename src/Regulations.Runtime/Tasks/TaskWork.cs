using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Tasks;

/// <summary>Loads a task together with its request, the request's row locked first so that commands on one request follow one another.</summary>
internal static class TaskWork
{
    public static async Task<(RequestWork Work, WorkTask Task)> LoadAsync(
        RequestRunner runner,
        CommandScope scope,
        string taskId,
        CancellationToken cancellation
    )
    {
        var requestId =
            await scope.Store.Tasks.Where(t => t.Id == taskId).Select(t => t.RequestId).SingleOrDefaultAsync(cancellation)
            ?? throw Refusals.TaskNotFound();
        var work = await runner.LoadAsync(scope, requestId, cancellation);
        var task = await scope.Store.Tasks.SingleAsync(t => t.Id == taskId, cancellation);
        return (work, task);
    }
}

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Requests.Effects;
using Regulations.Runtime.Sla;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Tasks;

/// <summary>A task appears in somebody's inbox.</summary>
internal sealed class TaskCreatedApplier(SlaLedgers limits) : EffectApplier<Effect.TaskCreated>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.TaskCreated effect, CancellationToken cancellation)
    {
        var details = effect.Task;
        var meantFor = details.Assignee ?? (details.Role == Roles.Applicant ? work.Request.ApplicantUser : null);
        var task = new WorkTask
        {
            Id = CommandScope.NewId(),
            RequestId = work.Request.Id,
            BookmarkId = effect.BookmarkId,
            NodeId = effect.NodeId,
            EditionKey = work.Request.EditionKey,
            Role = details.Role,
            OfficeId = work.Request.OfficeOf(details.Role),
            Assignee = meantFor,
            Owner = meantFor,
            Details = TaskDetailsJson.Write(details),
            Step = details.Step,
            Status = WorkTaskStatus.Open,
            CreatedAt = work.Now,
        };
        work.Store.Tasks.Add(task);
        work.Journal.Add(
            JournalKinds.TaskOpened,
            effect.NodeId,
            new JsonObject
            {
                ["task"] = task.Id,
                ["role"] = details.Role,
                ["assignee"] = details.Assignee,
                ["limit"] = details.Limit,
            }
        );
        await limits.TaskOpenedAsync(work, task, details, cancellation);
    }
}

/// <summary>A task is no longer needed.</summary>
internal sealed class TaskCancelledApplier(SlaLedgers limits) : EffectApplier<Effect.TaskCancelled>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.TaskCancelled effect, CancellationToken cancellation)
    {
        if (await OpenTasks.FindAsync(work, effect.BookmarkId, cancellation) is not { } task)
        {
            return;
        }
        task.Status = WorkTaskStatus.Cancelled;
        task.EndedAt = work.Now;
        work.Journal.Add(JournalKinds.TaskCancelled, effect.NodeId, new JsonObject { ["task"] = task.Id });
        await limits.TaskClosedAsync(work, task, TaskDetailsJson.Read(task.Details), cancellation);
    }
}

internal static class OpenTasks
{
    /// <summary>The open task of a bookmark, created in this command or before; null: none.</summary>
    public static async Task<WorkTask?> FindAsync(RequestWork work, string bookmarkId, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        return work.Store.Tasks.Local.FirstOrDefault(t => t.BookmarkId == bookmarkId && t.Status == WorkTaskStatus.Open)
            ?? await work.Store.Tasks.FirstOrDefaultAsync(
                t => t.RequestId == requestId && t.BookmarkId == bookmarkId && t.Status == WorkTaskStatus.Open,
                cancellation
            );
    }
}

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.State;

namespace Regulations.Runtime.PersonalData;

/// <summary>Erases what is kept of an applicant in an ended request and in the instances it began. The command writes already.</summary>
internal static class Erasure
{
    /// <summary>Erases and journals it; gives how many files were taken away.</summary>
    /// <param name="payload">What the journal keeps beside the entry; may be null.</param>
    public static async Task<int> OfAsync(RequestWork work, JsonObject? payload, CancellationToken cancellation)
    {
        var (store, request) = (work.Store, work.Request);
        var streams = await FamilyAsync(store, request.Id, cancellation);
        var others = await store.Requests.Where(r => streams.Contains(r.Id) && r.Id != request.Id).ToListAsync(cancellation);
        foreach (var one in others.Append(request))
        {
            one.State = WorkflowStateJson.Write(Emptied(WorkflowStateJson.Read(one.State)));
            one.ApplicantName = null;
            one.ErasedAt = work.Now;
        }
        await ForgetTasksAsync(store, streams, cancellation);
        await ForgetRecordsAsync(store, streams, work.Now, cancellation);
        var files = await ForgetFilesAsync(store, streams, cancellation);
        work.Journal.Add(JournalKinds.Erased, null, new JsonObject { ["files"] = files }, payload);
        work.Touch();
        return files;
    }

    /// <summary>The request and all instances below it.</summary>
    private static async Task<List<string>> FamilyAsync(StoreContext store, string requestId, CancellationToken cancellation)
    {
        var family = new List<string> { requestId };
        for (var next = 0; next < family.Count; next++)
        {
            var parent = family[next];
            family.AddRange(await store.Requests.Where(r => r.ParentId == parent).Select(r => r.Id).ToListAsync(cancellation));
        }
        return family;
    }

    private static WorkflowState Emptied(WorkflowState state) =>
        state with
        {
            Name = null,
            Inputs = [],
            Outputs = [],
            Variables = [],
            Tokens = [],
        };

    private static async Task ForgetTasksAsync(StoreContext store, List<string> streams, CancellationToken cancellation)
    {
        foreach (var task in await store.Tasks.Where(t => streams.Contains(t.RequestId)).ToListAsync(cancellation))
        {
            task.Details = TaskDetailsJson.Write(TaskDetailsJson.Read(task.Details) with { Payload = null });
            (task.Result, task.Ground, task.Signature) = (null, null, null);
        }
    }

    // The register of granted documents is public by law; papers that are in no register are the applicant's alone.
    private static async Task ForgetRecordsAsync(StoreContext store, List<string> streams, Instant now, CancellationToken cancellation)
    {
        foreach (var document in await store.Documents.Where(d => streams.Contains(d.RequestId) && !d.Registered).ToListAsync(cancellation))
        {
            (document.Content, document.HolderName, document.SignatureCms) = ("{}", null, null);
        }
        await store
            .Outbox.Where(m => streams.Contains(m.RequestId))
            .ExecuteUpdateAsync(message => message.SetProperty(m => m.Payload, (string?)null), cancellation);
        await store
            .JournalPayloads.Where(p => streams.Contains(p.Stream) && p.ErasedAt == null)
            .ExecuteUpdateAsync(
                entry => entry.SetProperty(p => p.Content, (string?)null).SetProperty(p => p.ErasedAt, (Instant?)now),
                cancellation
            );
    }

    private static async Task<int> ForgetFilesAsync(StoreContext store, List<string> streams, CancellationToken cancellation)
    {
        var hashes = await store.Attachments.Where(a => streams.Contains(a.RequestId)).Select(a => a.Sha256).ToListAsync(cancellation);
        await store.Attachments.Where(a => streams.Contains(a.RequestId)).ExecuteDeleteAsync(cancellation);
        await store
            .Blobs.Where(b => hashes.Contains(b.Sha256) && !store.Attachments.Any(a => a.Sha256 == b.Sha256))
            .ExecuteDeleteAsync(cancellation);
        return hashes.Count;
    }
}

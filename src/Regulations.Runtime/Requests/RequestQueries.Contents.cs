using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Documents;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Requests;

/// <summary>What belongs to a request: documents, notices, forms, files.</summary>
public sealed partial class RequestQueries
{
    /// <summary>Documents made in the request, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentView>> DocumentsAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, requestId, cancellation) is not ({ } request, _))
        {
            return [];
        }
        var id = request.Id;
        var found = await database
            .Documents.AsNoTracking()
            .Where(d => d.RequestId == id)
            .OrderBy(d => d.IssuedAt)
            .ToListAsync(cancellation);
        var views = new List<DocumentView>(found.Count);
        foreach (var document in found)
        {
            views.Add(await documents.ViewAsync(document, request, cancellation));
        }
        return views;
    }

    /// <summary>Notices sent in the request that the viewer may read, oldest first.</summary>
    public async Task<IReadOnlyList<NoticeView>> NoticesAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, requestId, cancellation) is not ({ } request, { } person))
        {
            return [];
        }
        var (id, all) = (request.Id, RequestAccess.IsInside(person, request) || RequestAccess.IsOperator(person, request));
        var found = await database
            .Notices.AsNoTracking()
            .Where(n => n.RequestId == id && (all || n.To == Roles.Applicant))
            .OrderBy(n => n.At)
            .ToListAsync(cancellation);
        return [.. found.Select(n => View(n, request.Number))];
    }

    /// <summary>Notices to the viewer over all requests, newest first.</summary>
    public async Task<Paged<NoticeView>> NoticesToMeAsync(Viewer viewer, PageOf page, CancellationToken cancellation = default)
    {
        var me = viewer.UserName;
        var person = await people.FindAsync(me, cancellation);
        // What is told to a role is told to everybody who has it; applicants and operators are told by name only.
        var roles = (person?.Roles ?? new HashSet<string>()).Except([Roles.Applicant, Roles.Operator]).ToList();
        var offices = person?.Offices ?? [];
        await using var database = store.Open();
        var mine = database
            .Notices.AsNoTracking()
            .Where(n => n.ToUser == me || n.ToUser == null && roles.Contains(n.To) && (n.OfficeId == null || offices.Contains(n.OfficeId)));
        var total = await mine.CountAsync(cancellation);
        var found = await (
            from notice in mine.OrderByDescending(n => n.At).Skip(page.Skip).Take(page.Take)
            join request in database.Requests on notice.RequestId equals request.Id
            select new { Notice = notice, request.Number }
        ).ToListAsync(cancellation);
        return new Paged<NoticeView>([.. found.OrderByDescending(f => f.Notice.At).Select(f => View(f.Notice, f.Number))], total, page);
    }

    /// <summary>Completed forms of the request, oldest first. The applicant sees only what the applicant or the operator filled in.</summary>
    public async Task<IReadOnlyList<FormView>> FormsAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, requestId, cancellation) is not ({ } request, { } person))
        {
            return [];
        }
        var (id, all) = (request.Id, RequestAccess.IsInside(person, request));
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var found = await database
            .Tasks.AsNoTracking()
            .Where(t => t.RequestId == id && t.Status == WorkTaskStatus.Completed && t.Result != null)
            .Where(t => all || t.Role == Roles.Applicant || t.Role == Roles.Operator)
            .OrderBy(t => t.EndedAt)
            .ToListAsync(cancellation);
        return
        [
            .. found
                .Select(task => (Task: task, Details: TaskDetailsJson.Read(task.Details)))
                .Where(t => t.Details.Form is not null)
                .Select(t => new FormView(
                    t.Task.NodeId,
                    t.Details.Form!,
                    t.Details.Title,
                    (JsonObject?)definition.FormSchema(t.Details.Form)?.DeepClone(),
                    JsonNode.Parse(t.Task.Result!),
                    t.Task.CompletedBy,
                    t.Task.EndedAt!.Value
                )),
        ];
    }

    /// <summary>Files of the request, oldest first.</summary>
    public async Task<IReadOnlyList<AttachmentView>> AttachmentsAsync(
        Viewer viewer,
        string requestId,
        CancellationToken cancellation = default
    )
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, requestId, cancellation) is not ({ } request, _))
        {
            return [];
        }
        var id = request.Id;
        var found = await database
            .Attachments.AsNoTracking()
            .Where(a => a.RequestId == id)
            .OrderBy(a => a.AddedAt)
            .ToListAsync(cancellation);
        return [.. found.Select(View)];
    }

    /// <summary>A file with its content; null where there is none or the viewer may not see it.</summary>
    public async Task<AttachmentContent?> AttachmentAsync(Viewer viewer, string attachmentId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var attachment = await database.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == attachmentId, cancellation);
        if (attachment is null || await SeenAsync(database, viewer, attachment.RequestId, cancellation) is not ({ }, { }))
        {
            return null;
        }
        var sha256 = attachment.Sha256;
        var content = await database.Blobs.Where(b => b.Sha256 == sha256).Select(b => b.Content).SingleAsync(cancellation);
        return new AttachmentContent(View(attachment), content);
    }

    private static NoticeView View(Notice notice, string? number) =>
        new(
            notice.Id,
            notice.RequestId,
            number,
            notice.To,
            notice.Kind,
            TextsJson.Read(notice.Message),
            notice.DocumentId,
            notice.At,
            notice.Source
        );

    private static AttachmentView View(Attachment file) =>
        new(file.Id, file.RequestId, file.Field, file.FileName, file.ContentType, file.Size, file.Sha256, file.AddedBy, file.AddedAt);
}

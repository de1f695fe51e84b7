using Regulations.Runtime.Attachments;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Requests;

/// <summary>Requests for those who may see them: the applicant their own, operators those they began, staff and operations all of their house.</summary>
public sealed class RequestQueries
{
    /// <summary>One request by number or id; null where there is none or the viewer may not see it.</summary>
    public Task<RequestView?> FindAsync(Viewer viewer, string numberOrId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Requests of the house, newest first; staff, operations, operators.</summary>
    public Task<Paged<RequestRow>> SearchAsync(
        Viewer viewer,
        RequestFilter filter,
        PageOf page,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    /// <summary>The viewer's own requests (as applicant) or those the viewer began (as operator), newest first.</summary>
    public Task<Paged<RequestRow>> OwnAsync(Viewer viewer, PageOf page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>The history in plain words, oldest first; empty where the viewer may not see the request. Applicants see no names of staff.</summary>
    public Task<IReadOnlyList<TimelineEntry>> TimelineAsync(Viewer viewer, string requestId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>How each reached node stands.</summary>
    public Task<IReadOnlyList<NodeToken>> TokensAsync(Viewer viewer, string requestId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>The SLA ledger, oldest first; staff and operations.</summary>
    public Task<IReadOnlyList<LedgerEntry>> LedgerAsync(Viewer viewer, string requestId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Documents made in the request, oldest first.</summary>
    public Task<IReadOnlyList<DocumentView>> DocumentsAsync(Viewer viewer, string requestId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Notices sent in the request that the viewer may read, oldest first.</summary>
    public Task<IReadOnlyList<NoticeView>> NoticesAsync(Viewer viewer, string requestId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Completed forms of the request, oldest first.</summary>
    public Task<IReadOnlyList<FormView>> FormsAsync(Viewer viewer, string requestId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Files of the request, oldest first.</summary>
    public Task<IReadOnlyList<AttachmentView>> AttachmentsAsync(
        Viewer viewer,
        string requestId,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    /// <summary>A file with its content; null where there is none or the viewer may not see it.</summary>
    public Task<AttachmentContent?> AttachmentAsync(Viewer viewer, string attachmentId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Notices to the viewer over all requests, newest first.</summary>
    public Task<Paged<NoticeView>> NoticesToMeAsync(Viewer viewer, PageOf page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}

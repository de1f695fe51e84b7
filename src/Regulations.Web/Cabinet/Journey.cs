using Regulations.Runtime.Attachments;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Web.Accounts;
using Regulations.Web.Services;
using Regulations.Web.Tasks;

namespace Regulations.Web.Cabinet;

/// <summary>One request as its applicant, or the operator who began it, follows it.</summary>
/// <param name="Task">What this person has to do now, with its form; null: nothing.</param>
/// <param name="Claimable">A task this person may take but has not taken; null: none.</param>
/// <param name="Seen">Changes whenever anything shown changes; lets a page that refreshes itself leave alone what is the same.</param>
public sealed record Journey(
    RequestView Request,
    TaskFormModel? Task,
    TaskRow? Claimable,
    IReadOnlyList<TimelineEntry> History,
    IReadOnlyList<DocumentView> Documents,
    IReadOnlyList<NoticeView> Notices,
    IReadOnlyList<FormView> Forms,
    IReadOnlyList<AttachmentView> Files,
    string Seen
)
{
    /// <summary>Where it is.</summary>
    public Progress Progress => RequestProgress.Of(Request.Row);

    /// <summary>What it is called in addresses: its number, or its id while it is a draft.</summary>
    public string Name => Request.Row.Number ?? Request.Row.RequestId;

    /// <summary>The notices that say why things stand as they do: since the last thing this person did.</summary>
    public NoticeView? LastNotice => Notices.Count > 0 ? Notices[^1] : null;
}

/// <summary>Gathers a request for its page.</summary>
public sealed class Journeys(RequestQueries requests, TaskQueries tasks, TaskForms forms, KindNames kinds, SignedIn person)
{
    /// <summary>The request; null where there is none or this person may not see it.</summary>
    /// <param name="refused">The form of a task that was sent and refused, to be shown in place of a fresh one.</param>
    public async Task<Journey?> FindAsync(string numberOrId, CancellationToken cancellation, TaskFormModel? refused = null)
    {
        if (await requests.FindAsync(person.Viewer, numberOrId, cancellation) is not { } request)
        {
            return null;
        }
        await kinds.ReadAsync(cancellation);
        var id = request.Row.RequestId;
        var open = new List<TaskView>();
        foreach (var row in request.OpenTasks)
        {
            if (await tasks.FindAsync(person.Viewer, row.TaskId, cancellation) is { } task)
            {
                open.Add(task);
            }
        }
        var mine = open.FirstOrDefault(t => t.May.Complete);
        var form = refused ?? (mine is null ? null : await forms.PrepareAsync(mine, cancellation));
        var history = await requests.TimelineAsync(person.Viewer, id, cancellation);
        var documents = await requests.DocumentsAsync(person.Viewer, id, cancellation);
        return new Journey(
            request,
            form,
            open.FirstOrDefault(t => t.May.Claim && !t.May.Complete)?.Row,
            history,
            documents,
            await requests.NoticesAsync(person.Viewer, id, cancellation),
            await requests.FormsAsync(person.Viewer, id, cancellation),
            await requests.AttachmentsAsync(person.Viewer, id, cancellation),
            FormattableString.Invariant(
                $"{history.Count}-{documents.Count}-{(int)RequestProgress.Of(request.Row)}-{form?.Task.Row.TaskId ?? "none"}"
            )
        );
    }
}

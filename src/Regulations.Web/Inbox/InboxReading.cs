using Regulations.Runtime.Definitions;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Requests;
using Regulations.Web.Tasks;

namespace Regulations.Web.Inbox;

/// <summary>Gathers what the panes of the inbox show.</summary>
public sealed class InboxReading(
    TaskQueries tasks,
    RequestQueries requests,
    DefinitionQueries definitions,
    TaskForms forms,
    FlowPlans plans,
    SignedIn person
)
{
    private const int RowsOnAPage = 50;

    private Viewer Viewer => new(person.UserName);

    /// <summary>The lists; null: my tasks, or my group's where I have none.</summary>
    public async Task<InboxShown> ListAsync(InboxList? wanted, int page, CancellationToken cancellation)
    {
        var counts = await tasks.CountsAsync(Viewer, cancellation);
        var list = wanted ?? (counts.Mine == 0 && counts.Group > 0 ? InboxList.Group : InboxList.Mine);
        var rows = await tasks.InboxAsync(Viewer, list, new PageOf(Math.Max(1, page), RowsOnAPage), cancellation);
        return new InboxShown(list, counts, rows, await EditionNames.ReadAsync(definitions, cancellation));
    }

    /// <summary>One task with all that its pane shows; null where there is none or the person may not see it.</summary>
    public async Task<OpenTask?> OpenAsync(string taskId, CancellationToken cancellation)
    {
        if (await tasks.FindAsync(Viewer, taskId, cancellation) is not { } task)
        {
            return null;
        }

        var id = task.Row.RequestId;
        var request = await requests.FindAsync(Viewer, id, cancellation);
        var plan = request is null ? FlowPlan.Empty : await plans.OfAsync(request.DefinitionHash, definitions, cancellation);
        var filled = await requests.FormsAsync(Viewer, id, cancellation);
        return new OpenTask(
            task,
            request is null ? null : new RequestShown(request, await EditionNames.ReadAsync(definitions, cancellation)),
            task.May.Complete ? await forms.PrepareAsync(task, cancellation) : null,
            task.May.Assign || task.May.Delegate ? await tasks.CandidatesAsync(Viewer, taskId, cancellation) : [],
            plan,
            FlowMarksOfRequest.Of(plan, await requests.TokensAsync(Viewer, id, cancellation)),
            await requests.TimelineAsync(Viewer, id, cancellation),
            filled,
            await FormPeople.OfAsync(filled, tasks, Viewer, id, cancellation),
            await requests.AttachmentsAsync(Viewer, id, cancellation),
            await requests.DocumentsAsync(Viewer, id, cancellation),
            person.UserName
        );
    }
}

using Microsoft.AspNetCore.WebUtilities;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Api;
using Regulations.Web.Definitions;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Requests;
using Regulations.Web.Tasks;

namespace Regulations.Web.Inbox;

/// <summary>The lists of the inbox, one of them open.</summary>
public sealed record InboxShown(InboxList List, InboxCounts Counts, Paged<TaskRow> Rows, EditionNames Editions)
{
    public int CountOf(InboxList list) =>
        list switch
        {
            InboxList.Mine => Counts.Mine,
            InboxList.Group => Counts.Group,
            _ => Counts.Done,
        };

    /// <summary>The address of a task opened beside this list.</summary>
    public string Open(string task) =>
        QueryHelpers.AddQueryString($"{InboxPages.Address}/{task}", Rows.Page.Number > 1 ? [ListPart, PagePart] : [ListPart]);

    private KeyValuePair<string, string?> ListPart => new("list", ApiNames.Of(List));

    private KeyValuePair<string, string?> PagePart =>
        new("page", Rows.Page.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>The open task.</summary>
/// <param name="Request">Null where the person may not see the request.</param>
/// <param name="Form">Null where the person may not complete the task now.</param>
/// <param name="Candidates">Whom it may be given to.</param>
public sealed record OpenTask(
    TaskView Task,
    RequestShown? Request,
    TaskFormModel? Form,
    IReadOnlyList<Candidate> Candidates,
    FlowPlan Plan,
    FlowMarks Marks,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<FormView> Forms,
    IReadOnlyDictionary<string, IReadOnlyList<Candidate>> People,
    IReadOnlyList<AttachmentView> Files,
    IReadOnlyList<DocumentView> Documents,
    string Me
)
{
    /// <summary>Why the last button did nothing; null: there was none, or it did.</summary>
    public Refusal? Refused { get; init; }

    /// <summary>Why the work came here again or took this turn: the ground of the negative outcome it follows on; null: it follows on none.</summary>
    public TimelineEntry? FollowsRefusal =>
        Task.Row.Status != WorkTaskStatus.Open ? null
        : Timeline.LastOrDefault(e => e.What == "task-completed" && e.At <= Task.Row.CreatedAt)
            is { Negative: true, Ground: not null } entry
            ? entry
        : null;

    /// <summary>The list it stands in.</summary>
    public InboxList List =>
        Task.Row.Status != WorkTaskStatus.Open ? InboxList.Done
        : Task.Row.Owner == Me ? InboxList.Mine
        : InboxList.Group;
}

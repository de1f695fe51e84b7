using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Requests;

/// <summary>Tells a request's journal in plain words to one viewer. Who is not of the house sees neither names of staff nor the house's own warnings.</summary>
internal sealed class RequestTimeline(
    LoadedDefinition definition,
    IReadOnlyList<EarlierVersion> earlier,
    IReadOnlyList<WorkTask> tasks,
    IReadOnlyDictionary<string, string> documentTitles,
    SlaLookup limits,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> names,
    bool inside,
    string viewer
)
{
    private static readonly HashSet<string> ForTheHouse =
    [
        JournalKinds.CallAnswered,
        JournalKinds.IncidentRaised,
        JournalKinds.Warned,
        JournalKinds.Due,
        JournalKinds.Escalated,
    ];

    public IReadOnlyList<TimelineEntry> Tell(IEnumerable<JournalEntry> entries) =>
        [.. entries.Select(Tell).OfType<TimelineEntry>(), .. tasks.Where(t => t.Status == WorkTaskStatus.Open).Select(Waiting)];

    private TimelineEntry? Tell(JournalEntry entry)
    {
        if (!inside && ForTheHouse.Contains(entry.Kind))
        {
            return null;
        }
        return entry.Kind switch
        {
            JournalKinds.Started => Line(entry, "started", definition.Name),
            JournalKinds.Registered => Line(entry, "registered", definition.Name),
            JournalKinds.TaskCompleted => Completed(entry),
            JournalKinds.CallAnswered => Line(entry, "system-answered", At(entry).TitleOf(entry.NodeId!)),
            JournalKinds.Document => Line(entry, "document", DocumentTitle(entry)),
            JournalKinds.Notice => Line(entry, "notice", At(entry).TitleOf(entry.NodeId!)),
            JournalKinds.IncidentRaised => Line(entry, "incident", At(entry).TitleOf(entry.NodeId!)),
            JournalKinds.Warned => Line(entry, "warned", NodeOrName(entry)),
            JournalKinds.Due => Line(entry, "due", NodeOrName(entry)),
            JournalKinds.Escalated => Line(entry, "escalated", NodeOrName(entry)),
            JournalKinds.Withdrawn => Line(entry, "withdrawn", definition.Name),
            JournalKinds.Expired => Line(entry, "expired", definition.Name),
            JournalKinds.Cancelled => Line(entry, "cancelled", definition.Name),
            JournalKinds.Migrated => Migrated(entry),
            JournalKinds.Erased => Line(entry, "erased", definition.Name),
            JournalKinds.Finished => Line(entry, "finished", definition.Name),
            _ => null,
        };
    }

    private TimelineEntry Completed(JournalEntry entry)
    {
        var id = (JsonNode.Parse(entry.Data) as JsonObject)?["task"]?.GetValue<string>();
        var task = tasks.FirstOrDefault(t => t.Id == id);
        var details = task is null ? null : TaskDetailsJson.Read(task.Details);
        var outcome = details?.Outcomes.FirstOrDefault(o => o.Name == task!.Outcome);
        return Line(entry, "task-completed", details is { Title.Count: > 0 } ? details.Title : At(entry).TitleOf(entry.NodeId!)) with
        {
            Outcome = task?.Outcome,
            OutcomeTitle = outcome?.Title,
            Negative = outcome?.Negative ?? false,
            Ground = task?.Ground,
            Sla = task is null ? null : limits.OfTask(task.Id),
        };
    }

    private TimelineEntry Waiting(WorkTask task)
    {
        var details = TaskDetailsJson.Read(task.Details);
        var title = details.Title.Count > 0 ? details.Title : definition.TitleOf(task.NodeId);
        var owner = inside || task.Owner == viewer ? task.Owner : null;
        return new TimelineEntry(
            task.CreatedAt,
            "task-waiting",
            title,
            task.NodeId,
            null,
            null,
            false,
            null,
            owner,
            owner is null ? null : names.GetValueOrDefault(owner),
            limits.OfTask(task.Id)
        );
    }

    private TimelineEntry Line(JournalEntry entry, string what, IReadOnlyDictionary<string, string> title)
    {
        var actor = names.ContainsKey(entry.Actor) && (inside || entry.Actor == viewer) ? entry.Actor : null;
        return new TimelineEntry(
            entry.At,
            what,
            title,
            entry.NodeId,
            null,
            null,
            false,
            null,
            actor,
            actor is null ? null : names[actor],
            null
        );
    }

    private IReadOnlyDictionary<string, string> DocumentTitle(JournalEntry entry)
    {
        var id = (JsonNode.Parse(entry.Data) as JsonObject)?["document"]?.GetValue<string>();
        return id is not null && documentTitles.TryGetValue(id, out var title) ? TextsJson.Read(title) : At(entry).TitleOf(entry.NodeId!);
    }

    private IReadOnlyDictionary<string, string> NodeOrName(JournalEntry entry) =>
        entry.NodeId is { Length: > 0 } node && At(entry).Workflow.Find(node)?.HumanTask is not null
            ? At(entry).TitleOf(node)
            : definition.Name;

    /// <summary>The version the request ran on when an entry was written: nodes are named as they were called then.</summary>
    private LoadedDefinition At(JournalEntry entry) =>
        earlier.FirstOrDefault(version => entry.Seq < version.UntilSeq)?.Definition ?? definition;

    private TimelineEntry Migrated(JournalEntry entry)
    {
        var data = JsonNode.Parse(entry.Data) as JsonObject;
        var (from, to) = (data?["from"]?["version"]?.ToString() ?? "", data?["to"]?["version"]?.ToString() ?? "");
        return Line(entry, "migrated", definition.Name) with
        {
            OutcomeTitle = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["kk"] = $"{from}-нұсқа → {to}-нұсқа",
                ["ru"] = $"версия {from} → версия {to}",
                ["en"] = $"version {from} → version {to}",
            },
        };
    }
}

/// <summary>A version a request ran on before it was moved.</summary>
/// <param name="UntilSeq">The journal entry of the move.</param>
internal sealed record EarlierVersion(int UntilSeq, LoadedDefinition Definition);

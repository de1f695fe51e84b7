using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Migrating;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Instances;

/// <summary>
/// Reads what the activities of a request went through out of its journal. The journal holds one entry a command for what ended, and entries for
/// what waits and what fails: an activity that ended without having waited began and ended at once. What the journal leaves open is settled by
/// the engine's state.
/// </summary>
internal static class CourseReading
{
    /// <summary>The one activity whose wait the journal does not tell of.</summary>
    private const string EventActivity = "Elsa.Event";

    private static readonly Dictionary<string, string> Notes = new(StringComparer.Ordinal)
    {
        [JournalKinds.TaskClaimed] = "Claimed",
        [JournalKinds.TaskReleased] = "Released",
        [JournalKinds.TaskAssigned] = "Assigned",
        [JournalKinds.Warned] = "Warned",
        [JournalKinds.Due] = "Due",
        [JournalKinds.Escalated] = "Escalated",
        [JournalKinds.CallFailed] = "CallFailed",
    };

    /// <summary>What the journal says of the beginning of a wait that says something of the activity, too.</summary>
    private static readonly HashSet<string> Facts = ["role", "assignee", "limit", "system", "operation", "due"];

    private static readonly HashSet<string> ForTheHouse = Notes.Values.ToHashSet(StringComparer.Ordinal);

    /// <summary>The course as somebody may see it who does not know all of the request: nobody's name but one's own, nothing of the house's doings.</summary>
    public static RequestCourse ForOutsiders(RequestCourse course, string viewer) =>
        new(
            [.. course.Executions.Select(e => ForOutsiders(e, viewer))],
            [.. course.Events.Where(e => !ForTheHouse.Contains(e.What)).Select(e => e.Actor == viewer ? e : e with { Actor = null })]
        );

    private static ActivityExecution ForOutsiders(ActivityExecution execution, string viewer) =>
        execution with
        {
            Actor = execution.Actor == viewer ? viewer : null,
            Began = execution.Began.Where(fact => fact.Key != "assignee").ToDictionary(StringComparer.Ordinal),
        };

    /// <summary>The course of a request.</summary>
    /// <param name="entries">Its journal, oldest first.</param>
    public static RequestCourse Of(CompiledWorkflow workflow, IReadOnlyList<JournalEntry> entries, WorkflowState state)
    {
        var book = new ExecutionBook(workflow);
        foreach (var entry in MovedEntries.Of(entries))
        {
            Take(book, workflow, entry);
        }
        if (entries is [.., var last])
        {
            Settle(book, state, last.At);
        }
        return book.Course();
    }

    private static void Take(ExecutionBook book, CompiledWorkflow workflow, JournalEntry entry)
    {
        switch (entry)
        {
            case { Kind: JournalKinds.Started }:
                book.BeginRequest(entry.At);
                break;
            case { Kind: JournalKinds.Progress }:
                TakeProgress(book, workflow, entry, DataOf(entry));
                break;
            case { Kind: JournalKinds.TaskOpened or JournalKinds.CallRequested or JournalKinds.TimerSet, NodeId: { } node }:
                book.Suspend(book.Begin(node, entry.At), BeganWith(DataOf(entry)));
                break;
            case { Kind: JournalKinds.ChildRequested, NodeId: { } node } when (bool?)DataOf(entry)["waits"] == true:
                book.Suspend(book.Begin(node, entry.At));
                break;
            case { Kind: JournalKinds.IncidentRaised, NodeId: { } node }:
                var raised = DataOf(entry);
                var failed = book.OpenAt(node) ?? book.Begin(node, entry.At);
                book.Fail(failed, entry.At, (string?)raised["incident"] ?? "", (string?)raised["code"]);
                break;
            case { Kind: JournalKinds.IncidentClosed }
                when DataOf(entry) is var closed && (string?)closed["how"] == nameof(IncidentStatus.Retried):
                if (book.FailedBy((string?)closed["incident"] ?? "") is { } retried)
                {
                    book.BeginAnew(retried, entry.At);
                }
                break;
            case { Kind: JournalKinds.Migrated }:
                // What is read stands under the present names already: that it was called otherwise is told where it waits.
                foreach (var (from, to) in DataOf(entry)["nodes"] as JsonObject ?? [])
                {
                    if (book.OpenAt((string)to!) is not null)
                    {
                        book.Note((string)to!, "Moved", entry.At, from, null);
                    }
                }
                break;
            case { Kind: JournalKinds.Finished } when (string?)DataOf(entry)["how"] == nameof(WorkflowSubStatus.Finished):
                book.Finish();
                break;
            case { NodeId: { } node } when Notes.TryGetValue(entry.Kind, out var what):
                book.Note(node, what, entry.At, (string?)DataOf(entry)["code"], entry.Actor);
                break;
            default:
                break;
        }
    }

    private static void TakeProgress(ExecutionBook book, CompiledWorkflow workflow, JournalEntry entry, JsonObject progress)
    {
        foreach (var done in progress["completed"] as JsonArray ?? [])
        {
            var node = (string)done![0]!;
            var outcomes = done.AsArray().Skip(1).Select(outcome => (string)outcome!).ToList();
            var execution = book.OpenAt(node) ?? (HasWaited(node) ? book.Suspend(book.Recall(node)) : book.Begin(node, entry.At));
            book.Complete(execution, entry.At, outcomes, entry.Actor);
        }
        foreach (var ended in progress["cancelled"] as JsonArray ?? [])
        {
            var node = (string)ended!;
            book.Cancel(book.OpenAt(node) ?? (HasWaited(node) ? book.Suspend(book.Recall(node)) : book.Recall(node)), entry.At);
        }

        bool HasWaited(string node) => workflow.Find(node)?.Type == EventActivity;
    }

    private static void Settle(ExecutionBook book, WorkflowState state, Instant now)
    {
        var frames = (state.Tokens["frames"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .ToLookup(f => (string)f["node"]!, StringComparer.Ordinal);
        foreach (var gone in book.Open().GroupBy(e => e.NodeId, StringComparer.Ordinal))
        {
            foreach (var execution in gone.SkipLast(frames[gone.Key].Count()))
            {
                book.Cancel(execution, now);
            }
        }
        foreach (var frame in frames)
        {
            for (var found = book.Open().Count(e => e.NodeId == frame.Key); found < frame.Count(); found++)
            {
                var recalled = book.Recall(frame.Key);
                if (frame.Any(f => f["waits"] is not null))
                {
                    book.Suspend(recalled);
                }
            }
        }
    }

    private static Dictionary<string, string> BeganWith(JsonObject data) =>
        data.Where(pair => pair.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String && Facts.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);

    private static JsonObject DataOf(JournalEntry entry) => JsonNode.Parse(entry.Data) as JsonObject ?? [];
}

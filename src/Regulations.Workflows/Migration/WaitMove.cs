using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Migration;

/// <summary>What each wait asks for by the new version, told by the activity itself; compared with what it asks for by the old.</summary>
internal sealed class WaitMove(CompiledWorkflow from, CompiledWorkflow to, WorkflowState before, WorkflowState after)
{
    private readonly List<MoveRefusal> _refusals = [];
    private readonly List<Bookmark> _bookmarks = [];

    public IReadOnlyList<MoveRefusal> Refusals => _refusals;

    /// <summary>The bookmarks of the new state.</summary>
    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

    public IReadOnlyList<MovedWait> Move() => [.. before.Bookmarks.Zip(after.Bookmarks, Move)];

    private MovedWait Move(Bookmark was, Bookmark moved)
    {
        var asks = Asked(to, after, moved);
        var asked = Asked(from, before, was);
        if (asks.Fault is { } fault)
        {
            _refusals.Add(new MoveRefusal(MoveObstacle.ExpressionFails, was.NodeId, moved.NodeId, fault));
        }
        else if (IsUnderWay(was) && !AskTheSame(asked.Effects, asks.Effects))
        {
            _refusals.Add(new MoveRefusal(MoveObstacle.AsksSomethingElse, was.NodeId, moved.NodeId));
        }
        _bookmarks.Add(asks.Bookmark is { EventName: { } name } ? moved with { EventName = name } : moved);
        var task = to.Find(moved.NodeId)!.HumanTask is null ? null : asks.Effects.OfType<Effect.TaskCreated>().FirstOrDefault()?.Task;
        return new MovedWait(was, moved.NodeId, task, was.Kind == BookmarkKinds.Timer ? Timer(was, asked, asks) : null);
    }

    // As of when the wait began: spans count from there.
    private static AskedAgain Asked(CompiledWorkflow workflow, WorkflowState state, Bookmark bookmark) =>
        Execution.Load(workflow, state, bookmark.CreatedAt).AskAgain(bookmark.Id);

    /// <summary>Somebody is working on it outside. What has failed will be asked anew, by the new version.</summary>
    private bool IsUnderWay(Bookmark bookmark) => !before.Incidents.Any(i => i.NodeId == bookmark.NodeId);

    private static bool AskTheSame(IReadOnlyList<Effect> one, IReadOnlyList<Effect> other) =>
        (Question(one), Question(other)) is var (was, now) && was == now;

    private static (string?, string?) Question(IReadOnlyList<Effect> effects) =>
        effects
            .Select(effect =>
                effect switch
                {
                    Effect.SystemCallRequested call => (call.System, call.Operation),
                    Effect.ChildRequested child => ((string?)child.DefinitionId, (string?)null),
                    _ => (null, null),
                }
            )
            .FirstOrDefault(question => question.Item1 is not null);

    private static MovedTimer? Timer(Bookmark bookmark, AskedAgain was, AskedAgain now)
    {
        var (before, after) = (TimerOf(bookmark, was), TimerOf(bookmark, now));
        return before == after ? null : after;
    }

    // What would not wait at all is over at once.
    private static MovedTimer TimerOf(Bookmark bookmark, AskedAgain asked) =>
        asked.Effects.OfType<Effect.TimerSet>().FirstOrDefault() is { } timer
            ? new MovedTimer(timer.Due, timer.Limit)
            : new MovedTimer(bookmark.CreatedAt, null);
}

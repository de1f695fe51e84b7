using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Regulations.Simulation.Refusals;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Simulation.Transitions;

/// <summary>
/// Asks the engine, and remembers what it said. The engine is a pure function, so what it said once to a state and a stimulus it says again:
/// entries are its own results, keyed by the digest of the state's JSON and by the whole stimulus. Not for several threads.
/// </summary>
/// <remarks>
/// Three things are taken out of a key. The instance's id: every simulated request bears the same one. The instant: bookmarks are dated with
/// zero, which the engine never reads, and a course that asked what time it is (<see cref="Transition.ReadsClock"/>) is not remembered. The
/// actor, where the engine says that the name has not gone into the state (<see cref="Transition.KeepsActor"/>). The book has bounds, of
/// states and of memory; once it is full the engine is asked each time.
/// </remarks>
internal sealed class TransitionBook(CompiledWorkflow workflow, int mostStates)
{
    /// <summary>More than any office comes to whose people are one like another.</summary>
    public const int UsualStates = 60_000;

    /// <summary>What the book may take, in bytes: the texts of states, and an allowance for each way out of one.</summary>
    private const long MostBytes = 96 * 1024 * 1024;

    // A way out of a state with its key and the three or four consequences it commonly has, measured.
    private const int BytesOfEdge = 700;
    private const string InstanceId = "r";
    private readonly Dictionary<string, StateNode> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Edge> starts = new(StringComparer.Ordinal);
    private long bytes;

    public CompiledWorkflow Workflow => workflow;

    /// <summary>How often the engine was asked.</summary>
    public long Asked { get; private set; }

    /// <summary>How often an answer was remembered.</summary>
    public long Remembered { get; private set; }

    public int States => states.Count;

    /// <summary>Begins a request.</summary>
    /// <exception cref="SimulationRefusedException">The definition does not take these inputs.</exception>
    public Edge Start(Opening opening, Instant now)
    {
        if (starts.TryGetValue(opening.Text, out var known))
        {
            Remembered++;
            return known;
        }
        Asked++;
        var transition = WorkflowEngine.Start(workflow, new StartInstance(InstanceId, null, opening.Inputs, opening.Kind), now);
        var edge = Take(transition, "start");
        if (!transition.ReadsClock && HasRoom())
        {
            starts[opening.Text] = edge;
            bytes += BytesOfEdge;
        }
        return edge;
    }

    /// <summary>Ends a wait.</summary>
    public Edge Resume(StateNode from, string bookmark, Reply reply, string? actor, Instant now)
    {
        var byAnybody = new StimulusKey(bookmark, reply.Outcome, reply.Text, null);
        if ((from.Find(byAnybody) ?? from.Find(byAnybody with { Actor = actor })) is { } known)
        {
            Remembered++;
            return known;
        }
        return Ask(from, byAnybody with { Actor = actor }, reply.Resume(bookmark, actor), now);
    }

    /// <summary>Ends a request from outside.</summary>
    public Edge Cancel(StateNode from, Instant now) => Ask(from, null, new Stimulus.Cancel("draft-expired"), now);

    private Edge Ask(StateNode from, StimulusKey? key, Stimulus stimulus, Instant now)
    {
        Asked++;
        var transition = WorkflowEngine.Run(workflow, from.Read(), stimulus, now);
        var edge = Take(transition, stimulus is Stimulus.Resume resume ? resume.BookmarkId : "cancel");
        if (key is { } given && !transition.ReadsClock && from.IsKept && HasRoom())
        {
            from.Keep(transition.KeepsActor ? given : given with { Actor = null }, edge);
            bytes += BytesOfEdge;
        }
        return edge;
    }

    private Edge Take(Transition transition, string what)
    {
        if (!transition.Accepted)
            throw new SimulationRefusedException(RefusedPart.Definition, what, RefusalWords.EngineRefused(transition.Refusal ?? "?"));
        return new Edge(Intern(transition.State), Consequence.Of(workflow, transition.Effects), transition.KeepsActor);
    }

    private StateNode Intern(WorkflowState state)
    {
        if (mostStates == 0)
            return new StateNode(state);
        var text = Encoding.UTF8.GetBytes(WorkflowStateJson.Write(Undated(state)));
        var digest = Convert.ToHexString(SHA256.HashData(text));
        if (states.TryGetValue(digest, out var known))
            return known;
        if (states.Count >= mostStates || !HasRoom())
            return new StateNode(state);
        bytes += text.Length;
        return states[digest] = new StateNode(text);
    }

    private bool HasRoom() => mostStates > 0 && bytes < MostBytes;

    private static WorkflowState Undated(WorkflowState state) =>
        state with
        {
            Bookmarks = [.. state.Bookmarks.Select(bookmark => bookmark with { CreatedAt = NodaConstants.UnixEpoch })],
            Incidents = [.. state.Incidents.Select(incident => incident with { RaisedAt = NodaConstants.UnixEpoch })],
        };
}

/// <summary>A state of the engine's, and the ways out of it that are known. In the book it is kept as text, a tenth of what it takes made up.</summary>
internal sealed class StateNode
{
    private readonly WorkflowState? state;
    private readonly byte[]? text;
    private Dictionary<StimulusKey, Edge>? ways;

    /// <summary>One that is not in the book.</summary>
    public StateNode(WorkflowState state) => this.state = state;

    /// <summary>One of the book's.</summary>
    public StateNode(byte[] text) => this.text = text;

    /// <summary>Whether it is in the book: others may come here too.</summary>
    public bool IsKept => text is not null;

    /// <summary>The state, to give to the engine.</summary>
    public WorkflowState Read() => state ?? WorkflowStateJson.Read(Encoding.UTF8.GetString(text!));

    public Edge? Find(StimulusKey key) => ways is not null && ways.TryGetValue(key, out var edge) ? edge : null;

    public void Keep(StimulusKey key, Edge edge) => (ways ??= [])[key] = edge;
}

/// <summary>Where the engine led, and what came of it.</summary>
/// <param name="KeepsActor">The name of who acted went into the state.</param>
internal sealed record Edge(StateNode To, Consequence[] Consequences, bool KeepsActor);

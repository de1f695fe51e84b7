using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Migration;

/// <summary>
/// Moves an instance's state from one version of a definition to another: nothing is run. Activities that have ended stay ended, what waits
/// goes on waiting under the same bookmark at its partner, values are kept. What cannot be moved with certainty is refused. Pure.
/// </summary>
public static class StateMigration
{
    /// <summary>The longest list of refusals that is given.</summary>
    private const int MostRefusals = 50;

    /// <summary>Moves a state, or says why not.</summary>
    /// <param name="from">The version the state was made by.</param>
    /// <param name="to">The version to move to.</param>
    /// <param name="map">What was chosen.</param>
    /// <param name="state">The state; not changed.</param>
    /// <exception cref="ArgumentException">The state was not made by <paramref name="from"/>.</exception>
    public static StateMove Move(CompiledWorkflow from, CompiledWorkflow to, NodeMap map, WorkflowState state)
    {
        if (state.DefinitionHash != from.ContentHash)
        {
            throw new ArgumentException("The state was made by another version of the definition.", nameof(state));
        }
        var partners = new NodePartners(from, to, map);
        var nodes = partners.All.ToDictionary(pair => pair.Old.NodeId, pair => pair.New.NodeId, StringComparer.Ordinal);
        if (state.Status == WorkflowStatus.Finished)
        {
            return Refused([new MoveRefusal(MoveObstacle.Ended, null)], nodes);
        }
        var tokens = new FrameMove(from, partners, state);
        var frames = tokens.Move();
        if (tokens.Refusals.Count > 0)
        {
            return Refused(tokens.Refusals, nodes);
        }
        var moved = Assemble(from, to, state, frames, nodes);
        var waits = new WaitMove(from, to, state, moved);
        var all = waits.Move();
        return waits.Refusals.Count > 0
            ? Refused(waits.Refusals, nodes)
            : new StateMove(moved with { Bookmarks = waits.Bookmarks }, [], all, tokens.PassedOver, nodes);
    }

    private static StateMove Refused(IReadOnlyList<MoveRefusal> refusals, Dictionary<string, string> nodes) =>
        new(null, [.. refusals.Distinct().Take(MostRefusals)], [], [], nodes);

    private static WorkflowState Assemble(
        CompiledWorkflow from,
        CompiledWorkflow to,
        WorkflowState state,
        JsonArray frames,
        Dictionary<string, string> nodes
    ) =>
        state with
        {
            DefinitionHash = to.ContentHash,
            SubStatus = state.Incidents.Count > 0 && to.FaultEndsWorkflow ? WorkflowSubStatus.Faulted : WorkflowSubStatus.Suspended,
            Variables = MovedValues.Of(state.Variables, from.Variables, to.Variables),
            Bookmarks = [.. state.Bookmarks.Select(b => At(b, to, nodes))],
            Incidents =
            [
                .. state.Incidents.Select(i => i with { NodeId = nodes[i.NodeId], ActivityType = to.Find(nodes[i.NodeId])!.Type }),
            ],
            Tokens = Tokens(state.Tokens, frames, nodes),
        };

    private static Bookmark At(Bookmark bookmark, CompiledWorkflow to, Dictionary<string, string> nodes) =>
        bookmark with
        {
            NodeId = nodes[bookmark.NodeId],
            ActivityType = to.Find(nodes[bookmark.NodeId])!.Type,
        };

    private static JsonObject Tokens(JsonObject tokens, JsonArray frames, Dictionary<string, string> nodes)
    {
        var moved = (JsonObject)tokens.DeepClone();
        if (moved.ContainsKey("frames"))
        {
            moved["frames"] = frames;
        }
        if (moved["outputs"] is JsonObject outputs)
        {
            // What an activity without a partner gave would be taken for that of another with its id.
            moved["outputs"] = new JsonObject(
                outputs
                    .Where(given => nodes.ContainsKey(given.Key))
                    .GroupBy(given => nodes[given.Key])
                    .Select(given => KeyValuePair.Create(given.Key, given.Last().Value?.DeepClone()))
            );
        }
        return moved;
    }
}

using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Words;

namespace Regulations.Bpmn.Layout;

/// <summary>What a process sends to others: calls of systems, notices to participants. Whoever has no process here is a pool without an inside.</summary>
internal sealed class Messages(Scope scope, IReadOnlyList<Pool> pools, ElementIds ids, DiagramWords words)
{
    private readonly Dictionary<string, OutsidePool> _outside = new(StringComparer.Ordinal);

    public IReadOnlyList<OutsidePool> Outside => [.. _outside.Values];

    public IReadOnlyList<MessageFlow> Sent()
    {
        var sent = new List<MessageFlow>();
        var callers = scope.Cells.Where(cell => !string.IsNullOrEmpty(cell.System)).ToLookup(cell => cell.System!, StringComparer.Ordinal);
        foreach (var cell in scope.Cells)
        {
            if (!string.IsNullOrEmpty(cell.System))
            {
                var system = Pool("System_" + cell.System, words.Of("system", cell.System), IsNearTop(callers[cell.System]));
                sent.Add(To(cell, "Call_" + cell.Id, system.Id, system.IsAbove));
            }
            else if (cell.Activity?.Type == "Regulations.Notify" && cell.Activity.Text("to") is { Length: > 0 } recipient)
            {
                Notice(cell, recipient, sent);
            }
        }
        return sent;
    }

    private void Notice(FlowNode cell, string recipient, List<MessageFlow> sent)
    {
        var participant = Lanes.ParticipantOf(recipient);
        var (own, other) = (IndexOf(cell), pools.ToList().FindIndex(pool => Takes(pool, participant)));
        if (other < 0)
        {
            var outside = Pool("Pool_" + participant, words[participant], isAbove: true);
            sent.Add(To(cell, "Notice_" + cell.Id, outside.Id, goesUp: true));
        }
        else if (other != own)
        {
            sent.Add(To(cell, "Notice_" + cell.Id, pools[other].Id, other < own));
        }
    }

    private static bool Takes(Pool pool, string participant) => pool.Leaves.Any(lane => Lanes.ParticipantOf(lane.Key) == participant);

    private int IndexOf(FlowNode cell) => pools.ToList().FindIndex(pool => pool.Holds(cell));

    /// <summary>Fewer pools lie between the callers and the upper edge than between them and the lower.</summary>
    private bool IsNearTop(IEnumerable<FlowNode> callers) => callers.Sum(cell => (2 * IndexOf(cell)) - (pools.Count - 1)) < 0;

    private OutsidePool Pool(string wish, string name, bool isAbove)
    {
        if (!_outside.TryGetValue(wish, out var pool))
        {
            _outside[wish] = pool = new OutsidePool(ids.Take(wish), name, isAbove);
        }
        return pool;
    }

    private MessageFlow To(FlowNode cell, string wish, string pool, bool goesUp) =>
        new()
        {
            Id = ids.Take(wish),
            Source = cell,
            Pool = pool,
            GoesUp = goesUp,
        };
}

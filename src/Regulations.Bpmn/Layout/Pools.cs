using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Words;

namespace Regulations.Bpmn.Layout;

/// <summary>Gives each participant a pool. A sequence flow may not leave a pool: where the course goes from one participant to another, a message
/// ends the one's part and begins the other's.</summary>
internal sealed class Pools(Scope scope, ElementIds ids, DiagramWords words)
{
    private static readonly string[] Order = ["applicant", "state-corporation", "provider"];

    private readonly Dictionary<FlowNode, FlowNode> _cellOf = scope
        .Cells.SelectMany(cell => cell.Parts.Select(node => (node, cell)))
        .ToDictionary(pair => pair.node, pair => pair.cell);

    /// <summary>Participants whose ways a message cannot join share a pool: the key of each one's.</summary>
    private readonly Dictionary<string, string> _together = new(StringComparer.Ordinal);

    /// <summary>The pools from top to bottom, and the messages between them; ways from one pool to another are ways no more.</summary>
    /// <param name="name">What the process as a whole is called.</param>
    /// <param name="provider">Who provides the service; empty: not said.</param>
    public (IReadOnlyList<Pool> Pools, IReadOnlyList<MessageFlow> Messages) Split(string name, string provider)
    {
        foreach (var cell in scope.Cells)
        {
            _together.TryAdd(Lanes.ParticipantOf(cell.Lane), Lanes.ParticipantOf(cell.Lane));
        }
        KeepWaitsTogether();
        KeepWholeProcesses();
        var pools = Build(name, provider);
        return (pools, pools.Count > 1 ? HandOver(pools) : []);
    }

    private string KeyOf(FlowNode cell) => _together[Lanes.ParticipantOf(cell.Lane)];

    private bool Crosses(SequenceFlow flow) => KeyOf(_cellOf[flow.Source]) != KeyOf(_cellOf[flow.Target]);

    private void Join(string one, string other)
    {
        foreach (var participant in _together.Where(pair => pair.Value == other).Select(pair => pair.Key).ToList())
        {
            _together[participant] = one;
        }
    }

    /// <summary>A message begins its pool's process anew: what waits for several ways, or for the first of several, cannot get one of them so.</summary>
    private void KeepWaitsTogether()
    {
        var next = scope.Flows.ToLookup(flow => flow.Source, flow => flow.Target);
        var last = scope.Flows.ToLookup(flow => flow.Target, flow => flow.Source);
        // Within a cell nodes follow one another without a flow only at a boundary, which leads to an end of its own.
        var partings = scope.Nodes.Where(node => IsSeveral(node) && next[node].Skip(1).Any()).ToList();
        var meetings = scope.Nodes.Where(node => last[node].Skip(1).Any() && (IsSeveral(node) || !_cellOf[node].OneComes)).ToList();
        if (partings.Count == 0 || meetings.Count == 0)
        {
            return;
        }
        foreach (var meeting in meetings)
        {
            var before = Reached(meeting, last);
            // Where two ways of one parting come to one meeting, none of them may leave the pool in between.
            foreach (var parting in partings.Where(parting => next[parting].Where(before.Contains).Skip(1).Any()))
            {
                var after = Reached(parting, next);
                foreach (var flow in scope.Flows.Where(Crosses))
                {
                    if (after.Contains(flow.Source) && before.Contains(flow.Target))
                    {
                        Join(KeyOf(_cellOf[flow.Source]), KeyOf(_cellOf[flow.Target]));
                    }
                }
            }
        }
    }

    /// <summary>A process needs a beginning and an end, and what an event gateway waits for stands beside it.</summary>
    private void KeepWholeProcesses()
    {
        foreach (var flow in scope.Flows.Where(flow => flow.Source.Shape == NodeShape.EventGateway && Crosses(flow)).ToList())
        {
            Join(KeyOf(_cellOf[flow.Source]), KeyOf(_cellOf[flow.Target]));
        }
        var keys = _together.Values.Distinct(StringComparer.Ordinal).ToList();
        foreach (var key in keys.Where(_ => keys.Count > 1))
        {
            var begins =
                scope.Cells.Exists(cell => cell.Shape == NodeShape.StartEvent && KeyOf(cell) == key)
                || scope.Flows.Exists(flow => Crosses(flow) && KeyOf(_cellOf[flow.Target]) == key);
            var ends =
                scope.Cells.Exists(cell => cell.Shape == NodeShape.EndEvent && KeyOf(cell) == key)
                || scope.Flows.Exists(flow => Crosses(flow) && KeyOf(_cellOf[flow.Source]) == key);
            if ((!begins || !ends) && _together.Values.FirstOrDefault(other => other != key) is { } other)
            {
                Join(other, key);
            }
        }
    }

    private List<Pool> Build(string name, string provider)
    {
        var used = scope.Cells.OrderBy(cell => cell.DesignX).Select(cell => cell.Lane).Distinct(StringComparer.Ordinal).ToList();
        var byPool = used.GroupBy(role => _together[Lanes.ParticipantOf(role)])
            .OrderBy(group => group.Min(role => Array.IndexOf(Order, Lanes.ParticipantOf(role))))
            .ToList();
        var pools = new List<Pool>();
        foreach (var group in byPool)
        {
            var participants = group.GroupBy(Lanes.ParticipantOf).OrderBy(roles => Array.IndexOf(Order, roles.Key)).ToList();
            var lanes = participants.ConvertAll(roles => LaneOf(roles.Key, [.. roles], participants.Count > 1));
            var isOne = participants.Count == 1 && byPool.Count > 1;
            var poolName =
                byPool.Count == 1 ? name
                : participants.Exists(roles => roles.Key == "provider") && provider.Length > 0 ? provider
                : string.Join(", ", participants.Select(roles => words[roles.Key]));
            // One participant's lanes are its roles; of several, each has a lane with its roles in it.
            var shown = participants.Count == 1 && lanes[0].Children.Count > 0 ? lanes[0].Children : lanes;
            pools.Add(
                new Pool(
                    ids.Take(byPool.Count == 1 ? "Pool" : "Pool_" + group.Key),
                    pools.Count == 0 ? scope.Id : ids.Take($"{scope.Id}_{group.Key}"),
                    poolName,
                    shown,
                    lanes is not [{ Key: "" }] && !(isOne && lanes is [{ Key: "applicant" }])
                )
            );
        }
        return pools;
    }

    private Lane LaneOf(string participant, List<string> roles, bool isBesideOthers)
    {
        var lanes = roles.ConvertAll(role => new Lane(ids.Take("Lane_" + (role.Length > 0 ? role : "all")), role, NameOf(role), []));
        return lanes.Count > 1 ? new Lane(ids.Take("Lane_" + participant), participant, words[participant], lanes)
            : isBesideOthers && participant != "applicant" ? lanes[0] with { Name = $"{words[participant]}: {lanes[0].Name}" }
            : lanes[0];
    }

    private string NameOf(string role) => words.Role(role);

    private List<MessageFlow> HandOver(List<Pool> pools)
    {
        var messages = new List<MessageFlow>();
        var received = new Dictionary<FlowNode, int>();
        var handed = new Dictionary<FlowNode, int>();
        foreach (var flow in scope.Flows.Where(Crosses).ToList())
        {
            var (from, to) = (_cellOf[flow.Source], _cellOf[flow.Target]);
            var goesUp = pools.FindIndex(pool => pool.Holds(to)) < pools.FindIndex(pool => pool.Holds(from));
            var number = received[to] = received.GetValueOrDefault(to) + 1;
            var place = handed[from] = handed.GetValueOrDefault(from) + 1;
            var beginX = to.DesignX - 125;
            // One above the other, where there is room to wait.
            var endX = number == 1 && place == 1 && beginX > from.DesignX + 60 ? beginX : from.DesignX + 125;
            var end = Event(
                from,
                NodeShape.EndEvent,
                "to." + Lanes.ParticipantOf(to.Lane),
                "handed",
                endX,
                from.DesignY + ((place - 1) * 60)
            );
            var begin = Event(
                to,
                NodeShape.StartEvent,
                "from." + Lanes.ParticipantOf(from.Lane),
                "received",
                beginX,
                to.DesignY + ((number - 1) * 60)
            );
            (end.IsLabelAbove, begin.IsLabelAbove) = (!goesUp, goesUp);
            scope.Flows[scope.Flows.IndexOf(flow)] = new SequenceFlow
            {
                Id = flow.Id,
                Source = flow.Source,
                Target = end,
                Name = flow.Name,
                IsDefault = flow.IsDefault,
                Condition = flow.Condition,
                Connections = flow.Connections,
            };
            scope.Flows.Add(
                new SequenceFlow
                {
                    Id = ids.Take($"Flow_{begin.Id}"),
                    Source = begin,
                    Target = flow.Target,
                }
            );
            messages.Add(
                new MessageFlow
                {
                    Id = ids.Take($"Message_{end.Id}"),
                    Source = end,
                    Target = begin,
                    GoesUp = goesUp,
                }
            );
        }
        foreach (var end in scope.Cells.Where(cell => cell.Trigger == NodeTrigger.Terminate))
        {
            end.EndsAll = true;
        }
        return messages;
    }

    private FlowNode Event(FlowNode beside, NodeShape shape, string name, string wish, double x, double y)
    {
        var node = new FlowNode
        {
            Id = ids.Take($"{beside.Id}_{wish}"),
            Shape = shape,
            Trigger = NodeTrigger.Message,
            Name = words[name],
            Beside = beside,
            Lane = beside.Lane,
            DesignX = x,
            DesignY = y,
        };
        scope.Cells.Add(node);
        return node;
    }

    /// <summary>Several of its ways may be taken, or are waited for.</summary>
    private static bool IsSeveral(FlowNode node) =>
        node.Shape is NodeShape.ParallelGateway or NodeShape.InclusiveGateway or NodeShape.EventGateway;

    private static HashSet<FlowNode> Reached(FlowNode from, ILookup<FlowNode, FlowNode> next)
    {
        var reached = new HashSet<FlowNode> { from };
        var open = new Stack<FlowNode>([from]);
        while (open.TryPop(out var node))
        {
            foreach (var onward in next[node].Where(reached.Add))
            {
                open.Push(onward);
            }
        }
        return reached;
    }
}

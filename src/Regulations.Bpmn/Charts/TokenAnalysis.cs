using System.Collections;

namespace Regulations.Bpmn.Charts;

/// <summary>What can be proved of the ways that meet before an activity: that one comes, or that all do. What cannot be proved is not claimed.</summary>
internal sealed class TokenAnalysis
{
    private readonly Dictionary<FlowNode, int> _index;
    private readonly List<(int Source, int Target)> _ways = [];
    private readonly ILookup<int, int> _inbound;
    private readonly ILookup<int, int> _next;

    /// <summary>Ways of one activity that are taken at the same time.</summary>
    private readonly List<(int Source, int[] Ways)> _together = [];

    /// <summary>Activities that take some of their ways and leave others.</summary>
    private readonly HashSet<int> _choosing = [];
    private readonly BitArray[] _reach;
    private readonly IReadOnlyDictionary<FlowNode, IReadOnlyList<Branch>> _branches;

    public TokenAnalysis(List<FlowNode> cells, IReadOnlyDictionary<FlowNode, IReadOnlyList<Branch>> branches)
    {
        _branches = branches;
        _index = cells.Select((cell, index) => (cell, index)).ToDictionary(pair => pair.cell, pair => pair.index);
        foreach (var cell in cells)
        {
            AddWays(cell);
        }
        _inbound = Enumerable.Range(0, _ways.Count).ToLookup(way => _ways[way].Target);
        _next = _ways.ToLookup(way => way.Source, way => way.Target);
        _reach = [.. Enumerable.Range(0, cells.Count).Select(node => Reached(node, _next, cells.Count))];
    }

    /// <summary>Somewhere several ways are taken at once.</summary>
    public bool HasParallel => _together.Count > 0;

    /// <summary>No two of the ways in can both be taken: nowhere before them do ways part that are taken at once.</summary>
    public bool OneComes(FlowNode cell)
    {
        var inbound = _inbound[_index[cell]].ToArray();
        foreach (var (_, ways) in _together)
        {
            // Where both ways of a parting lead to both ways in, or each to another, two may come.
            var leading = ways.Select(way => inbound.Where(into => Leads(way, into)).ToHashSet()).Where(set => set.Count > 0).ToList();
            if (leading.Count > 1 && leading.SelectMany(set => set).Distinct().Skip(1).Any())
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>All ways in come from one parting, and nothing between it and here chooses, ends or leaves.</summary>
    public bool AllCome(FlowNode cell)
    {
        var target = _index[cell];
        return _together.Exists(parting => ComesTogether(parting.Source, parting.Ways, target));
    }

    /// <summary>A fork whose branches are single waits that meet at once in a join that takes the first: a race of events.</summary>
    public bool IsRace(FlowNode cell)
    {
        var waits = _branches[cell].SelectMany(branch => branch.Targets).ToList();
        var joins = waits.Select(AfterNotes).Distinct().ToList();
        return waits.Count > 1
            && waits.TrueForAll(wait => wait.Shape is NodeShape.CatchEvent or NodeShape.ReceiveTask && _inbound[_index[wait]].Count() == 1)
            && joins is [{ Activity.Type: "Elsa.FlowJoin" } meeting]
            && meeting.Activity.Text("mode") is null or "WaitAny"
            && _inbound[_index[joins[0]!]].Count() == waits.Count;
    }

    /// <summary>What a wait leads to, past a note of which wait it was; null: several things, or none.</summary>
    private FlowNode? AfterNotes(FlowNode wait)
    {
        var next = Only(wait);
        return next is { Activity.Type: "Elsa.SetVariable" } && _inbound[_index[next]].Count() == 1 ? Only(next) : next;
    }

    private FlowNode? Only(FlowNode node) => _branches[node] is [{ Targets: [var target] }] ? target : null;

    private void AddWays(FlowNode cell)
    {
        var branches = _branches[cell];
        var source = _index[cell];
        var choice = branches.Count < 2 ? Choice.All : RawWays.ChoiceOf(cell.Activity!);
        var all = new List<int>();
        foreach (var branch in branches)
        {
            var ways = new List<int>();
            foreach (var target in branch.Targets)
            {
                ways.Add(_ways.Count);
                _ways.Add((source, _index[target]));
            }
            all.AddRange(ways);
            if (choice == Choice.One && ways.Count > 1)
            {
                _together.Add((source, [.. ways]));
            }
        }
        if (choice != Choice.One && all.Count > 1)
        {
            _together.Add((source, [.. all]));
        }
        if (choice != Choice.All)
        {
            _choosing.Add(source);
        }
    }

    private bool Leads(int way, int into) => way == into || _reach[_ways[way].Target][_ways[into].Source];

    private bool ComesTogether(int source, int[] ways, int target)
    {
        if (_choosing.Contains(source) || source == target)
        {
            return false;
        }
        var between = new HashSet<int>();
        var open = new Stack<int>(ways.Select(way => _ways[way].Target));
        while (open.TryPop(out var node))
        {
            if (node == target || !between.Add(node))
            {
                continue;
            }
            if (node == source || !_next.Contains(node) || _choosing.Contains(node))
            {
                return false;
            }
            foreach (var onward in _next[node])
            {
                open.Push(onward);
            }
        }
        return between
            .Concat([target])
            .All(node => _inbound[node].All(way => _ways[way].Source == source || between.Contains(_ways[way].Source)));
    }

    private static BitArray Reached(int from, ILookup<int, int> next, int count)
    {
        var reached = new BitArray(count) { [from] = true };
        var open = new Stack<int>([from]);
        while (open.TryPop(out var node))
        {
            foreach (var onward in next[node].Where(onward => !reached[onward]))
            {
                reached[onward] = true;
                open.Push(onward);
            }
        }
        return reached;
    }
}

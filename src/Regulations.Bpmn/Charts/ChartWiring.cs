using System.Text.Json.Nodes;
using Regulations.Bpmn.Words;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Charts;

/// <summary>Draws the ways of a flowchart: finds where gateways are needed before and after activities, and which.</summary>
internal sealed class ChartWiring(Scope scope, ElementIds ids, DiagramWords words)
{
    private readonly Dictionary<FlowNode, IReadOnlyList<Branch>> _branches = [];
    private readonly Dictionary<FlowNode, int> _inbound = [];

    public void Wire(
        ActivityFile chart,
        List<FlowNode> cells,
        List<(int Order, JsonObject Json, FlowNode Source, string Port, FlowNode Target)> drawn
    )
    {
        var bySource = drawn.ToLookup(way => way.Source);
        foreach (var cell in cells)
        {
            _branches[cell] =
                cell.Shape == NodeShape.EndEvent
                    ? []
                    : RawWays.Of(cell.Activity!, bySource[cell].Select(way => (way.Order, way.Json, way.Port, way.Target)));
        }
        PlaceUnplaced(cells, drawn);
        var begin = StartOf(chart, cells, drawn.Select(way => way.Target).ToHashSet());
        foreach (
            var start in cells.Where(cell =>
                cell.Shape == NodeShape.StartEvent && (cell != begin || drawn.Exists(way => way.Target == cell))
            )
        )
        {
            start.Shape = NodeShape.ThrowEvent;
        }
        foreach (var target in _branches.Values.SelectMany(branches => branches).SelectMany(branch => branch.Targets))
        {
            _inbound[target] = _inbound.GetValueOrDefault(target) + 1;
        }
        if (begin is not null && begin.Shape != NodeShape.StartEvent)
        {
            _inbound[begin] = _inbound.GetValueOrDefault(begin) + 1;
        }
        var tokens = new TokenAnalysis(cells, _branches);
        EndWithTheChart(cells, tokens);
        foreach (var cell in cells)
        {
            Merge(cell, tokens);
        }
        if (begin is not null && begin.Shape != NodeShape.StartEvent)
        {
            var start = Extra(begin, NodeShape.StartEvent, words["start"], "start", -125, 0);
            Flow(start, begin.Entry, "", false, []);
        }
        foreach (var cell in cells.Where(cell => cell.Shape != NodeShape.EndEvent))
        {
            Part(cell, tokens);
        }
        foreach (var cell in cells.Where(cell => cell.Boundary is not null))
        {
            Flow(cell.Boundary!, cell.BoundaryEnd!, "", false, []);
        }
        foreach (var cell in cells.Where(cell => cell.Before is not null))
        {
            Flow(cell.Before!, cell, "", false, []);
        }
    }

    /// <summary>Where nobody has placed the activities, each stands a column after what leads to it.</summary>
    private static void PlaceUnplaced(
        List<FlowNode> cells,
        List<(int Order, JsonObject Json, FlowNode Source, string Port, FlowNode Target)> drawn
    )
    {
        if (cells.Count > 0 && cells.TrueForAll(cell => !double.IsNaN(cell.DesignX)))
        {
            return;
        }
        var column = cells.ToDictionary(cell => cell, _ => 0);
        var position = cells.Select((cell, index) => (cell, index)).ToDictionary(pair => pair.cell, pair => pair.index);
        foreach (var cell in cells)
        {
            foreach (var way in drawn.Where(way => way.Source == cell && position[way.Target] > position[cell]))
            {
                column[way.Target] = Math.Max(column[way.Target], column[cell] + 1);
            }
        }
        foreach (var group in cells.GroupBy(cell => column[cell]))
        {
            var row = 0;
            foreach (var cell in group)
            {
                (cell.DesignX, cell.DesignY) = (group.Key * 250, row++ * 120);
            }
        }
    }

    private static FlowNode? StartOf(ActivityFile chart, List<FlowNode> cells, HashSet<FlowNode> entered)
    {
        var named = chart.Json["start"] is JsonObject start ? (start["id"] as JsonValue)?.ToString() : null;
        return cells.Find(cell => cell.Activity!.Id == named)
            ?? cells.Find(cell => cell.Shape == NodeShape.StartEvent)
            ?? cells.Find(cell =>
                cell.Activity!.Json["customProperties"]?["canStartWorkflow"] is JsonValue can && can.TryGetValue<bool>(out var may) && may
            )
            ?? cells.Find(cell => !entered.Contains(cell))
            ?? (cells.Count > 0 ? cells[0] : null);
    }

    /// <summary>An end of Elsa ends its whole chart: where something else may be under way, that is a terminate end.</summary>
    private static void EndWithTheChart(List<FlowNode> cells, TokenAnalysis tokens)
    {
        if (!tokens.HasParallel)
        {
            foreach (var end in cells.Where(cell => cell.Shape == NodeShape.EndEvent && cell.Trigger == NodeTrigger.Terminate))
            {
                end.Trigger = NodeTrigger.None;
            }
            return;
        }
        foreach (var end in cells.Where(cell => cell.Shape == NodeShape.EndEvent && cell.Trigger == NodeTrigger.None))
        {
            end.Trigger = NodeTrigger.Terminate;
        }
    }

    /// <summary>Several ways in: the join itself, or a gateway before the activity.</summary>
    private void Merge(FlowNode cell, TokenAnalysis tokens)
    {
        if (_inbound.GetValueOrDefault(cell) < 2)
        {
            return;
        }
        var isJoin = cell.Activity!.Type == "Elsa.FlowJoin";
        cell.OneComes = tokens.OneComes(cell);
        var shape =
            isJoin && cell.Activity.Text("mode") != "WaitAllActive" ? cell.Shape
            : cell.OneComes ? NodeShape.ExclusiveGateway
            : tokens.AllCome(cell) ? NodeShape.ParallelGateway
            : NodeShape.InclusiveGateway;
        if (isJoin)
        {
            cell.Shape = shape;
            return;
        }
        cell.Before = new FlowNode { Id = ids.Take(cell.Id + "_merge"), Shape = shape };
    }

    /// <summary>The ways out, and the gateway where they part.</summary>
    private void Part(FlowNode cell, TokenAnalysis tokens)
    {
        var branches = _branches[cell];
        var ways = branches.Sum(branch => Math.Max(1, branch.Targets.Count));
        var isGateway = cell.IsGateway;
        var joins = cell.Activity!.Type == "Elsa.FlowJoin" && _inbound.GetValueOrDefault(cell) > 1;
        if (ways == 0)
        {
            cell.Shape = isGateway && !joins ? NodeShape.ThrowEvent : cell.Shape;
            Flow(cell, Extra(cell, NodeShape.EndEvent, words["end"], "end", 125, 0), "", false, []);
            return;
        }
        if (ways == 1)
        {
            cell.Shape = isGateway && !joins ? NodeShape.ThrowEvent : cell.Shape;
            Leave(cell, branches[0], "", Choice.All, cell);
            return;
        }
        var choice = branches.Count == 1 || cell.Activity.Type == "Elsa.FlowJoin" ? Choice.All : RawWays.ChoiceOf(cell.Activity);
        var shape = choice switch
        {
            Choice.All when tokens.IsRace(cell) => NodeShape.EventGateway,
            Choice.All => NodeShape.ParallelGateway,
            Choice.One => NodeShape.ExclusiveGateway,
            _ => NodeShape.InclusiveGateway,
        };
        var exit = cell;
        if (isGateway && !joins)
        {
            cell.Shape = shape;
        }
        else
        {
            cell.After = new FlowNode
            {
                Id = ids.Take(cell.Id + "_split"),
                Shape = shape,
                Name = choice == Choice.All ? "" : words["choice"],
            };
            exit = cell.After;
            Flow(cell, exit, "", false, []);
        }
        foreach (var branch in branches)
        {
            var label = choice == Choice.All ? "" : string.Join(" / ", branch.Ports.Select(port => PortName(cell.Activity, port)));
            Leave(exit, branch, label, choice, cell);
        }
    }

    private void Leave(FlowNode exit, Branch branch, string label, Choice choice, FlowNode cell)
    {
        var isDefault = choice != Choice.All && branch.Ports is ["Default"];
        var condition = choice == Choice.All || isDefault ? "" : string.Join(" | ", branch.Ports);
        if (branch.Targets.Count == 0)
        {
            Flow(exit, Extra(cell, NodeShape.EndEvent, words["end"], "end", 125, 60), label, isDefault, [], condition);
            return;
        }
        if (branch.Targets.Count > 1 && choice != Choice.All)
        {
            var split = Extra(cell, NodeShape.ParallelGateway, "", "all", 125, 30);
            Flow(exit, split, label, isDefault, [], condition);
            (exit, label, isDefault, condition) = (split, "", false, "");
        }
        foreach (var target in branch.Targets)
        {
            Flow(exit, target.Entry, label, isDefault, [.. branch.Connections[target]], condition);
        }
    }

    private FlowNode Extra(FlowNode beside, NodeShape shape, string name, string wish, double right, double down)
    {
        var node = new FlowNode
        {
            Id = ids.Take($"{beside.Id}_{wish}"),
            Shape = shape,
            Name = name,
            DesignX = beside.DesignX + right,
            DesignY = beside.DesignY + down,
            Beside = beside,
        };
        scope.Cells.Add(node);
        return node;
    }

    private void Flow(
        FlowNode source,
        FlowNode target,
        string name,
        bool isDefault,
        IReadOnlyList<(int Order, JsonObject Json)> connections,
        string condition = ""
    ) =>
        scope.Flows.Add(
            new SequenceFlow
            {
                Id = ids.Take($"Flow_{source.Id}_{target.Id}"),
                Source = source,
                Target = target,
                Name = name,
                IsDefault = isDefault,
                Condition = condition,
                Connections = connections,
            }
        );

    private string PortName(ActivityFile activity, string port)
    {
        var title = activity.Data("outcomeDetails") is JsonObject details ? LocalText.Read(details[port]?["title"]).In(words.Language) : "";
        return title.Length > 0 ? title : words.Port(port);
    }
}

using System.Text.Json.Nodes;
using Regulations.Bpmn.Words;
using Regulations.Editions.Facts;
using Regulations.Workflows.Definitions;

namespace Regulations.Bpmn.Charts;

/// <summary>Reads a definition as a chart of BPMN nodes: gateways where ways part or meet, ends where they end, limits beside tasks.</summary>
internal sealed class ChartReader(DiagramWords words)
{
    private readonly ElementIds _ids = new();
    private readonly Dictionary<JsonObject, ActivityFile> _files = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);

    public ElementIds Ids => _ids;

    /// <summary>The root's chart. Where the root is no flowchart, a chart with the root as its one activity.</summary>
    public Scope Read(WorkflowDefinition definition)
    {
        foreach (var file in ActivityFile.All(definition.Json))
        {
            _files[file.Json] = file;
        }
        // Names of documents, so that whoever hands one on shows which.
        foreach (var maker in _files.Values.Where(file => file.Type == "Regulations.IssueDocument"))
        {
            if (VariableOf(maker.Json["documentId"] as JsonObject) is { } variable)
            {
                _documents.TryAdd(variable, maker.Id);
            }
        }
        var scope = new Scope { Id = _ids.Take("Process_" + (definition.DefinitionId.Length > 0 ? definition.DefinitionId : "1")) };
        if (definition.Root is not { } root || !_files.TryGetValue(root, out var activity))
        {
            // No activity at all: an empty process.
            ReadChained(scope, [], NodeShape.ExclusiveGateway, chain: true);
            return scope;
        }
        if (Children.IsFlowchart(root) && Drawable(root) is { Count: > 0 } children)
        {
            ReadFlowchart(scope, activity, children);
        }
        else
        {
            ReadChained(scope, [Cell(activity, new Child("root", 0, root))], NodeShape.ExclusiveGateway, chain: true);
        }
        return scope;
    }

    private FlowNode Cell(ActivityFile activity, Child child)
    {
        var node = NodeReader.Read(activity, child, _ids, words);
        if (node.Shape == NodeShape.SubProcess)
        {
            if (Drawable(activity.Json) is { } children)
            {
                node.Inside = Inside(node, activity, children);
            }
            else
            {
                node.Shape = NodeShape.Task;
            }
        }
        AddLimit(node, activity);
        AddDocuments(node, activity);
        return node;
    }

    /// <summary>The children of a container; null where it is nested deeper than is looked into.</summary>
    private IReadOnlyList<Child>? Drawable(JsonObject container) =>
        Children.Of(container) is { } children && children.All(child => _files.ContainsKey(child.Json)) ? children : null;

    private Scope Inside(FlowNode node, ActivityFile activity, IReadOnlyList<Child> children)
    {
        var scope = new Scope { Id = node.Id };
        if (Children.IsFlowchart(activity.Json) && children.Count > 0)
        {
            ReadFlowchart(scope, activity, children);
            return scope;
        }
        if (activity.Json["connections"] is JsonArray idle && Children.IsFlowchart(activity.Json))
        {
            // Nothing stands in it that they could join.
            scope.Undrawn.AddRange(idle.Select((json, order) => (order, json)));
        }
        var cells = children.Select(child => Cell(_files[child.Json], child)).ToList();
        var shape = activity.Type switch
        {
            "Elsa.Parallel" or "Elsa.Fork" => NodeShape.ParallelGateway,
            "Elsa.Switch" when activity.Text("mode") == "MatchAny" => NodeShape.InclusiveGateway,
            _ => NodeShape.ExclusiveGateway,
        };
        ReadChained(scope, cells, shape, chain: activity.Type == "Elsa.Sequence");
        return scope;
    }

    /// <summary>A container without connections of its own: one after another, or side by side between two gateways.</summary>
    private void ReadChained(Scope scope, List<FlowNode> cells, NodeShape gateway, bool chain)
    {
        var start = Extra(scope, NodeShape.StartEvent, words["start"], "start", -2, 0);
        var last = start;
        for (var i = 0; i < cells.Count; i++)
        {
            cells[i].DesignX = chain || cells.Count == 1 ? i * 250 : 0;
            cells[i].DesignY = chain || cells.Count == 1 ? 0 : i * 120;
            if (cells[i].Shape == NodeShape.StartEvent)
            {
                (cells[i].Shape, cells[i].Trigger) = (NodeShape.ThrowEvent, NodeTrigger.None);
            }
        }
        scope.Cells.AddRange(cells);
        foreach (var cell in cells.Where(cell => cell.Boundary is not null))
        {
            Flow(scope, cell.Boundary!, cell.BoundaryEnd!);
        }
        if (chain || cells.Count <= 1)
        {
            foreach (var cell in cells)
            {
                Flow(scope, last, cell);
                last = cell;
            }
        }
        else
        {
            var split = Extra(scope, gateway, gateway == NodeShape.ParallelGateway ? "" : words["choice"], "split", -1, 0);
            var join = Extra(scope, gateway, "", "join", 1, 0);
            Flow(scope, start, split);
            foreach (var cell in cells)
            {
                var label = gateway == NodeShape.ParallelGateway ? "" : cell.At.Split('/')[0];
                Flow(scope, split, cell, label);
                if (cell.Shape != NodeShape.EndEvent)
                {
                    Flow(scope, cell, join);
                }
            }
            last = join;
        }
        if (last.Shape != NodeShape.EndEvent)
        {
            var end = Extra(scope, NodeShape.EndEvent, words["end"], "end", cells.Count + 1, 0);
            Flow(scope, last, end);
        }
    }

    private FlowNode Extra(Scope scope, NodeShape shape, string name, string wish, double column, double y)
    {
        var node = new FlowNode
        {
            Id = _ids.Take($"{scope.Id}_{wish}"),
            Shape = shape,
            Name = name,
            DesignX = column * 250,
            DesignY = y,
        };
        scope.Cells.Add(node);
        return node;
    }

    private void Flow(Scope scope, FlowNode source, FlowNode target, string name = "") =>
        scope.Flows.Add(
            new SequenceFlow
            {
                Id = _ids.Take($"Flow_{source.Id}_{target.Id}"),
                Source = source,
                Target = target,
                Name = name,
            }
        );

    private void ReadFlowchart(Scope scope, ActivityFile chart, IReadOnlyList<Child> children)
    {
        var cells = children.Select(child => Cell(_files[child.Json], child)).ToList();
        scope.Cells.AddRange(cells);
        var byId = cells.ToDictionary(cell => cell.Activity!.Id, StringComparer.Ordinal);
        var drawn = new List<(int Order, JsonObject Json, FlowNode Source, string Port, FlowNode Target)>();
        var connections = chart.Json["connections"] as JsonArray ?? [];
        for (var order = 0; order < connections.Count; order++)
        {
            var json = connections[order] as JsonObject;
            if (
                json is not null
                && Text(json["source"], "activity") is { } from
                && Text(json["target"], "activity") is { } to
                && byId.TryGetValue(from, out var source)
                && byId.TryGetValue(to, out var target)
                && source.Shape != NodeShape.EndEvent
            )
            {
                drawn.Add((order, json, source, Text(json["source"], "port") ?? "Done", target));
            }
            else
            {
                scope.Undrawn.Add((order, connections[order]));
            }
        }
        new ChartWiring(scope, _ids, words).Wire(chart, cells, drawn);
    }

    private void AddLimit(FlowNode node, ActivityFile activity)
    {
        if (activity.Type != "Regulations.HumanTask" || activity.Limit.IsNone)
        {
            return;
        }
        node.Boundary = new FlowNode
        {
            Id = _ids.Take(node.Id + "_limit"),
            Shape = NodeShape.CatchEvent,
            Trigger = NodeTrigger.Timer,
            Name = words.Limit(activity.Limit),
            Timer = ("timeDuration", NodeReader.LimitText(activity.Limit)),
        };
        node.BoundaryEnd = new FlowNode
        {
            Id = _ids.Take(node.Id + "_limit_passed"),
            Shape = NodeShape.EndEvent,
            Trigger = NodeTrigger.Escalation,
            Name = words["limit-passed"],
        };
    }

    private void AddDocuments(FlowNode node, ActivityFile activity)
    {
        if (activity.Type == "Regulations.IssueDocument")
        {
            node.Makes = new DataDocument(_ids.Take(node.Id + "_document"), ObjectId(activity.Id), node.Name);
        }
        else if (
            activity.Type == "Regulations.Notify"
            && activity.Json["documentId"]?["expression"]?["value"] is JsonObject variable
            && Text(variable, "id") is { } id
            && _documents.TryGetValue(id, out var maker)
        )
        {
            var name = _files.Values.First(file => file.Id == maker);
            node.Uses = new DataDocument(_ids.Take(node.Id + "_document"), ObjectId(maker), NodeReader.NameOf(name, words));
        }
    }

    private readonly Dictionary<string, string> _objectIds = new(StringComparer.Ordinal);

    private string ObjectId(string maker) =>
        _objectIds.TryGetValue(maker, out var known) ? known : _objectIds[maker] = _ids.Take("Document_" + maker);

    private static string? VariableOf(JsonObject? output) => Text(output?["memoryReference"], "id");

    private static string? Text(JsonNode? node, string property) =>
        node is JsonObject json && json[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

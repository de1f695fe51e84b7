using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Reading;

/// <summary>Reads the nodes and ways of a process or subprocess.</summary>
internal sealed class ScopeReader
{
    private readonly BpmnFile _file;
    private readonly Collected _all;
    private readonly OwnNodes _own;
    private readonly ForeignTasks _tasks;
    private readonly ForeignEvents _events;
    private readonly ForeignGateways _gateways;
    private readonly ForeignRaces _races;
    private readonly OwnFacets? _facets;
    private readonly OwnLimits? _limits;
    private readonly OwnWays? _ways;

    public ScopeReader(BpmnFile file, Collected all)
    {
        (_file, _all, _own) = (file, all, new OwnNodes(all));
        _tasks = new ForeignTasks(file, all);
        _events = new ForeignEvents(file, all, _tasks);
        _gateways = new ForeignGateways(all, _tasks);
        _races = new ForeignRaces(file, all, _tasks);
        if (all.Changes is { } changes)
        {
            (_facets, _limits, _ways) = (new OwnFacets(file, all, changes), new OwnLimits(all, changes), new OwnWays(all, changes));
        }
    }

    /// <summary>Fills a container: its own JSON with holes, or a new flowchart.</summary>
    /// <param name="parts">The process or subprocess; of a definition that was drawn as several pools, the process of each.</param>
    public void Fill(IReadOnlyList<XmlItem> parts, JsonObject container)
    {
        var nodes = parts.SelectMany(part => part.Children).Where(BpmnFile.IsNode).ToList();
        var handed = parts.Count > 1 ? _file.Root.All.Where(item => item.Is("messageFlow") && OwnNodes.IsDrawn(item)) : [];
        var flows = new ScopeFlows(parts.SelectMany(part => part.Children).Where(child => child.Is("sequenceFlow")), handed, nodes);
        var imported = new Dictionary<string, Imported>(StringComparer.Ordinal);
        foreach (var node in nodes.Where(node => node.Id is not null && node.Name != "boundaryEvent" && !IsEventSubprocess(node)))
        {
            if (Read(node, flows) is { } read)
            {
                imported.TryAdd(node.Id!, read);
            }
        }
        Boundaries(nodes, imported);
        Settle(imported);
        var homeless = Children.Fill(container, imported.Values.SelectMany(read => read.Activities));
        foreach (var child in homeless)
        {
            // The container has no place for it: it was moved here from another.
            if (container["activities"] is JsonArray list)
            {
                list.Add((JsonNode)child.Json);
            }
        }
        Connect(parts, container, flows, imported);
        foreach (var part in parts)
        {
            Drawn(part);
        }
    }

    private Imported? Read(XmlItem node, ScopeFlows flows)
    {
        Ways(node);
        if (OwnNodes.IsDrawn(node))
        {
            TakeDrawn(node);
            return new Imported(node, "", "") { IsDrawn = true };
        }
        if (_own.Read(node) is { } child)
        {
            _facets?.Read(node, child.Json);
            var id = child.Json["id"]!.ToString();
            if (node.Children.Exists(BpmnFile.IsNode) && Children.Of(child.Json) is not null)
            {
                Fill([node], child.Json);
            }
            else if (!node.Children.Exists(BpmnFile.IsNode))
            {
                TakeOwn(node);
            }
            node.Take();
            TakeOwnParts(node);
            return new Imported(node, id, id)
            {
                Own = child.Json,
                Activities = { child },
                PortOf = flow => flow.Attribute("name") is { Length: > 0 } name ? name : "Done",
            };
        }
        return Foreign(node, flows);
    }

    private Imported Foreign(XmlItem node, ScopeFlows flows)
    {
        node.Take();
        if (_races.Gateway(node, flows) is { } race)
        {
            return race;
        }
        var id = _all.Ids.Take(node.Id!);
        if (node.Name.EndsWith("Gateway", StringComparison.Ordinal))
        {
            return _gateways.Read(node, id, flows.Into(node), flows.From(node), flows.Asked(node));
        }
        if (node.Name.EndsWith("Event", StringComparison.Ordinal))
        {
            return _races.Event(node, id, _events.Read(node, id, !flows.HasParallel), flows);
        }
        var isContainer = node.Name is "subProcess" or "transaction" or "adHocSubProcess";
        var outcomes = flows.Outcomes(node);
        var json = isContainer ? Subprocess(node, id) : _tasks.Read(node, id, outcomes);
        if (node.Name == "receiveTask")
        {
            return _races.Event(node, id, json, flows);
        }
        var port = outcomes.Count > 0 ? outcomes[0] : "Done";
        var read = new Imported(node, id, id) { Activities = { new("activities", int.MaxValue, json) }, PortOf = _ => port };
        if (outcomes.Count > 1 && flows.From(node) is [var only] && flows.TargetOf(only) is { } gateway)
        {
            // Every outcome leads to the gateway that asks for it.
            read.Connections.AddRange(outcomes.Skip(1).Select(outcome => ElsaJson.Connection(id, outcome, gateway.Id!)));
        }
        return read;
    }

    private JsonObject Subprocess(XmlItem node, string id)
    {
        var name = node.Attribute("name") ?? "";
        node.Attribute("triggeredByEvent");
        if (node.Name != "subProcess")
        {
            _all.Report.TakenAs(
                node,
                "Қарапайым ішкі процесс деп алынды.",
                "Взят как обычный подпроцесс.",
                "It is taken as a plain subprocess."
            );
        }
        var json = _tasks.Activity("Elsa.Flowchart", node, id, name);
        json["activities"] = new JsonArray();
        json["variables"] = new JsonArray();
        json["connections"] = new JsonArray();
        Fill([node], json);
        return json;
    }

    /// <summary>A timer beside a task that does not interrupt it, and leads nowhere further, is the task's limit.</summary>
    private void Boundaries(List<XmlItem> nodes, Dictionary<string, Imported> imported)
    {
        var beside = nodes.Where(node => node.Name == "boundaryEvent").ToList();
        foreach (var read in imported.Values)
        {
            if (read.Own is { } own)
            {
                _limits?.Read(read.Item, own, beside);
            }
        }
        foreach (var boundary in nodes.Where(node => node.Name == "boundaryEvent"))
        {
            if (OwnNodes.IsDrawn(boundary))
            {
                Ways(boundary);
                Changes.TakePicture(boundary);
                continue;
            }
            var host = boundary.Attribute("attachedToRef") is { } to ? imported.GetValueOrDefault(to) : null;
            var timer = boundary.Child("timerEventDefinition");
            var duration = timer?.Child("timeDuration");
            if (
                boundary.Attribute("cancelActivity") == "false"
                && host is { Activities: [{ Json: var task }] }
                && task["type"]?.ToString() == "Regulations.HumanTask"
                && duration is not null
                && OwnLimits.OfDuration(duration.Text) is { } limit
            )
            {
                task["limit"] = ElsaJson.Literal("Object", limit);
                timer!.Take();
                duration.Take().Attribute("type", BpmnNamespaces.Instance);
                boundary.Take().Attribute("name");
                Ways(boundary);
                _all.Report.TakenAs(
                    boundary,
                    $"Тапсырманың мерзімі деп алынды: {limit}; күн жұмыс күні болып саналады, одан шығатын жол алынбады.",
                    $"Взято как срок задачи: {limit}; день считается рабочим, путь от него не взят.",
                    $"It is taken as the task's limit: {limit}; a day is a working day, and the way out of it is not taken."
                );
            }
        }
    }

    /// <summary>Finds out where the designer has to show what was moved, or is new.</summary>
    private void Settle(Dictionary<string, Imported> imported)
    {
        if (_all.Changes is not { IsKnown: true } changes)
        {
            return;
        }
        var places = new Places();
        foreach (var read in imported.Values)
        {
            if (read.Own is { } own && changes.Drawn(read.Item) is { Layout: not "-" } then && Places.Read(own) is var (x, y))
            {
                places.Learn(LaneOf(read.Item), then.X, then.Y, x, y);
            }
        }
        foreach (var read in imported.Values)
        {
            if (read.Own is { } own && changes.Moved(read.Item) is var (_, now) && places.Of(LaneOf(read.Item), now.X, now.Y) is var (x, y))
            {
                Places.Write(own, x, y);
            }
        }
        foreach (var read in imported.Values.Where(read => !read.IsDrawn && changes.Drawn(read.Item) is null))
        {
            if (_file.BoxOf(read.Item) is { } box && places.Of(LaneOf(read.Item), box.MiddleX, box.MiddleY) is var (x, y))
            {
                read.Activities.ForEach(child => Places.Write(child.Json, x, y));
            }
        }
    }

    private string LaneOf(XmlItem item) => _all.Roles.GetValueOrDefault(item.Id ?? "", "");

    private void TakeDrawn(XmlItem item)
    {
        if (_all.Changes is { } changes)
        {
            changes.TakeDrawn(item);
        }
        else
        {
            item.TakeWhole();
        }
    }

    private void Connect(IReadOnlyList<XmlItem> parts, JsonObject container, ScopeFlows flows, Dictionary<string, Imported> imported)
    {
        var connections = new List<(int Order, JsonNode? Json)>(parts.SelectMany(_own.Connections));
        foreach (var read in imported.Values)
        {
            connections.AddRange(read.Connections.Select(connection => (int.MaxValue, (JsonNode?)Led(connection, imported))));
        }
        var ends = flows
            .All.Where(flow => !OwnNodes.IsDrawn(flow))
            .ToDictionary(flow => flow, flow => (Source: flows.Source(flow, imported), Target: flows.Target(flow, imported)));
        foreach (var flow in flows.All)
        {
            var carried = _own.Connections(flow);
            var (source, target) = ends.GetValueOrDefault(flow);
            if (carried.Count > 0)
            {
                TakeFlow(flow);
                flow.Child("conditionExpression")?.TakeWhole();
                connections.AddRange(_ways is null ? carried : _ways.Read(flow, flows.SourceOf(flow), carried, source, target));
            }
            else if (OwnNodes.IsDrawn(flow))
            {
                TakeDrawn(flow);
            }
            else if (flows.IsPassed(flow))
            {
                TakeFlow(flow);
            }
            else if (source is not null && target is not null && container["connections"] is JsonArray)
            {
                TakeFlow(flow);
                connections.Add((int.MaxValue, ElsaJson.Connection(source.Exit, source.PortOf(flow), target.Entry)));
            }
        }
        if (container["connections"] is JsonArray list)
        {
            foreach (var (_, json) in connections.OrderBy(connection => connection.Order))
            {
                list.Add(json);
            }
        }
    }

    /// <summary>A connection made before all nodes were known names the element; it has to name the activity.</summary>
    private static JsonObject Led(JsonObject connection, Dictionary<string, Imported> imported)
    {
        var target = connection["target"]!["activity"]!.ToString();
        if (imported.TryGetValue(target, out var read))
        {
            connection["target"]!["activity"] = read.Entry;
        }
        return connection;
    }

    private static void TakeFlow(XmlItem flow)
    {
        flow.Take();
        foreach (var attribute in new[] { "name", "sourceRef", "targetRef" })
        {
            flow.Attribute(attribute);
        }
    }

    /// <summary>What says only how nodes hang together, which the flows say too.</summary>
    private static void Ways(XmlItem node)
    {
        foreach (var way in node.Children.Where(child => child.Is("incoming") || child.Is("outgoing")))
        {
            way.TakeWhole();
        }
    }

    /// <summary>Of an element that carries its activity everything else is a picture of it.</summary>
    private static void TakeOwn(XmlItem node)
    {
        foreach (var part in node.Children.Where(child => child.Space == BpmnNamespaces.Model && child.Name != "extensionElements"))
        {
            part.TakeWhole();
        }
    }

    private static void TakeOwnParts(XmlItem node)
    {
        foreach (
            var part in node.Children.Where(child =>
                child.Space == BpmnNamespaces.Model
                && child.Name
                    is "documentation"
                        or "property"
                        or "dataInputAssociation"
                        or "dataOutputAssociation"
                        or "standardLoopCharacteristics"
                        or "multiInstanceLoopCharacteristics"
            )
        )
        {
            part.TakeWhole();
        }
        foreach (var (space, name) in node.Untaken.Where(attribute => attribute.Space.Length == 0).ToList())
        {
            node.Attribute(name, space);
        }
    }

    private void Drawn(XmlItem scope)
    {
        foreach (var part in scope.Children.Where(part => !part.IsTaken && OwnNodes.IsDrawn(part)))
        {
            TakeDrawn(part);
        }
    }

    private static bool IsEventSubprocess(XmlItem node) => node.Name == "subProcess" && node.Attribute("triggeredByEvent") == "true";
}

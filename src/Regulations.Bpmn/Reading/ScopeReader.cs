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

    public ScopeReader(BpmnFile file, Collected all)
    {
        (_file, _all, _own) = (file, all, new OwnNodes(all));
        _tasks = new ForeignTasks(file, all);
        _events = new ForeignEvents(file, all, _tasks);
        _gateways = new ForeignGateways(all, _tasks);
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
            node.TakeWhole();
            return new Imported(node, "", "") { IsDrawn = true };
        }
        if (_own.Read(node) is { } child)
        {
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
                Activities = { child },
                PortOf = flow => flow.Attribute("name") is { Length: > 0 } name ? name : "Done",
            };
        }
        return Foreign(node, flows);
    }

    private Imported Foreign(XmlItem node, ScopeFlows flows)
    {
        node.Take();
        var id = _all.Ids.Take(node.Id!);
        if (node.Name.EndsWith("Gateway", StringComparison.Ordinal))
        {
            return _gateways.Read(node, id, flows.Into(node), flows.From(node), flows.Asked(node));
        }
        if (node.Name.EndsWith("Event", StringComparison.Ordinal))
        {
            return new Imported(node, id, id)
            {
                Activities = { new("activities", int.MaxValue, _events.Read(node, id, !flows.HasParallel)) },
            };
        }
        var isContainer = node.Name is "subProcess" or "transaction" or "adHocSubProcess";
        var outcomes = flows.Outcomes(node);
        var json = isContainer ? Subprocess(node, id) : _tasks.Read(node, id, outcomes);
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
        foreach (var boundary in nodes.Where(node => node.Name == "boundaryEvent"))
        {
            if (OwnNodes.IsDrawn(boundary))
            {
                Ways(boundary);
                boundary.TakeWhole();
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
                && LimitOf(duration.Text) is { } limit
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

    private static string? LimitOf(string text) =>
        ForeignEvents.Span(text) is { } span && span > TimeSpan.Zero
            ? span switch
            {
                { Days: > 0, Hours: 0, Minutes: 0, Seconds: 0, TotalDays: < 1_000_000 } => $"{span.Days}wd",
                { Minutes: 0, Seconds: 0, TotalHours: < 1_000_000 } => $"{(int)span.TotalHours}h",
                { Seconds: 0, TotalMinutes: < 1_000_000 } => $"{(int)span.TotalMinutes}min",
                { TotalSeconds: < 1_000_000 } => $"{(int)span.TotalSeconds}s",
                _ => null,
            }
            : null;

    private void Connect(IReadOnlyList<XmlItem> parts, JsonObject container, ScopeFlows flows, Dictionary<string, Imported> imported)
    {
        var connections = new List<(int Order, JsonNode? Json)>(parts.SelectMany(_own.Connections));
        foreach (var read in imported.Values)
        {
            connections.AddRange(read.Connections.Select(connection => (int.MaxValue, (JsonNode?)Led(connection, imported))));
        }
        foreach (var flow in flows.All)
        {
            var carried = _own.Connections(flow);
            var source = flows.Source(flow, imported);
            var target = flows.Target(flow, imported);
            if (carried.Count > 0)
            {
                TakeFlow(flow);
                // The ports of the connections, written out for readers.
                flow.Child("conditionExpression")?.TakeWhole();
                foreach (var (order, json) in carried)
                {
                    Redirect(json as JsonObject, source, target);
                    connections.Add((order, json));
                }
            }
            else if (OwnNodes.IsDrawn(flow))
            {
                flow.TakeWhole();
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

    private static void Redirect(JsonObject? connection, Imported? source, Imported? target)
    {
        if (connection?["source"] is JsonObject from && source is not null && from["activity"]?.ToString() != source.Exit)
        {
            from["activity"] = source.Exit;
        }
        if (connection?["target"] is JsonObject to && target is not null && to["activity"]?.ToString() != target.Entry)
        {
            to["activity"] = target.Entry;
        }
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

    private static void Drawn(XmlItem scope)
    {
        foreach (var part in scope.Children.Where(OwnNodes.IsDrawn))
        {
            part.TakeWhole();
        }
    }

    private static bool IsEventSubprocess(XmlItem node) => node.Name == "subProcess" && node.Attribute("triggeredByEvent") == "true";
}

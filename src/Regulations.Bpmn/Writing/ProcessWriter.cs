using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Layout;
using Regulations.Bpmn.Words;

namespace Regulations.Bpmn.Writing;

/// <summary>Writes nodes and ways of a scope as BPMN elements; what is Elsa's alone goes into extension elements.</summary>
internal sealed class ProcessWriter(XmlWriter xml, RootElements roots, DiagramWords words)
{
    /// <summary>Writes a part of a scope.</summary>
    /// <param name="holds">The cells that are in it.</param>
    public void Write(Scope scope, Pool? pool, Func<FlowNode, bool> holds)
    {
        var cells = scope.Cells.Where(holds).ToList();
        var nodes = cells.SelectMany(cell => cell.Parts).ToHashSet();
        if (pool is { ShowsLanes: true })
        {
            Start("laneSet", pool.ProcessId + "_lanes");
            Lanes(cells, pool.Lanes);
            xml.WriteEndElement();
        }
        var incoming = scope.Flows.ToLookup(flow => flow.Target);
        var outgoing = scope.Flows.ToLookup(flow => flow.Source);
        foreach (var node in scope.Nodes.Where(nodes.Contains))
        {
            Node(scope, node, incoming[node], outgoing[node]);
        }
        foreach (var flow in scope.Flows.Where(flow => nodes.Contains(flow.Source)))
        {
            Flow(flow);
        }
        Documents(cells, pool?.ProcessId ?? scope.Id);
    }

    private void Lanes(List<FlowNode> cells, IReadOnlyList<Lane> lanes)
    {
        foreach (var lane in lanes)
        {
            Start("lane", lane.Id, lane.Name);
            if (lane.Children.Count == 0)
            {
                xml.WriteStartElement("bpmn", "extensionElements", null);
                xml.WriteStartElement("reg", "lane", BpmnNamespaces.Own);
                xml.WriteAttributeString("role", lane.Key);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            else
            {
                Drawn();
            }
            var keys = lane.Leaves.Select(leaf => leaf.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var node in cells.Where(cell => keys.Contains(cell.Lane)).SelectMany(cell => cell.Parts))
            {
                xml.WriteElementString("bpmn", "flowNodeRef", null, node.Id);
            }
            if (lane.Children.Count > 0)
            {
                Start("childLaneSet", lane.Id + "_roles");
                Lanes(cells, lane.Children);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
    }

    private void Node(Scope scope, FlowNode node, IEnumerable<SequenceFlow> incoming, IEnumerable<SequenceFlow> outgoing)
    {
        var host = scope.Cells.Find(cell => cell.Boundary == node);
        Start(host is null ? NameOf(node) : "boundaryEvent", node.Id, node.Name);
        if (host is not null)
        {
            xml.WriteAttributeString("cancelActivity", "false");
            xml.WriteAttributeString("attachedToRef", host.Id);
        }
        if (node.Called is { } called)
        {
            xml.WriteAttributeString("calledElement", new ElementIds().Take(called));
        }
        var (ins, outs) = (incoming.ToList(), outgoing.ToList());
        if (node.IsGateway)
        {
            xml.WriteAttributeString("gatewayDirection", outs.Count > 1 ? "Diverging" : "Converging");
        }
        if (outs.Find(flow => flow.IsDefault) is { } otherwise)
        {
            xml.WriteAttributeString("default", otherwise.Id);
        }
        if (node.Shape == NodeShape.ReceiveTask && node.Message is not null)
        {
            xml.WriteAttributeString("messageRef", roots.Message(node.Message));
        }
        if (node.Activity?.Source is { Length: > 0 } source)
        {
            xml.WriteElementString("bpmn", "documentation", null, Clean(source));
        }
        if (node.EndsAll)
        {
            xml.WriteElementString("bpmn", "documentation", null, words["ends-all"]);
        }
        Own(node, scope);
        foreach (var flow in ins)
        {
            xml.WriteElementString("bpmn", "incoming", null, flow.Id);
        }
        foreach (var flow in outs)
        {
            xml.WriteElementString("bpmn", "outgoing", null, flow.Id);
        }
        DataAssociations(node);
        Triggers(node);
        Loops(node);
        if (node.Inside is { } inside)
        {
            Write(inside, null, _ => true);
        }
        xml.WriteEndElement();
    }

    private void Own(FlowNode node, Scope scope)
    {
        xml.WriteStartElement("bpmn", "extensionElements", null);
        if (node.Activity is null)
        {
            xml.WriteElementString("reg", "drawn", BpmnNamespaces.Own, "");
            xml.WriteEndElement();
            return;
        }
        xml.WriteStartElement("reg", "activity", BpmnNamespaces.Own);
        xml.WriteAttributeString("at", node.At);
        xml.WriteAttributeString("order", node.Order.ToString(CultureInfo.InvariantCulture));
        var children = node.Inside is null ? null : Children.Of(node.Activity.Json);
        xml.WriteString(OwnJson.Write(children is null ? node.Activity.Json : Children.Hollow(node.Activity.Json, children)));
        xml.WriteEndElement();
        if (node.Inside is { } inside)
        {
            Connections(inside.Undrawn);
        }
        xml.WriteEndElement();
    }

    /// <summary>Connections of the file, with their places in it.</summary>
    public void Connections(IEnumerable<(int Order, JsonNode? Json)> connections)
    {
        foreach (var (order, json) in connections)
        {
            xml.WriteStartElement("reg", "connection", BpmnNamespaces.Own);
            xml.WriteAttributeString("order", order.ToString(CultureInfo.InvariantCulture));
            xml.WriteString(OwnJson.Write(json));
            xml.WriteEndElement();
        }
    }

    private void DataAssociations(FlowNode node)
    {
        if (node.Uses is { } used)
        {
            xml.WriteStartElement("bpmn", "property", null);
            xml.WriteAttributeString("id", node.Id + "_given");
            xml.WriteAttributeString("name", "__targetRef_placeholder");
            xml.WriteEndElement();
            Start("dataInputAssociation", used.Id + "_used");
            xml.WriteElementString("bpmn", "sourceRef", null, used.Id);
            xml.WriteElementString("bpmn", "targetRef", null, node.Id + "_given");
            xml.WriteEndElement();
        }
        if (node.Makes is { } made)
        {
            Start("dataOutputAssociation", made.Id + "_made");
            xml.WriteElementString("bpmn", "targetRef", null, made.Id);
            xml.WriteEndElement();
        }
    }

    private void Triggers(FlowNode node)
    {
        if (node.Shape == NodeShape.ReceiveTask || node.Trigger == NodeTrigger.None)
        {
            return;
        }
        xml.WriteStartElement(
            "bpmn",
            char.ToLowerInvariant(node.Trigger.ToString()[0]) + node.Trigger.ToString()[1..] + "EventDefinition",
            null
        );
        xml.WriteAttributeString("id", node.Id + "_trigger");
        switch (node.Trigger)
        {
            case NodeTrigger.Message when node.Message is not null:
                xml.WriteAttributeString("messageRef", roots.Message(node.Message));
                break;
            case NodeTrigger.Error when node.Message is not null:
                xml.WriteAttributeString("errorRef", roots.Error(node.Message));
                break;
            case NodeTrigger.Escalation:
                xml.WriteAttributeString("escalationRef", roots.Escalation(node.Name));
                break;
            case NodeTrigger.Timer when node.Timer is { } timer:
                xml.WriteStartElement("bpmn", timer.Kind, null);
                xml.WriteAttributeString("xsi", "type", BpmnNamespaces.Instance, "bpmn:tFormalExpression");
                xml.WriteString(Clean(timer.Text));
                xml.WriteEndElement();
                break;
            default:
                break;
        }
        xml.WriteEndElement();
    }

    private void Loops(FlowNode node)
    {
        if (node.Loop == NodeLoop.While)
        {
            Start("standardLoopCharacteristics", node.Id + "_loop");
            xml.WriteEndElement();
        }
        else if (node.Loop == NodeLoop.ForEach)
        {
            Start("multiInstanceLoopCharacteristics", node.Id + "_loop");
            xml.WriteAttributeString("isSequential", "true");
            xml.WriteEndElement();
        }
    }

    private void Flow(SequenceFlow flow)
    {
        Start("sequenceFlow", flow.Id, flow.Name);
        xml.WriteAttributeString("sourceRef", flow.Source.Id);
        xml.WriteAttributeString("targetRef", flow.Target.Id);
        xml.WriteStartElement("bpmn", "extensionElements", null);
        if (flow.Connections.Count == 0)
        {
            xml.WriteElementString("reg", "drawn", BpmnNamespaces.Own, "");
        }
        else if (flow.Name.Length > 0 || flow.Condition.Length > 0 || flow.IsDefault)
        {
            // What it said when it was drawn: whoever changes it changes the definition.
            xml.WriteStartElement("reg", "way", BpmnNamespaces.Own);
            xml.WriteAttributeString("name", Clean(flow.Name));
            xml.WriteAttributeString("condition", Clean(flow.Condition));
            xml.WriteAttributeString("default", XmlConvert.ToString(flow.IsDefault));
            xml.WriteEndElement();
        }
        Connections(flow.Connections.Select(connection => (connection.Order, (JsonNode?)connection.Json)));
        xml.WriteEndElement();
        if (flow.Condition.Length > 0)
        {
            xml.WriteStartElement("bpmn", "conditionExpression", null);
            xml.WriteAttributeString("xsi", "type", BpmnNamespaces.Instance, "bpmn:tFormalExpression");
            xml.WriteString(Clean(flow.Condition));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Documents(List<FlowNode> cells, string process)
    {
        var documents = cells.SelectMany(cell => new[] { cell.Makes, cell.Uses }).OfType<DataDocument>().ToList();
        foreach (var document in documents)
        {
            Start("dataObjectReference", document.Id, document.Name);
            xml.WriteAttributeString("dataObjectRef", roots.Document(process, document.ObjectId));
            Drawn();
            xml.WriteEndElement();
        }
        foreach (var id in documents.Select(document => roots.Document(process, document.ObjectId)).Distinct(StringComparer.Ordinal))
        {
            Start("dataObject", id);
            Drawn();
            xml.WriteEndElement();
        }
    }

    private void Drawn()
    {
        xml.WriteStartElement("bpmn", "extensionElements", null);
        xml.WriteElementString("reg", "drawn", BpmnNamespaces.Own, "");
        xml.WriteEndElement();
    }

    private void Start(string element, string id, string name = "")
    {
        xml.WriteStartElement("bpmn", element, null);
        xml.WriteAttributeString("id", id);
        if (name.Length > 0)
        {
            xml.WriteAttributeString("name", Clean(name));
        }
    }

    /// <summary>Without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !(i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])))
            {
                return string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
            }
            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }
        return text;
    }

    private static string NameOf(FlowNode node) =>
        node.Shape switch
        {
            NodeShape.CatchEvent => "intermediateCatchEvent",
            NodeShape.ThrowEvent => "intermediateThrowEvent",
            NodeShape.EventGateway => "eventBasedGateway",
            var shape => char.ToLowerInvariant(shape.ToString()[0]) + shape.ToString()[1..],
        };
}

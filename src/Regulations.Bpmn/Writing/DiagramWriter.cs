using System.Globalization;
using System.Xml;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Layout;

namespace Regulations.Bpmn.Writing;

/// <summary>Writes the diagram: bounds, waypoints, labels.</summary>
internal sealed class DiagramWriter(XmlWriter xml)
{
    /// <summary>Opens a plane for a collaboration, a process or a subprocess.</summary>
    public void Plane(string element, string name, Action content)
    {
        xml.WriteStartElement("bpmndi", "BPMNDiagram", BpmnNamespaces.Diagram);
        xml.WriteAttributeString("id", "Diagram_" + element);
        if (name.Length > 0)
        {
            xml.WriteAttributeString("name", name);
        }
        xml.WriteStartElement("bpmndi", "BPMNPlane", BpmnNamespaces.Diagram);
        xml.WriteAttributeString("id", "Plane_" + element);
        xml.WriteAttributeString("bpmnElement", element);
        content();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Pool(string participant, Box box) => Shape(participant + "_di", participant, box, null, isHorizontal: true);

    public void Lanes(Pool pool)
    {
        foreach (var lane in pool.ShowsLanes ? pool.Lanes.SelectMany(lane => lane.All) : [])
        {
            Shape(lane.Id + "_di", lane.Id, lane.Box, null, isHorizontal: true);
        }
    }

    public void Scope(Scope scope)
    {
        foreach (var node in scope.Nodes)
        {
            Shape(
                node.Id + "_di",
                node.Id,
                node.Box,
                node.Label,
                isExpanded: node.Shape == NodeShape.SubProcess ? false : null,
                isMarked: node.Shape == NodeShape.ExclusiveGateway
            );
        }
        foreach (var cell in scope.Cells)
        {
            foreach (var document in new[] { cell.Makes, cell.Uses }.OfType<DataDocument>())
            {
                Shape(document.Id + "_di", document.Id, document.Box, NodeSizes.DocumentLabel(document));
            }
        }
        foreach (var flow in scope.Flows)
        {
            Edge(flow.Id, flow.Waypoints, flow.Label);
        }
        foreach (var cell in scope.Cells)
        {
            if (cell.Uses is { } used)
            {
                Edge(used.Id + "_used", [new(used.Box.MiddleX, used.Box.Bottom), new(cell.Box.MiddleX, cell.Box.Y)], null);
            }
            if (cell.Makes is { } made)
            {
                Edge(made.Id + "_made", [new(cell.Box.MiddleX, cell.Box.Y), new(made.Box.MiddleX, made.Box.Bottom)], null);
            }
        }
    }

    public void Edge(string element, IReadOnlyList<Spot> waypoints, Box? label)
    {
        xml.WriteStartElement("bpmndi", "BPMNEdge", null);
        xml.WriteAttributeString("id", element + "_di");
        xml.WriteAttributeString("bpmnElement", element);
        for (var i = 0; i < waypoints.Count; i++)
        {
            // A way that does not bend needs no corner.
            if (i > 0 && i < waypoints.Count - 1 && waypoints[i] == waypoints[i - 1])
            {
                continue;
            }
            xml.WriteStartElement("di", "waypoint", BpmnNamespaces.Waypoints);
            Attribute("x", waypoints[i].X);
            Attribute("y", waypoints[i].Y);
            xml.WriteEndElement();
        }
        Label(label);
        xml.WriteEndElement();
    }

    private void Shape(
        string id,
        string element,
        Box box,
        Box? label,
        bool? isHorizontal = null,
        bool? isExpanded = null,
        bool isMarked = false
    )
    {
        xml.WriteStartElement("bpmndi", "BPMNShape", null);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("bpmnElement", element);
        if (isHorizontal is { } horizontal)
        {
            xml.WriteAttributeString("isHorizontal", XmlConvert.ToString(horizontal));
        }
        if (isExpanded is { } expanded)
        {
            xml.WriteAttributeString("isExpanded", XmlConvert.ToString(expanded));
        }
        if (isMarked)
        {
            xml.WriteAttributeString("isMarkerVisible", "true");
        }
        Bounds(box);
        Label(label);
        xml.WriteEndElement();
    }

    private void Label(Box? label)
    {
        if (label is not { } box)
        {
            return;
        }
        xml.WriteStartElement("bpmndi", "BPMNLabel", null);
        Bounds(box);
        xml.WriteEndElement();
    }

    private void Bounds(Box box)
    {
        xml.WriteStartElement("dc", "Bounds", BpmnNamespaces.Bounds);
        Attribute("x", box.X);
        Attribute("y", box.Y);
        Attribute("width", box.Width);
        Attribute("height", box.Height);
        xml.WriteEndElement();
    }

    private void Attribute(string name, double value) =>
        xml.WriteAttributeString(name, Math.Round(value, 1).ToString(CultureInfo.InvariantCulture));
}

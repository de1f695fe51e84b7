using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Layout;
using Regulations.Bpmn.Words;
using Regulations.Workflows.Definitions;

namespace Regulations.Bpmn.Writing;

/// <summary>What is on a diagram: the course, who takes part, what they send one another.</summary>
internal sealed record Picture(
    Scope Scope,
    IReadOnlyList<Pool> Pools,
    IReadOnlyList<OutsidePool> Outside,
    IReadOnlyList<MessageFlow> Messages
);

/// <summary>Writes the whole file: collaboration, a process a pool, what they refer to, diagrams.</summary>
internal sealed class FileWriter(WorkflowDefinition definition, string name, Picture picture, ElementIds ids, DiagramWords words)
{
    private const string Exporter = "Regulations";

    public string Write()
    {
        var collaboration = ids.Take("Collaboration");
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    OmitXmlDeclaration = true,
                }
            )
        )
        {
            Open(xml);
            Collaboration(xml, collaboration);
            var roots = new RootElements(ids);
            foreach (var pool in picture.Pools)
            {
                Process(xml, pool, new ProcessWriter(xml, roots, words));
            }
            foreach (var (element, id, rootName) in roots.All)
            {
                xml.WriteStartElement("bpmn", element, null);
                xml.WriteAttributeString("id", id);
                xml.WriteAttributeString("name", rootName);
                Drawn(xml);
                xml.WriteEndElement();
            }
            Diagrams(xml, collaboration);
            xml.WriteEndElement();
        }
        return Seals.Put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n");
    }

    private static void Open(XmlWriter xml)
    {
        xml.WriteStartElement("bpmn", "definitions", BpmnNamespaces.Model);
        xml.WriteAttributeString("xmlns", "xsi", null, BpmnNamespaces.Instance);
        xml.WriteAttributeString("xmlns", "bpmndi", null, BpmnNamespaces.Diagram);
        xml.WriteAttributeString("xmlns", "dc", null, BpmnNamespaces.Bounds);
        xml.WriteAttributeString("xmlns", "di", null, BpmnNamespaces.Waypoints);
        xml.WriteAttributeString("xmlns", "reg", null, BpmnNamespaces.Own);
        xml.WriteAttributeString("id", "Definitions");
        xml.WriteAttributeString("targetNamespace", BpmnNamespaces.Own);
        xml.WriteAttributeString("exporter", Exporter);
        xml.WriteAttributeString("exporterVersion", "2");
    }

    private void Collaboration(XmlWriter xml, string id)
    {
        xml.WriteStartElement("bpmn", "collaboration", null);
        xml.WriteAttributeString("id", id);
        foreach (var pool in picture.Pools)
        {
            Participant(xml, pool.Id, pool.Name, pool.ProcessId);
        }
        foreach (var pool in picture.Outside)
        {
            Participant(xml, pool.Id, pool.Name, null);
        }
        foreach (var message in picture.Messages)
        {
            xml.WriteStartElement("bpmn", "messageFlow", null);
            xml.WriteAttributeString("id", message.Id);
            xml.WriteAttributeString("sourceRef", message.Source.Id);
            xml.WriteAttributeString("targetRef", message.TargetId);
            Drawn(xml);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Participant(XmlWriter xml, string id, string name, string? process)
    {
        xml.WriteStartElement("bpmn", "participant", null);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("name", ProcessWriter.Clean(name));
        if (process is not null)
        {
            xml.WriteAttributeString("processRef", process);
        }
        Drawn(xml);
        xml.WriteEndElement();
    }

    private void Process(XmlWriter xml, Pool pool, ProcessWriter writer)
    {
        var isFirst = pool.ProcessId == picture.Scope.Id;
        xml.WriteStartElement("bpmn", "process", null);
        xml.WriteAttributeString("id", pool.ProcessId);
        xml.WriteAttributeString("name", isFirst ? name : ProcessWriter.Clean($"{name}: {pool.Name}"));
        xml.WriteAttributeString("isExecutable", "false");
        xml.WriteStartElement("bpmn", "extensionElements", null);
        if (isFirst)
        {
            xml.WriteStartElement("reg", "definition", BpmnNamespaces.Own);
            xml.WriteAttributeString("language", words.Language);
            xml.WriteString(OwnJson.Write(Head(definition, picture.Scope)));
            xml.WriteEndElement();
            writer.Connections(picture.Scope.Undrawn);
            xml.WriteElementString("reg", Seals.Element, BpmnNamespaces.Own, Seals.Place);
        }
        else
        {
            xml.WriteStartElement("reg", "part", BpmnNamespaces.Own);
            xml.WriteAttributeString("of", picture.Scope.Id);
            xml.WriteEndElement();
        }
        if (!pool.ShowsLanes && pool.Lanes is [{ Key: { Length: > 0 } role }])
        {
            xml.WriteStartElement("reg", "lane", BpmnNamespaces.Own);
            xml.WriteAttributeString("role", role);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        writer.Write(picture.Scope, pool, pool.Holds);
        xml.WriteEndElement();
    }

    /// <summary>Marks what is only drawn: reading it back finds it in the definition, not here.</summary>
    private static void Drawn(XmlWriter xml)
    {
        xml.WriteStartElement("bpmn", "extensionElements", null);
        xml.WriteElementString("reg", "drawn", BpmnNamespaces.Own, "");
        xml.WriteEndElement();
    }

    private void Diagrams(XmlWriter xml, string collaboration)
    {
        var diagram = new DiagramWriter(xml);
        diagram.Plane(
            collaboration,
            name,
            () =>
            {
                foreach (var pool in picture.Pools)
                {
                    diagram.Pool(pool.Id, pool.Box);
                    diagram.Lanes(pool);
                }
                foreach (var pool in picture.Outside)
                {
                    diagram.Pool(pool.Id, pool.Box);
                }
                diagram.Scope(picture.Scope);
                foreach (var message in picture.Messages)
                {
                    diagram.Edge(message.Id, message.Waypoints, null);
                }
            }
        );
        foreach (var inside in picture.Scope.All.Skip(1))
        {
            diagram.Plane(inside.Id, "", () => diagram.Scope(inside));
        }
    }

    /// <summary>The definition without what the diagram shows.</summary>
    private static JsonObject Head(WorkflowDefinition definition, Scope scope)
    {
        var head = (JsonObject)definition.Json.DeepClone();
        if (definition.Root is { } root && scope.Cells.Exists(cell => cell.Activity is not null || cell.At == "root"))
        {
            head["root"] = scope.Cells.Exists(cell => cell.At == "root") ? null : Children.Hollow(root, Children.Of(root)!);
        }
        return head;
    }
}

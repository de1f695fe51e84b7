using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Layout;
using Regulations.Bpmn.Words;
using Regulations.Bpmn.Writing;
using Regulations.Editions.Facts;
using Regulations.Workflows.Definitions;

namespace Regulations.Bpmn;

/// <summary>Shows a definition as BPMN 2.0, always made anew from the definition: there is no copy that could drift.</summary>
public static class BpmnMirror
{
    private const string Exporter = "Regulations";

    /// <summary>Draws a definition: a pool with a lane per role, every activity and connection, limits beside tasks, systems as pools of their own,
    /// and what BPMN has no words for in extension elements, so that reading it back gives the same definition.</summary>
    /// <param name="definition">Any definition; it need not compile.</param>
    /// <param name="language">The language of what is written on it: <c>kk</c>, <c>ru</c>, <c>en</c>.</param>
    public static BpmnDrawing Draw(WorkflowDefinition definition, string language = "kk")
    {
        var words = new DiagramWords(language);
        var reader = new ChartReader(words);
        var scope = reader.Read(definition);
        var groups = Lanes.Assign(scope, reader.Ids, words);
        var messages = scope
            .Cells.Where(cell => !string.IsNullOrEmpty(cell.System))
            .Select(cell => new MessageFlow
            {
                Id = reader.Ids.Take("Call_" + cell.Id),
                Source = cell,
                System = cell.System!,
            })
            .ToList();
        var systems = messages
            .Select(message => message.System)
            .Distinct(StringComparer.Ordinal)
            .Select(system => new SystemPool(reader.Ids.Take("System_" + system), system, words.Of("system", system)))
            .ToList();
        var drawing = Drawing.Collaboration(scope, groups, messages, systems);
        foreach (var inside in scope.All.Skip(1))
        {
            Drawing.Plane(inside);
        }
        return new BpmnDrawing(Write(definition, words, reader.Ids, scope, groups, messages, systems, drawing), Elements(scope));
    }

    /// <summary>Reads a BPMN 2.0 file: one drawn by <see cref="Draw"/> comes back as the definition it was; of one made by another tool what has a
    /// meaning becomes activities, and the rest is told element by element. Never throws because of what the file holds.</summary>
    /// <param name="file">The file's bytes; at most 8 MB, without a document type.</param>
    /// <param name="language">The language of a foreign file's names: <c>kk</c>, <c>ru</c>, <c>en</c>.</param>
    public static BpmnReading Read(byte[] file, string language = "kk") => Reading.BpmnImport.Read(file, language);

    private static Dictionary<string, string> Elements(Scope scope)
    {
        var elements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in scope.All.SelectMany(inside => inside.Cells).Where(cell => cell.Activity is not null))
        {
            elements.TryAdd(cell.Activity!.Id, cell.Id);
        }
        return elements;
    }

    private static string Write(
        WorkflowDefinition definition,
        DiagramWords words,
        ElementIds ids,
        Scope scope,
        IReadOnlyList<LaneGroup> groups,
        IReadOnlyList<MessageFlow> messages,
        IReadOnlyList<SystemPool> systems,
        Drawing drawing
    )
    {
        var name = NameOf(definition, words);
        var (collaboration, pool) = (ids.Take("Collaboration"), ids.Take("Pool"));
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
            xml.WriteStartElement("bpmn", "collaboration", null);
            xml.WriteAttributeString("id", collaboration);
            Participant(xml, pool, name, scope.Id);
            foreach (var system in systems)
            {
                Participant(xml, system.Id, system.Name, null);
            }
            foreach (var message in messages)
            {
                xml.WriteStartElement("bpmn", "messageFlow", null);
                xml.WriteAttributeString("id", message.Id);
                xml.WriteAttributeString("sourceRef", message.Source.Id);
                xml.WriteAttributeString("targetRef", systems.First(system => system.System == message.System).Id);
                Drawn(xml);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();

            var roots = new RootElements(ids);
            xml.WriteStartElement("bpmn", "process", null);
            xml.WriteAttributeString("id", scope.Id);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("isExecutable", "false");
            var writer = new ProcessWriter(xml, roots);
            xml.WriteStartElement("bpmn", "extensionElements", null);
            xml.WriteStartElement("reg", "definition", BpmnNamespaces.Own);
            xml.WriteAttributeString("language", words.Language);
            xml.WriteString(OwnJson.Write(Head(definition, scope)));
            xml.WriteEndElement();
            writer.Connections(scope.Undrawn);
            xml.WriteEndElement();
            writer.Write(scope, groups);
            xml.WriteEndElement();

            foreach (var (element, id, rootName) in roots.All)
            {
                xml.WriteStartElement("bpmn", element, null);
                xml.WriteAttributeString("id", id);
                xml.WriteAttributeString("name", rootName);
                Drawn(xml);
                xml.WriteEndElement();
            }
            Diagrams(xml, collaboration, pool, scope, groups, messages, systems, drawing);
            xml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
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
        xml.WriteAttributeString("exporterVersion", "1");
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

    /// <summary>Marks what is only drawn: reading it back finds it in the definition, not here.</summary>
    private static void Drawn(XmlWriter xml)
    {
        xml.WriteStartElement("bpmn", "extensionElements", null);
        xml.WriteElementString("reg", "drawn", BpmnNamespaces.Own, "");
        xml.WriteEndElement();
    }

    private static void Diagrams(
        XmlWriter xml,
        string collaboration,
        string pool,
        Scope scope,
        IReadOnlyList<LaneGroup> groups,
        IReadOnlyList<MessageFlow> messages,
        IReadOnlyList<SystemPool> systems,
        Drawing drawing
    )
    {
        var diagram = new DiagramWriter(xml);
        diagram.Plane(
            collaboration,
            () =>
            {
                diagram.Pool(pool, drawing.Pool);
                diagram.Lanes(groups);
                diagram.Scope(scope);
                foreach (var system in systems)
                {
                    diagram.Pool(system.Id, system.Box);
                }
                foreach (var message in messages)
                {
                    diagram.Edge(message.Id, message.Waypoints, null);
                }
            }
        );
        foreach (var inside in scope.All.Skip(1))
        {
            diagram.Plane(inside.Id, () => diagram.Scope(inside));
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

    private static string NameOf(WorkflowDefinition definition, DiagramWords words)
    {
        var regulation = definition.CustomProperties["regulation"] as JsonObject;
        var name = LocalText.Read(regulation?["name"]).In(words.Language);
        name = name.Length > 0 ? name : ProcessWriter.Clean(definition.Name);
        return ProcessWriter.Clean(name.Length > 0 ? name : words["process"]);
    }
}

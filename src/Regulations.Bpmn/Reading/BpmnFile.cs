using System.Globalization;
using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Reading;

/// <summary>A file's elements by id, and what refers to them.</summary>
internal sealed class BpmnFile
{
    private static readonly HashSet<string> Nodes = new(StringComparer.Ordinal)
    {
        "startEvent",
        "endEvent",
        "intermediateCatchEvent",
        "intermediateThrowEvent",
        "boundaryEvent",
        "task",
        "userTask",
        "manualTask",
        "serviceTask",
        "sendTask",
        "receiveTask",
        "scriptTask",
        "businessRuleTask",
        "callActivity",
        "subProcess",
        "transaction",
        "adHocSubProcess",
        "exclusiveGateway",
        "parallelGateway",
        "inclusiveGateway",
        "eventBasedGateway",
        "complexGateway",
    };

    private readonly Dictionary<string, XmlItem> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Box> _boxes = new(StringComparer.Ordinal);

    public BpmnFile(XmlItem root)
    {
        Root = root;
        foreach (var item in root.All)
        {
            if (item.Id is { } id)
            {
                _byId.TryAdd(id, item);
            }
        }
        foreach (var shape in root.All.Where(item => item.Space == BpmnNamespaces.Diagram && item.Name == "BPMNShape"))
        {
            if (shape.Attribute("bpmnElement") is { } element && shape.Children.Find(child => child.Name == "Bounds") is { } bounds)
            {
                _boxes[element] = new Box(Number(bounds, "x"), Number(bounds, "y"), Number(bounds, "width"), Number(bounds, "height"));
            }
        }
    }

    public XmlItem Root { get; }

    /// <summary>Elements by id; of several with one id the first.</summary>
    public IReadOnlyDictionary<string, XmlItem> ById => _byId;

    public static bool IsNode(XmlItem item) => item.Space == BpmnNamespaces.Model && Nodes.Contains(item.Name);

    /// <summary>A flow node of a scope, or one of its flows.</summary>
    public XmlItem? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Where the diagram shows an element; null: nowhere.</summary>
    public Box? BoxOf(XmlItem item) => item.Id is { } id && _boxes.TryGetValue(id, out var box) ? box : null;

    /// <summary>The name of a message, signal, error or escalation, which is taken with it.</summary>
    public string? NameOf(string? id)
    {
        if (Find(id) is not { } item || !(item.Is("message") || item.Is("signal") || item.Is("error") || item.Is("escalation")))
        {
            return null;
        }
        item.Take();
        var code = item.Attribute("errorCode") ?? item.Attribute("escalationCode");
        return item.Attribute("name") ?? code ?? item.Id;
    }

    /// <summary>Shapes and edges of elements that are there are only drawn; others stay to be reported.</summary>
    public void TakeDiagram()
    {
        foreach (var diagram in Root.Children.Where(item => item.Space == BpmnNamespaces.Diagram && item.Name == "BPMNDiagram"))
        {
            diagram.Take();
            foreach (var attribute in new[] { "name", "resolution", "documentation" })
            {
                diagram.Attribute(attribute);
            }
            foreach (var plane in diagram.Children.Where(item => item.Space == BpmnNamespaces.Diagram && item.Name == "BPMNPlane"))
            {
                plane.Attribute("bpmnElement");
                plane.Take();
                foreach (var drawn in plane.Children.Where(item => Find(item.Attribute("bpmnElement")) is not null))
                {
                    TakeDrawn(drawn);
                }
            }
        }
    }

    private static void TakeDrawn(XmlItem drawn)
    {
        foreach (
            var item in drawn.All.Where(item => item.Space is BpmnNamespaces.Diagram or BpmnNamespaces.Bounds or BpmnNamespaces.Waypoints)
        )
        {
            item.Take();
            foreach (var (space, name) in item.Untaken.ToList())
            {
                if (space.Length == 0)
                {
                    item.Attribute(name);
                }
            }
        }
    }

    private static double Number(XmlItem item, string attribute) =>
        double.TryParse(item.Attribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? Math.Clamp(number, -1e6, 1e6)
            : 0;
}

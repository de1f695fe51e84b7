using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Regulations.Bpmn.Reading;

namespace Regulations.Bpmn.Writing;

/// <summary>What an element was when it was drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The element's name, as in <c>userTask</c>.</param>
/// <param name="Whole">A digest of all it says.</param>
/// <param name="Rest">A digest of what it says beside what is read back one by one: names, ends, conditions, timers, references.</param>
/// <param name="Layout">A digest of how it is drawn, its middle left out.</param>
/// <param name="X">Its middle; 0 where it has none.</param>
internal sealed record Seal(string Id, string Name, string Whole, string Rest, string Layout, double X, double Y);

/// <summary>A list in the file of what was drawn, so that reading it back can tell what somebody changed, added or removed.</summary>
internal static class Seals
{
    public const string Element = "drawing";
    public const string Place = "SEALS";
    private const string Opened = "<reg:drawing>";

    /// <summary>Elements whose children are elements of their own.</summary>
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "definitions",
        "collaboration",
        "process",
        "subProcess",
        "laneSet",
        "childLaneSet",
        "lane",
    };

    private static readonly HashSet<string> ReadBackElements = new(StringComparer.Ordinal)
    {
        "documentation",
        "conditionExpression",
        "timeDuration",
        "timeDate",
        "timeCycle",
    };

    private static readonly HashSet<string> ReadBackAttributes = new(StringComparer.Ordinal)
    {
        "name",
        "default",
        "sourceRef",
        "targetRef",
        "messageRef",
        "errorRef",
        "calledElement",
        "attachedToRef",
    };

    /// <summary>Puts the list into the file that was written with a place for it.</summary>
    public static string Put(string xml)
    {
        var (root, _, refused) = XmlTree.Read(Encoding.UTF8.GetBytes(xml));
        var list = new StringBuilder();
        foreach (var seal in root is null || refused is not null ? [] : Of(root))
        {
            list.Append(
                CultureInfo.InvariantCulture,
                $"\n{seal.Id} {seal.Name} {seal.Whole} {seal.Rest} {seal.Layout} {seal.X:0.#} {seal.Y:0.#}"
            );
        }
        return xml.Replace(Opened + Place + "<", Opened + list + "\n<", StringComparison.Ordinal);
    }

    /// <summary>Reads the list; empty where it is damaged.</summary>
    public static Dictionary<string, Seal> Read(string list)
    {
        var seals = new Dictionary<string, Seal>(StringComparer.Ordinal);
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (
                line.Split(' ') is [var id, var name, var whole, var rest, var layout, var x, var y]
                && Number(x) is { } middleX
                && Number(y) is { } middleY
            )
            {
                seals.TryAdd(id, new Seal(id, name, whole, rest, layout, middleX, middleY));
            }
        }
        return seals;
    }

    /// <summary>The seals of a file as it is now, in file order.</summary>
    public static List<Seal> Of(XmlItem root)
    {
        var drawn = new Dictionary<string, XmlItem>(StringComparer.Ordinal);
        foreach (var shape in root.All.Where(item => item.Space == BpmnNamespaces.Diagram))
        {
            if (shape.Name is "BPMNShape" or "BPMNEdge" && shape.Peek("bpmnElement") is { } element)
            {
                drawn.TryAdd(element, shape);
            }
        }
        var lanes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in root.All.Where(item => item.Is("flowNodeRef")))
        {
            // The innermost lane comes last.
            lanes[reference.Text.Trim()] = reference.Parent?.Id ?? "";
        }
        return [.. Sealed(root).Select(item => Of(item, drawn.GetValueOrDefault(item.Id!), lanes.GetValueOrDefault(item.Id!, "")))];
    }

    /// <summary>Elements that are sealed each on its own.</summary>
    public static IEnumerable<XmlItem> Sealed(XmlItem root)
    {
        var open = new Stack<XmlItem>([root]);
        while (open.TryPop(out var item))
        {
            if (item.Id is not null && item != root)
            {
                yield return item;
            }
            for (var i = item.Children.Count - 1; i >= 0; i--)
            {
                if (IsSealed(item.Children[i]))
                {
                    open.Push(item.Children[i]);
                }
            }
        }
    }

    /// <summary>It is sealed on its own, not with what it stands in.</summary>
    public static bool IsSealed(XmlItem child) =>
        child is { Space: BpmnNamespaces.Model, Id: not null, Parent: { Space: BpmnNamespaces.Model } parent }
        && Containers.Contains(parent.Name);

    private static Seal Of(XmlItem item, XmlItem? drawn, string lane)
    {
        var (whole, rest) = (new StringBuilder(), new StringBuilder());
        Say(item, whole, isWhole: true);
        Say(item, rest, isWhole: false);
        var bounds = drawn?.Children.Find(child => child is { Name: "Bounds", Space: BpmnNamespaces.Bounds });
        var (x, y, width, height) = (At(bounds, "x"), At(bounds, "y"), At(bounds, "width"), At(bounds, "height"));
        return new Seal(
            item.Id!,
            item.Name,
            Digest(whole),
            Digest(rest),
            drawn is null ? "-" : Digest(Look(drawn, width, height, $"{lane} {item.Peek("sourceRef")} {item.Peek("targetRef")}")),
            Math.Round(x + (width / 2), 1),
            Math.Round(y + (height / 2), 1)
        );
    }

    /// <summary>What an element says, the same however it is laid out: no order of attributes, no blanks, no prefixes, nothing of other tools.</summary>
    private static void Say(XmlItem item, StringBuilder text, bool isWhole)
    {
        text.Append('<').Append(item.Name);
        foreach (var (space, name, value) in item.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            // Ends of ways, and which of them is taken otherwise, are read back wherever they lead.
            var isLeading = name == "default" || (item.Name == "sequenceFlow" && name is "sourceRef" or "targetRef");
            if (!isLeading && (isWhole || !(space.Length == 0 && ReadBackAttributes.Contains(name))))
            {
                var said = space == BpmnNamespaces.Instance ? value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..] : value;
                text.Append(' ').Append(name).Append('=').Append(said);
            }
        }
        text.Append('>').Append(isWhole || !ReadBackElements.Contains(item.Name) ? item.Text.Trim() : "");
        foreach (var child in item.Children.Where(child => child.Space == BpmnNamespaces.Model && !IsSealed(child)))
        {
            if (
                child.Name is not ("extensionElements" or "incoming" or "outgoing" or "flowNodeRef")
                && (isWhole || child.Name != "documentation")
            )
            {
                Say(child, text, isWhole);
            }
        }
    }

    /// <summary>Lane or ends, size and bends.</summary>
    private static StringBuilder Look(XmlItem drawn, double width, double height, string place)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{place} {width:0} {height:0}");
        foreach (var point in drawn.Children.Where(child => child.Name == "waypoint"))
        {
            text.Append(CultureInfo.InvariantCulture, $" {At(point, "x"):0},{At(point, "y"):0}");
        }
        return text;
    }

    private static double At(XmlItem? item, string attribute) => item is null ? 0 : Number(item.Peek(attribute) ?? "") ?? 0;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Math.Clamp(number, -1e6, 1e6)
            : null;

    private static string Digest(StringBuilder text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
}

using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>The activities of a definition as the tree Studio walks when it opens one inside another.</summary>
/// <param name="Port">The property of the holder that holds it.</param>
internal sealed record ActivityGraph(JsonObject Activity, string NodeId, string? Port, IReadOnlyList<ActivityGraph> Children)
{
    public IReadOnlyList<ActivityGraph> Parents => [];

    /// <summary>The tree of a served definition; null where it has no root.</summary>
    public static ActivityGraph? Of(JsonObject served) => served["root"] is JsonObject root ? Read(root, null) : null;

    /// <summary>The node of an id, or this where none is asked for; null: there is none.</summary>
    public ActivityGraph? Find(string? nodeId) =>
        string.IsNullOrEmpty(nodeId) || NodeId == nodeId
            ? this
            : Children.Select(child => child.Find(nodeId)).FirstOrDefault(found => found is not null);

    /// <summary>The way from the root to a node: Studio's crumbs.</summary>
    public static NodePlace PlaceOf(ActivityGraph root, string? nodeId)
    {
        var way = WayTo(root, nodeId) ?? [root];
        return new NodePlace(
            way[^1],
            way.Count > 1 ? way[^2] : root,
            [
                .. way.Zip(way.Skip(1))
                    .Select(step => new PathSegment(
                        step.First.NodeId,
                        Text(step.First, "id"),
                        Text(step.First, "type"),
                        step.Second.Port ?? ""
                    )),
            ]
        );
    }

    private static string Text(ActivityGraph node, string name) => ServedActivities.Text(node.Activity[name]) ?? "";

    private static List<ActivityGraph>? WayTo(ActivityGraph from, string? nodeId)
    {
        if (from.NodeId == nodeId)
        {
            return [from];
        }
        var rest = from.Children.Select(child => WayTo(child, nodeId)).FirstOrDefault(way => way is not null);
        return rest is null ? null : [from, .. rest];
    }

    private static ActivityGraph Read(JsonObject activity, string? port) =>
        new(
            activity,
            ServedActivities.Text(activity["nodeId"]) ?? "",
            port,
            [.. activity.SelectMany(member => Held(member.Key, member.Value))]
        );

    private static IEnumerable<ActivityGraph> Held(string name, JsonNode? value) =>
        value switch
        {
            JsonObject held when ServedActivities.IsActivity(held) && held.ContainsKey("nodeId") => [Read(held, Capital(name))],
            JsonArray items => items
                .OfType<JsonObject>()
                .SelectMany(item => Held(name, item.ContainsKey("activity") ? item["activity"] : item)),
            _ => [],
        };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>Where a node stands.</summary>
internal sealed record NodePlace(ActivityGraph ChildNode, ActivityGraph Container, IReadOnlyList<PathSegment> PathSegments);

/// <summary>One step on the way to a node.</summary>
internal sealed record PathSegment(string ActivityNodeId, string ActivityId, string ActivityType, string PortName);

using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;

namespace Regulations.Bpmn.Charts;

/// <summary>A child activity and where it stands in its container's JSON.</summary>
/// <param name="At">The property, or a path as in <c>cases/0/activity</c>; children of a list have the list's name and their order.</param>
internal sealed record Child(string At, int Order, JsonObject Json);

/// <summary>Takes containers apart and puts them together again: the container's own JSON with holes, and its children apart.</summary>
internal static class Children
{
    /// <summary>The children of a container; null where it is none, or holds what is no activity: then it is kept whole.</summary>
    public static IReadOnlyList<Child>? Of(JsonObject container)
    {
        var description = Text(container["type"]) is { } type ? ActivityDescriptions.Find(type) : null;
        if (description is null || description.Kind != ActivityKind.Container)
        {
            return null;
        }
        var found = new List<Child>();
        if (description.ChildrenFrom is { } list && container[list] is { } children)
        {
            if (children is not JsonArray items || !items.All(IsActivity))
            {
                return null;
            }
            found.AddRange(items.Select((item, order) => new Child(list, order, (JsonObject)item!)));
        }
        foreach (var port in description.EmbeddedPorts)
        {
            if (container[port] is { } embedded)
            {
                if (!IsActivity(embedded))
                {
                    return null;
                }
                found.Add(new Child(port, 0, (JsonObject)embedded));
            }
        }
        if (description.Type == "Elsa.Switch" && container["cases"] is JsonArray cases)
        {
            for (var i = 0; i < cases.Count; i++)
            {
                if (cases[i] is JsonObject entry && entry["activity"] is JsonObject activity && IsActivity(activity))
                {
                    found.Add(new Child(string.Create(CultureInfo.InvariantCulture, $"cases/{i}/activity"), 0, activity));
                }
            }
        }
        return found.Select(child => Text(child.Json["id"])).Distinct(StringComparer.Ordinal).Count() == found.Count ? found : null;
    }

    /// <summary>A copy of a container without its children (and a flowchart without its connections): properties keep their places.</summary>
    public static JsonObject Hollow(JsonObject container, IReadOnlyList<Child> children)
    {
        var hollow = (JsonObject)container.DeepClone();
        foreach (var at in children.Select(child => child.At).Distinct(StringComparer.Ordinal))
        {
            if (at.Split('/') is [var list, var index, var property])
            {
                hollow[list]![int.Parse(index, CultureInfo.InvariantCulture)]![property] = null;
            }
            else
            {
                hollow[at] = hollow[at] is JsonArray ? new JsonArray() : null;
            }
        }
        if (IsFlowchart(container) && hollow["connections"] is JsonArray)
        {
            hollow["connections"] = new JsonArray();
        }
        return hollow;
    }

    /// <summary>Puts children back into a hollow container.</summary>
    /// <returns>Those for whom there is no place in it.</returns>
    public static IReadOnlyList<Child> Fill(JsonObject hollow, IEnumerable<Child> children)
    {
        var homeless = new List<Child>();
        foreach (var child in children.OrderBy(child => child.Order))
        {
            if (child.At.Split('/') is [var list, var index, var property])
            {
                if (
                    hollow[list] is JsonArray cases
                    && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
                    && i < cases.Count
                    && cases[i] is JsonObject entry
                    && entry[property] is null
                )
                {
                    entry[property] = child.Json;
                    continue;
                }
            }
            else if (hollow[child.At] is JsonArray items)
            {
                items.Add((JsonNode)child.Json);
                continue;
            }
            else if (hollow.ContainsKey(child.At) && hollow[child.At] is null)
            {
                hollow[child.At] = child.Json;
                continue;
            }
            homeless.Add(child);
        }
        return homeless;
    }

    public static bool IsFlowchart(JsonObject activity) => Text(activity["type"]) == "Elsa.Flowchart";

    private static bool IsActivity(JsonNode? node) =>
        node is JsonObject json && Text(json["type"]) is { Length: > 0 } && Text(json["id"]) is { Length: > 0 };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

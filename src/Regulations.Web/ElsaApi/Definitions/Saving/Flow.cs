using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>
/// A flowchart's lists keep the order they are stored in: Studio puts what was touched last at the end, but the engine follows connections in the
/// order of the file. What is new comes last.
/// </summary>
internal static class Flow
{
    /// <summary>The activities.</summary>
    public static JsonArray Activities(JsonArray stored, JsonArray served, JsonArray sent, Func<JsonObject, JsonObject> merge) =>
        InOrder(
            stored,
            served,
            sent,
            activity => ServedActivities.Text((activity as JsonObject)?["id"]) ?? "",
            (before, _, now) =>
                now is JsonObject activity && ServedActivities.IsActivity(activity) ? merge(activity) : (now ?? before)?.DeepClone()
        );

    /// <summary>The connections; two are the same where they lead from the same port to the same port.</summary>
    public static JsonArray Connections(
        JsonArray stored,
        JsonArray served,
        JsonArray sent,
        Func<JsonNode?, JsonNode?, JsonNode?, JsonNode?> merge
    ) =>
        InOrder(
            stored,
            served,
            sent,
            Ends,
            (before, shown, now) =>
                before is null ? SentValues.Clean(Rounded(now)) : merge(before, shown, WithoutUsualPorts(shown, Rounded(now, shown)))
        );

    private static JsonArray InOrder(
        JsonArray stored,
        JsonArray served,
        JsonArray sent,
        Func<JsonNode?, string> key,
        Func<JsonNode?, JsonNode?, JsonNode?, JsonNode?> merge
    )
    {
        var left = sent.GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Queue<JsonNode?>(same), StringComparer.Ordinal);
        var result = new JsonArray();
        var taken = new HashSet<JsonNode>(ReferenceEqualityComparer.Instance);
        foreach (var (before, shown) in stored.Zip(served))
        {
            if (left.TryGetValue(key(shown), out var same) && same.TryDequeue(out var now))
            {
                if (now is not null)
                {
                    taken.Add(now);
                }
                result.Add(merge(before, shown, now));
            }
        }
        foreach (var now in sent.Where(now => now is not null && !taken.Contains(now)))
        {
            result.Add(merge(null, null, now));
        }
        return result;
    }

    private static string Ends(JsonNode? connection) => $"{End(connection, "source", "Done")}>{End(connection, "target", "In")}";

    private static string End(JsonNode? connection, string name, string port) =>
        (connection as JsonObject)?[name] is JsonObject end
            ? $"{ServedActivities.Text(end["activity"])}\n{ServedActivities.Text(end["port"]) ?? port}"
            : "";

    // Studio writes out the ports that are meant where none is named.
    private static JsonNode? WithoutUsualPorts(JsonNode? shown, JsonNode? now)
    {
        if (now is JsonObject connection)
        {
            foreach (var name in (string[])["source", "target"])
            {
                if (connection[name] is JsonObject end && (shown as JsonObject)?[name] is JsonObject before && !before.ContainsKey("port"))
                {
                    end.Remove("port");
                }
            }
        }
        return now;
    }

    // A copy in which bends that were moved stand on whole numbers.
    private static JsonNode? Rounded(JsonNode? now, JsonNode? shown = null)
    {
        var copy = now?.DeepClone();
        if (copy is JsonObject connection && !JsonSame.Same(shown?["vertices"], connection["vertices"]))
        {
            connection["vertices"] = SentValues.Whole(connection["vertices"]);
        }
        return copy;
    }
}

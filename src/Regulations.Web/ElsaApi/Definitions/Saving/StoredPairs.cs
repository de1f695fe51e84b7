using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>An activity as it is stored and as Studio was given it.</summary>
internal sealed record StoredPair(JsonObject Stored, JsonObject Served);

/// <summary>Every activity of a definition, found by its id, wherever Studio has moved it.</summary>
internal static class StoredPairs
{
    /// <summary>Walks the stored tree and the served one side by side: serving changes no structure.</summary>
    public static Dictionary<string, StoredPair> Of(JsonNode? stored, JsonNode? served)
    {
        var pairs = new Dictionary<string, StoredPair>(StringComparer.Ordinal);
        Collect(stored, served, pairs);
        return pairs;
    }

    private static void Collect(JsonNode? stored, JsonNode? served, Dictionary<string, StoredPair> pairs)
    {
        switch (stored, served)
        {
            case (JsonObject one, JsonObject other):
                if (ServedActivities.IsActivity(one) && other.ContainsKey("nodeId"))
                {
                    pairs.TryAdd(ServedActivities.Text(one["id"])!, new StoredPair(one, other));
                }
                foreach (var (name, value) in one.Where(member => member.Value is JsonObject or JsonArray))
                {
                    Collect(value, other[name], pairs);
                }
                break;
            case (JsonArray one, JsonArray other):
                foreach (var (item, shown) in one.Zip(other))
                {
                    Collect(item, shown, pairs);
                }
                break;
            default:
                break;
        }
    }
}

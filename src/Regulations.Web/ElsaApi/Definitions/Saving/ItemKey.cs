using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>By what the items of a list are known again.</summary>
internal static class ItemKey
{
    private static readonly string[] Names = ["id", "name", "label"];

    /// <summary>The member whose text tells every item of both lists from its neighbours; null: there is none.</summary>
    public static Func<JsonNode?, string?>? Of(JsonArray one, JsonArray other)
    {
        foreach (var name in Names)
        {
            if (Tells(one, name) && Tells(other, name))
            {
                return item => ServedActivities.Text((item as JsonObject)?[name]);
            }
        }
        return null;
    }

    private static bool Tells(JsonArray items, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return items.All(item => ServedActivities.Text((item as JsonObject)?[name]) is { } key && seen.Add(key));
    }
}

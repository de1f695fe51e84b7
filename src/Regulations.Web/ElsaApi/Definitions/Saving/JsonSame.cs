using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>Whether Studio has sent back what it was given. It writes null for what is missing, adds what is empty, and turns truth and numbers into texts.</summary>
internal static class JsonSame
{
    /// <summary>Whether two values mean the same.</summary>
    public static bool Same(JsonNode? served, JsonNode? sent) =>
        (served, sent) switch
        {
            (null, _) => IsNothing(sent),
            (_, null) => IsNothing(served),
            (JsonObject one, JsonObject other) => one.Select(m => m.Key)
                .Union(other.Select(m => m.Key))
                .All(name => Same(one[name], other[name])),
            (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second)),
            (JsonValue one, JsonValue other) => SameScalar(one, other),
            (_, JsonValue text) => IsWrittenOut(served, text),
            _ => false,
        };

    /// <summary>Nothing is said by it: a member with such a value may as well be left out.</summary>
    public static bool IsNothing(JsonNode? value) =>
        value switch
        {
            null => true,
            JsonObject members => members.All(member => IsNothing(member.Value)),
            JsonArray items => items.Count == 0,
            _ => value.GetValueKind() is JsonValueKind.False || ServedActivities.Text(value) is "",
        };

    private static bool SameScalar(JsonValue one, JsonValue other) =>
        JsonNode.DeepEquals(one, other)
        || (ServedActivities.Text(one) is null) != (ServedActivities.Text(other) is null) && SameText(one, other);

    // true and "True", 5 and "5".
    private static bool SameText(JsonValue one, JsonValue other) =>
        string.Equals(
            ServedActivities.Text(one) ?? one.ToJsonString(),
            ServedActivities.Text(other) ?? other.ToJsonString(),
            StringComparison.OrdinalIgnoreCase
        );

    // The default of a variable comes back as the text of its JSON.
    private static bool IsWrittenOut(JsonNode served, JsonValue sent)
    {
        if (ServedActivities.Text(sent) is not { } text || text.Length == 0 || text[0] is not ('{' or '['))
        {
            return false;
        }
        try
        {
            return Same(served, JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

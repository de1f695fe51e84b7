using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>What Studio keeps of an activity for the eye: its text and its place.</summary>
internal static class Metadata
{
    private const string Designer = "designer";
    private const string Position = "position";
    private const string Size = "size";

    // As the house's files have it; Studio measures its own text instead, which differs from browser to browser.
    private const int Width = 200;
    private const int Height = 64;

    /// <summary>Metadata of an activity that is stored. Its size stays: Studio does not let anybody choose one.</summary>
    public static JsonObject Merge(JsonObject? stored, JsonObject? served, JsonNode sent)
    {
        if (sent is not JsonObject now)
        {
            return stored is null ? [] : (JsonObject)stored.DeepClone();
        }
        var merged = new JsonObject();
        foreach (var (name, value) in stored ?? [])
        {
            if (!now.TryGetPropertyValue(name, out var changed) || JsonSame.Same(served?[name], changed))
            {
                merged[name] = value?.DeepClone();
            }
            else if (name == Designer)
            {
                merged[name] = Place(value as JsonObject, changed as JsonObject);
            }
            else if (changed is not null)
            {
                merged[name] = changed.DeepClone();
            }
        }
        foreach (var (name, added) in now)
        {
            if (stored?.ContainsKey(name) == true || JsonSame.Same(served?[name], added))
            {
                continue;
            }
            if (name != Designer)
            {
                merged[name] = SentValues.Clean(added);
            }
            else if (added?[Position] is JsonObject place && !IsOrigin(place))
            {
                merged[name] = new JsonObject { [Position] = SentValues.Whole(place) };
            }
        }
        return merged;
    }

    /// <summary>Metadata of a new activity.</summary>
    public static JsonNode? OfNew(JsonNode sent)
    {
        var created = SentValues.Clean(sent);
        if (created?[Designer] is JsonObject designer)
        {
            designer[Position] = SentValues.Whole(designer[Position]);
            designer[Size] = new JsonObject { ["width"] = Width, ["height"] = Height };
        }
        return created;
    }

    private static JsonObject Place(JsonObject? stored, JsonObject? sent)
    {
        var place = stored is null ? [] : (JsonObject)stored.DeepClone();
        if (sent?[Position] is { } now && !JsonSame.Same(SentValues.Whole(stored?[Position]), SentValues.Whole(now)))
        {
            place[Position] = SentValues.Whole(now);
        }
        return place;
    }

    private static bool IsOrigin(JsonObject place) =>
        SentValues.Whole(place) is JsonObject whole && whole.All(number => number.Value?.ToJsonString() == "0");
}

using System.Text.Json.Nodes;

namespace Regulations.Editions.Facts;

/// <summary>One activity as the definition file has it: what it says of itself without being run.</summary>
public sealed class ActivityFile
{
    private readonly JsonObject _json;

    private ActivityFile(JsonObject json, ActivityFile? parent)
    {
        _json = json;
        Parent = parent;
    }

    /// <summary>The container it lies in; null for the root.</summary>
    public ActivityFile? Parent { get; }

    /// <summary>Its id.</summary>
    public string Id => Scalar("id") ?? "";

    /// <summary>Its type, as in <c>Regulations.HumanTask</c>.</summary>
    public string Type => Scalar("type") ?? "";

    /// <summary>What the designer shows on it.</summary>
    public string? DisplayText => Read(_json["metadata"].At("displayText"));

    /// <summary>The activity's own object.</summary>
    public JsonObject Json => _json;

    /// <summary><c>customProperties.regulation</c>; null where the activity says nothing of the regulation.</summary>
    public JsonObject? Regulation => (_json["customProperties"] as JsonObject)?["regulation"] as JsonObject;

    /// <summary>A text of <see cref="Regulation"/>.</summary>
    public string? RegulationText(string name) => Read(Regulation?[name]);

    /// <summary>Its title: the input of an own activity, else what <see cref="Regulation"/> says.</summary>
    public LocalText Title
    {
        get
        {
            var own = LocalText.Read(Static("title"));
            return own == LocalText.Empty ? LocalText.Read(Regulation?["title"]) : own;
        }
    }

    /// <summary>Its paragraph: the input of an own activity, else what <see cref="Regulation"/> says.</summary>
    public string? Source => Text("source") ?? RegulationText("source");

    /// <summary>Its limit: the input of an own activity, else what <see cref="Regulation"/> says.</summary>
    public LimitFacts Limit
    {
        get
        {
            var own = LimitFacts.Read(Static("limit"));
            return own.IsNone ? LimitFacts.Read(Regulation?["limit"]) : own;
        }
    }

    /// <summary>A property of the file that is a text: bare, or an input with a literal. Null where it is absent or computed.</summary>
    public string? Text(string property) =>
        Static(property) is JsonValue value
            ? value.TryGetValue<string>(out var text)
                ? text
                : value.ToJsonString()
            : null;

    /// <summary>A whole number; null where it is absent, computed or none.</summary>
    public int? Number(string property) =>
        int.TryParse(
            Text(property),
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : null;

    /// <summary>A switch; false where it is absent.</summary>
    public bool Flag(string property) => string.Equals(Text(property), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A list of texts; empty where it is absent or computed.</summary>
    public IReadOnlyList<string> List(string property) =>
        Static(property) is JsonArray items ? [.. items.Select(Read).OfType<string>()] : [];

    /// <summary>A property that is data: JSON as such, or an input whose expression is <c>Object</c> with JSON in a string. Null where it is computed.</summary>
    public JsonNode? Data(string property) => Static(property);

    /// <summary>Every activity of a definition, the root first, in the file's order.</summary>
    public static IReadOnlyList<ActivityFile> All(JsonObject definition)
    {
        var found = new List<ActivityFile>();
        if (definition["root"] is JsonObject root)
        {
            Collect(root, null, found, depth: 0);
        }
        return found;
    }

    private static void Collect(JsonNode node, ActivityFile? parent, List<ActivityFile> found, int depth)
    {
        // Deeper than the engine allows: the compiler has refused it already.
        if (depth > 64)
        {
            return;
        }
        if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonNode>())
            {
                Collect(item, parent, found, depth + 1);
            }
        }
        else if (node is JsonObject json && Read(json["type"]) is not null && Read(json["id"]) is not null)
        {
            var activity = new ActivityFile(json, parent);
            found.Add(activity);
            foreach (var (name, value) in json)
            {
                if (value is JsonObject or JsonArray && name is not ("customProperties" or "metadata" or "connections" or "variables"))
                {
                    Collect(value, activity, found, depth + 1);
                }
            }
        }
    }

    private JsonNode? Static(string property)
    {
        var value = _json[property];
        if (value is not JsonObject input || input["expression"] is not JsonObject expression)
        {
            return value;
        }
        return Read(expression["type"]) switch
        {
            "Literal" => expression["value"],
            "Object" or "Json" => Parse(expression["value"]),
            _ => null,
        };
    }

    private static JsonNode? Parse(JsonNode? value)
    {
        if (Read(value) is not { } text)
        {
            return value;
        }
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            // Not JSON: the compiler says so with its place; here it is no data.
            return null;
        }
    }

    private string? Scalar(string property) => Read(_json[property]);

    private static string? Read(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

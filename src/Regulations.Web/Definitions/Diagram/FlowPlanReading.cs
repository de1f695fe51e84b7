using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Web.Definitions.Diagram;

/// <summary>Reads the plan of a picture out of an Elsa 3 definition file: designer positions, titles, roles, connections.</summary>
public static class FlowPlanReading
{
    private const double DefaultWidth = 200;
    private const double DefaultHeight = 64;

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static FlowPlan Read(ReadOnlySpan<byte> definition) => Read(JsonNode.Parse(definition) as JsonObject);

    public static FlowPlan Read(JsonObject? definition)
    {
        if (Get(definition, "root") is not JsonObject root)
        {
            return FlowPlan.Empty;
        }

        var chart = Get(root, "activities") is JsonArray ? root : new JsonObject { ["activities"] = new JsonArray(root.DeepClone()) };
        var activities = Objects(Get(chart, "activities")).ToList();
        var placeOf = new Dictionary<string, string>();
        var places = new List<FlowPlace>();
        foreach (var activity in activities)
        {
            if (Text(Get(activity, "id")) is not { } id || placeOf.ContainsKey(id))
            {
                continue;
            }

            places.Add(Place(id, activity, places.Count));
            Claim(activity, id, placeOf, depth: 0);
        }

        var known = places.Select(place => place.Id).ToHashSet();
        var ways = Objects(Get(chart, "connections"))
            .Select(Way)
            .OfType<FlowWay>()
            .Where(way => known.Contains(way.From) && known.Contains(way.To))
            .GroupBy(way => (way.From, way.To))
            .Select(group => group.First() with { Ports = [.. group.SelectMany(way => way.Ports).Distinct()] });
        return new FlowPlan(places, ways.ToList(), placeOf);
    }

    private static FlowPlace Place(string id, JsonObject activity, int index)
    {
        var type = Text(Get(activity, "type")) ?? "";
        var said = Get(Get(activity, "customProperties"), "regulation") as JsonObject;
        var title = Languages(InputValue(Get(activity, "title")));
        if (title.Count == 0)
        {
            title = Languages(Get(said, "title"));
        }

        if (title.Count == 0 && (Text(Get(Get(activity, "metadata"), "displayText")) ?? Text(Get(activity, "name"))) is { } name)
        {
            title = new Dictionary<string, string>
            {
                ["kk"] = name,
                ["ru"] = name,
                ["en"] = name,
            };
        }

        return new FlowPlace(
            id,
            KindOf(type),
            title,
            Text(Get(said, "label")),
            Text(InputValue(Get(activity, "role"))) ?? Text(InputValue(Get(activity, "system"))) ?? Text(Get(said, "actor")),
            int.TryParse(Text(InputValue(Get(activity, "step"))), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
                ? step
                : null,
            Text(InputValue(Get(activity, "source"))) ?? Text(Get(said, "source")),
            Box(Get(Get(activity, "metadata"), "designer"), index)
        )
        {
            Ports = Ports(InputValue(Get(activity, "outcomeDetails")) as JsonObject ?? []),
        };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Ports(JsonObject outcomes) =>
        outcomes
            .Select(outcome => (outcome.Key, Title: Languages(Get(outcome.Value, "title"))))
            .Where(outcome => outcome.Title.Count > 0)
            .ToDictionary(outcome => outcome.Key, outcome => (IReadOnlyDictionary<string, string>)outcome.Title);

    private static FlowPlaceKind KindOf(string type) =>
        type switch
        {
            "Elsa.Start" => FlowPlaceKind.Start,
            "Elsa.End" or "Elsa.Finish" or "Elsa.Complete" or "Elsa.Fault" or "Elsa.Break" => FlowPlaceKind.End,
            "Regulations.HumanTask" or "Elsa.RunTask" => FlowPlaceKind.Task,
            "Regulations.SystemCall" => FlowPlaceKind.System,
            "Regulations.Notify" or "Elsa.PublishEvent" => FlowPlaceKind.Notice,
            "Regulations.IssueDocument" => FlowPlaceKind.Document,
            "Regulations.WaitUntil" or "Elsa.Event" or "Elsa.Delay" or "Elsa.Timer" or "Elsa.StartAt" or "Elsa.Cron" => FlowPlaceKind.Wait,
            "Regulations.StartClock" or "Regulations.StopClock" => FlowPlaceKind.Clock,
            "Elsa.FlowDecision" or "Elsa.FlowSwitch" or "Elsa.If" or "Elsa.Switch" => FlowPlaceKind.Decision,
            "Elsa.FlowFork" or "Elsa.FlowJoin" => FlowPlaceKind.Junction,
            _ => FlowPlaceKind.Other,
        };

    /// <summary>A file without designer data is laid out in rows of six, so that something can be read.</summary>
    private static FlowBox Box(JsonNode? designer, int index)
    {
        var x = Number(Get(Get(designer, "position"), "x"));
        var y = Number(Get(Get(designer, "position"), "y"));
        var width = Number(Get(Get(designer, "size"), "width"));
        var height = Number(Get(Get(designer, "size"), "height"));
        return new FlowBox(
            x ?? index % 6 * (DefaultWidth + 60),
            y ?? index / 6 * (DefaultHeight + 70),
            width is > 8 and < 1000 ? width.Value : DefaultWidth,
            height is > 8 and < 1000 ? height.Value : DefaultHeight
        );
    }

    private static FlowWay? Way(JsonObject connection)
    {
        var from = Text(Get(Get(connection, "source"), "activity"));
        var to = Text(Get(Get(connection, "target"), "activity"));
        var bends = Objects(Get(connection, "vertices"))
            .Select(bend => (X: Number(Get(bend, "x")), Y: Number(Get(bend, "y"))))
            .Where(bend => bend is { X: not null, Y: not null })
            .Select(bend => new FlowPoint(bend.X!.Value, bend.Y!.Value));
        return from is null || to is null
            ? null
            : new FlowWay(from, [Text(Get(Get(connection, "source"), "port")) ?? "Done"], to, bends.ToList());
    }

    /// <summary>Every activity found inside a container is shown at the container's place.</summary>
    private static void Claim(JsonNode? node, string place, Dictionary<string, string> placeOf, int depth)
    {
        if (depth > 32)
        {
            return;
        }

        if (node is JsonObject activity)
        {
            if (Get(activity, "type") is not null && Text(Get(activity, "id")) is { } id)
            {
                placeOf.TryAdd(id, place);
            }

            foreach (var (_, inner) in activity)
            {
                Claim(inner, place, placeOf, depth + 1);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var inner in list)
            {
                Claim(inner, place, placeOf, depth + 1);
            }
        }
    }

    /// <summary>An input is a bare scalar, or an object with an expression whose literal value is wanted.</summary>
    private static JsonNode? InputValue(JsonNode? input)
    {
        if (input is not JsonObject wrapped)
        {
            return input;
        }

        var expression = Get(wrapped, "expression");
        var kind = Text(Get(expression, "type"));
        var value = Get(expression, "value");
        if (kind is "Object" or "Json" && Text(value) is { } json)
        {
            try
            {
                return JsonNode.Parse(json);
            }
            catch (JsonException)
            {
                // A title that cannot be read is the lint's business; the picture goes without it.
                return null;
            }
        }

        return kind is null or "Literal" or "Object" ? value : null;
    }

    private static Dictionary<string, string> Languages(JsonNode? node)
    {
        var texts = new Dictionary<string, string>();
        if (node is JsonObject byLanguage)
        {
            foreach (var (language, text) in byLanguage)
            {
                if (Text(text) is { Length: > 0 } value)
                {
                    texts[language] = value;
                }
            }
        }

        return texts;
    }

    private static JsonNode? Get(JsonNode? node, string name) =>
        node is JsonObject found ? found.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value : null;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => (node as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string? Text(JsonNode? node) =>
        node is JsonValue value
            ? value.GetValueKind() switch
            {
                JsonValueKind.String => value.GetValue<string>(),
                JsonValueKind.Number => value.ToJsonString(),
                _ => null,
            }
            : null;

    private static double? Number(JsonNode? node) =>
        node is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && value.TryGetValue<double>(out var number)
        && double.IsFinite(number)
            ? number
            : null;
}

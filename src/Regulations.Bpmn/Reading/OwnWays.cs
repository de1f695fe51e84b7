using System.Text.Json.Nodes;
using Regulations.Bpmn.Writing;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Reading;

/// <summary>Reads back what somebody changed in a way that carries connections: where it leads, when it is taken, what it is called.</summary>
internal sealed class OwnWays(Collected all, Changes changes)
{
    /// <summary>The connections of a way as they are now.</summary>
    /// <param name="from">What the way comes from in the file: an activity or a gateway.</param>
    public IReadOnlyList<(int Order, JsonNode? Json)> Read(
        XmlItem way,
        XmlItem? from,
        IReadOnlyList<(int Order, JsonNode? Json)> carried,
        Imported? source,
        Imported? target
    )
    {
        changes.Handle(way);
        if (source is null || target is null)
        {
            changes.CannotRead(way, new("жол еш жерге апармайды", "путь никуда не ведёт", "the way leads nowhere"));
            return [];
        }
        var was = OwnNodes.Carried(way, "way")?.Take();
        var ways = carried;
        if (carried.All(connection => connection.Json is JsonObject))
        {
            ways = When(way, from, was, carried, source);
            Name(way, was, ways, source);
        }
        if (changes.IsKnown && !changes.IsRestAsDrawn(way))
        {
            changes.NotKept(way);
        }
        foreach (var (_, json) in ways)
        {
            Lead(json as JsonObject, source, target);
        }
        return ways;
    }

    private IReadOnlyList<(int Order, JsonNode? Json)> When(
        XmlItem way,
        XmlItem? from,
        XmlItem? was,
        IReadOnlyList<(int Order, JsonNode? Json)> carried,
        Imported source
    )
    {
        var (wasDefault, isDefault) = (was?.Attribute("default") == "true", way.Id is { } id && from?.Peek("default") == id);
        var (said, says) = (was?.Attribute("condition") ?? "", way.Child("conditionExpression")?.Text.Trim() ?? "");
        if (said.Trim() == says && wasDefault == isDefault)
        {
            return carried;
        }
        var activity = source.Activities is [var child, ..] ? child.Json : null;
        if (isDefault && !wasDefault && says.Length == 0 && IsSwitch(activity))
        {
            return Through(["Default"], carried);
        }
        var ports = says.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (activity is not null && ports.Length > 0 && PortsOf(activity).IsSupersetOf(ports))
        {
            return Through(ports, carried);
        }
        if (activity is not null && carried is [var (_, only)] && Condition(activity, PortOf(only), says))
        {
            return carried;
        }
        changes.CannotRead(
            way,
            says.Length == 0
                ? new("жолдың шарты алынған", "условие пути снято", "the condition of the way is taken away")
                : new($"жолдың шарты «{Cut(says)}»", $"условие пути «{Cut(says)}»", $"the condition of the way “{Cut(says)}”")
        );
        return carried;
    }

    /// <summary>A condition in the way other tools write it becomes that of the case or the decision.</summary>
    private bool Condition(JsonObject activity, string port, string says)
    {
        if (says.Length == 0 || Conditions.Translate(says) is not var (script, variable))
        {
            return false;
        }
        var expression = new JsonObject { ["type"] = "JavaScript", ["value"] = script };
        if (IsSwitch(activity))
        {
            var found = (activity["cases"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(entry => Text(entry["label"]) == port);
            if (found is null)
            {
                return false;
            }
            found["condition"] = expression;
        }
        else if (Text(activity["type"]) == "Elsa.FlowDecision" && port is "True" or "False")
        {
            expression["value"] = port == "True" ? script : $"!({script})";
            activity["condition"] = new JsonObject { ["typeName"] = "Boolean", ["expression"] = expression };
        }
        else
        {
            return false;
        }
        all.Variables.TryAdd(variable, "Object");
        return true;
    }

    /// <summary>A new name of an outcome's way is the outcome's title.</summary>
    private void Name(XmlItem way, XmlItem? was, IReadOnlyList<(int Order, JsonNode? Json)> ways, Imported source)
    {
        var (said, says) = (was?.Attribute("name") ?? "", way.Attribute("name") ?? "");
        if (said == says)
        {
            return;
        }
        if (
            says.Length > 0
            && source.Activities is [{ Json: var activity }]
            && Text(activity["type"]) == "Regulations.HumanTask"
            && ways.Select(connection => PortOf(connection.Json)).Distinct(StringComparer.Ordinal).ToList() is [var outcome]
        )
        {
            var wrapped = ActivityFile.All(new JsonObject { ["root"] = activity.DeepClone() }) is [var file, ..] ? file : null;
            var details = wrapped?.Data("outcomeDetails") is JsonObject given ? (JsonObject)given.DeepClone() : [];
            var detail = details[outcome] as JsonObject ?? [];
            var title = detail["title"] as JsonObject ?? [];
            title[all.Language] = says;
            if (title.Parent is null)
            {
                detail["title"] = title;
            }
            if (detail.Parent is null)
            {
                details[outcome] = detail;
            }
            if (OwnInputs.Put(activity, "outcomeDetails", "Object", details, asData: true))
            {
                return;
            }
        }
        changes.NotKept(way);
    }

    /// <summary>The same ends by other ports: one connection a port.</summary>
    private static List<(int Order, JsonNode? Json)> Through(
        IReadOnlyList<string> ports,
        IReadOnlyList<(int Order, JsonNode? Json)> carried
    ) =>
        [
            .. ports
                .Distinct(StringComparer.Ordinal)
                .Select(port =>
                {
                    var known = carried.FirstOrDefault(connection => PortOf(connection.Json) == port);
                    if (known.Json is not null)
                    {
                        return known;
                    }
                    var (order, json) = (carried[0].Order, (JsonObject)carried[0].Json!.DeepClone());
                    if (json["source"] is JsonObject from)
                    {
                        from["port"] = port;
                    }
                    return (order, (JsonNode?)json);
                }),
        ];

    private static HashSet<string> PortsOf(JsonObject activity) =>
        ActivityFile.All(new JsonObject { ["root"] = activity.DeepClone() }) is [var file, ..]
            ? Charts.RawWays.Ports(file).ToHashSet(StringComparer.Ordinal)
            : [];

    private static void Lead(JsonObject? connection, Imported source, Imported target)
    {
        if (connection?["source"] is JsonObject from && Text(from["activity"]) != source.Exit)
        {
            from["activity"] = source.Exit;
        }
        if (connection?["target"] is JsonObject to && Text(to["activity"]) != target.Entry)
        {
            to["activity"] = target.Entry;
        }
    }

    private static bool IsSwitch(JsonObject? activity) => Text(activity?["type"]) == "Elsa.FlowSwitch";

    private static string PortOf(JsonNode? connection) =>
        connection is JsonObject json && json["source"] is JsonObject from ? Text(from["port"]) ?? "Done" : "Done";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Cut(string text) => ProcessWriter.Clean(text.Length <= 80 ? text : text[..80] + "…");
}

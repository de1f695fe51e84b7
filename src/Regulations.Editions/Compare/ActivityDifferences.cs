using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Compare;

/// <summary>What changed in an activity that both definitions have.</summary>
internal static class ActivityDifferences
{
    // Where it is drawn and what the designer keeps of it means nothing for what is done.
    private static readonly HashSet<string> Unmeant = new(StringComparer.Ordinal)
    {
        "id",
        "nodeId",
        "name",
        "type",
        "version",
        "metadata",
        "activities",
        "connections",
        "variables",
        "then",
        "else",
        "body",
        "default",
        "branches",
        "step",
        "limit",
    };

    /// <summary>The differences of two activities with one id.</summary>
    public static IEnumerable<Difference> Of(ActivityFile before, ActivityFile after, ComparedNames names)
    {
        var name = DifferenceWords.Name(after);
        if (before.Type != after.Type)
        {
            yield return Changed(
                DifferenceKind.Type,
                after.Id,
                "type",
                before.Type,
                after.Type,
                name,
                new("әрекет түрі", "вид действия", "kind of activity")
            );
        }
        if (ContainerId(before) != ContainerId(after))
        {
            yield return new Difference(
                DifferenceKind.Moved,
                after.Id,
                null,
                ContainerId(before),
                ContainerId(after),
                DifferenceWords.Moved(name, Container(before), Container(after))
            );
        }
        if (before.Number("step") != after.Number("step"))
        {
            yield return new Difference(
                DifferenceKind.Moved,
                after.Id,
                "step",
                before.Number("step"),
                after.Number("step"),
                DifferenceWords.Moved(name, DifferenceWords.Step(before.Number("step")), DifferenceWords.Step(after.Number("step")))
            );
        }
        foreach (var difference in Limits(before, after, name, names))
        {
            yield return difference;
        }
        foreach (var difference in Properties(before.Json, after.Json, after.Id, name))
        {
            yield return difference;
        }
        foreach (var difference in Properties(before.Regulation ?? [], after.Regulation ?? [], after.Id, name))
        {
            yield return difference;
        }
    }

    private static IEnumerable<Difference> Limits(ActivityFile before, ActivityFile after, LocalText name, ComparedNames names)
    {
        var (old, now) = (before.Limit, after.Limit);
        var kinds = (old.ByKind?.Keys ?? []).Union(now.ByKind?.Keys ?? [], StringComparer.Ordinal).ToList();
        if (kinds.Count == 0)
        {
            kinds = [""];
        }
        foreach (var kind in kinds.Where(kind => old.For(kind) != now.For(kind)))
        {
            var what =
                kind.Length == 0
                    ? new LocalText("мерзімі", "срок", "limit")
                    : new LocalText($"мерзімі ({names.Kind(kind).Kk})", $"срок ({names.Kind(kind).Ru})", $"limit ({names.Kind(kind).En})");
            yield return new Difference(
                DifferenceKind.Limit,
                after.Id,
                kind.Length == 0 ? "limit" : "limit." + kind,
                old.For(kind),
                now.For(kind),
                DifferenceWords.Changed(name, what, DifferenceWords.Limit(old.For(kind)), DifferenceWords.Limit(now.For(kind)))
            );
        }
    }

    private static IEnumerable<Difference> Properties(JsonObject before, JsonObject after, string node, LocalText name)
    {
        var names = before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key), StringComparer.Ordinal);
        foreach (
            var property in names.Where(property => !Unmeant.Contains(property) && property != "customProperties" && property != "accepted")
        )
        {
            var (old, now) = (Meaning(before[property]), Meaning(after[property]));
            if (JsonNode.DeepEquals(old, now))
            {
                continue;
            }
            var (kind, what) = PropertyNames.Of(property);
            yield return new Difference(
                kind,
                node,
                property,
                old,
                now,
                ValueDifferences.Of(old, now) is { } told
                    ? DifferenceWords.Told(name, what, told)
                    : DifferenceWords.Changed(name, what, Said(property, old), Said(property, now))
            );
        }
    }

    /// <summary>Roles by their names, all else by its value.</summary>
    private static LocalText Said(string property, JsonNode? value) =>
        property is "role" or "actor" or "to" && value is JsonValue role && role.TryGetValue<string>(out var named)
            ? RoleNames.Of(named)
            : DifferenceWords.Value(value);

    /// <summary>A value without its wrapping: a literal as it is, data read from its string, an expression as its text.</summary>
    private static JsonNode? Meaning(JsonNode? value)
    {
        if (value is not JsonObject input || input["expression"] is not JsonObject expression)
        {
            return value?.DeepClone();
        }
        var type = (expression["type"] as JsonValue)?.ToString();
        var inner = expression["value"];
        if (type is "Object" or "Json" && inner is JsonValue text && text.TryGetValue<string>(out var json))
        {
            try
            {
                return JsonNode.Parse(json);
            }
            catch (System.Text.Json.JsonException)
            {
                // No JSON: compared as the text it is.
                return inner.DeepClone();
            }
        }
        return type is "Literal" or "Object" or "Json" ? inner?.DeepClone() : new JsonObject { [type ?? ""] = inner?.DeepClone() };
    }

    /// <summary>What it stands in; null: the root, whatever its id.</summary>
    private static string? ContainerId(ActivityFile activity) => activity.Parent is { Parent: not null } container ? container.Id : null;

    private static LocalText Container(ActivityFile activity) =>
        activity.Parent is { Parent: not null } container
            ? DifferenceWords.Name(container)
            : new("негізгі барыс", "основной ход", "the main course");

    private static Difference Changed(
        DifferenceKind kind,
        string node,
        string property,
        string before,
        string after,
        LocalText name,
        LocalText what
    ) =>
        new(
            kind,
            node,
            property,
            before,
            after,
            DifferenceWords.Changed(name, what, ComparedNames.Type(before), ComparedNames.Type(after))
        );
}

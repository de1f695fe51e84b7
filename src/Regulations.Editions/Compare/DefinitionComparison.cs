using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Lint;

namespace Regulations.Editions.Compare;

/// <summary>Compares two definitions by what they mean: not by where things are drawn, nor by the order or wrapping of properties.</summary>
public static class DefinitionComparison
{
    private static readonly HashSet<string> Unmeant = new(StringComparer.Ordinal) { "forms", "accepted" };

    /// <summary>The differences: facts first, then activities in the order of the later definition, then connections, forms and variables.</summary>
    /// <param name="before">The earlier definition, its forms in it.</param>
    /// <param name="after">The later one.</param>
    public static IReadOnlyList<Difference> Of(JsonObject before, JsonObject after)
    {
        var (old, now) = (Activities(before), Activities(after));
        var names = new ComparedNames(before, after);
        return
        [
            .. Facts(before, after, names),
            .. now.Values.SelectMany(activity =>
                old.TryGetValue(activity.Id, out var known)
                    ? ActivityDifferences.Of(known, activity, names)
                    : [Whole(DifferenceKind.Added, activity, DifferenceWords.Added(DifferenceWords.Name(activity)))]
            ),
            .. old
                .Values.Where(activity => !now.ContainsKey(activity.Id))
                .Select(activity => Whole(DifferenceKind.Removed, activity, DifferenceWords.Removed(DifferenceWords.Name(activity)))),
            .. Ways(before, after, old, now),
            .. Forms(before, after),
            .. Variables(before, after),
        ];
    }

    private static Dictionary<string, ActivityFile> Activities(JsonObject definition)
    {
        var activities = new Dictionary<string, ActivityFile>(StringComparer.Ordinal);
        // The chart itself is the definition, whatever its id.
        foreach (
            var activity in ActivityFile.All(definition).Where(activity => activity.Parent is not null || activity.Type != "Elsa.Flowchart")
        )
        {
            activities.TryAdd(activity.Id, activity);
        }
        return activities;
    }

    private static Difference Whole(DifferenceKind kind, ActivityFile activity, LocalText words) =>
        new(
            kind,
            activity.Id,
            null,
            kind == DifferenceKind.Removed ? activity.Type : null,
            kind == DifferenceKind.Added ? activity.Type : null,
            words
        );

    private static IEnumerable<Difference> Ways(
        JsonObject before,
        JsonObject after,
        Dictionary<string, ActivityFile> old,
        Dictionary<string, ActivityFile> now
    )
    {
        var (was, is_) = (AllWays(before), AllWays(after));
        foreach (var way in is_.Where(way => !was.Contains(way)))
        {
            yield return Way(way, true, now);
        }
        foreach (var way in was.Where(way => !is_.Contains(way)))
        {
            yield return Way(way, false, old);
        }
    }

    private static List<Way> AllWays(JsonObject definition)
    {
        var activities = ActivityFile.All(definition);
        return [.. activities.Where(activity => activity.Type == "Elsa.Flowchart").SelectMany(chart => new Chart(chart, activities).Ways)];
    }

    private static Difference Way(Way way, bool isNew, Dictionary<string, ActivityFile> activities)
    {
        var (from, to) = (DifferenceWords.Name(activities[way.From]), DifferenceWords.Name(activities[way.To]));
        return new Difference(
            DifferenceKind.Connection,
            way.From,
            way.Port,
            isNew ? null : way.To,
            isNew ? way.To : null,
            DifferenceWords.Way(isNew, from, ComparedNames.Port(activities[way.From], way.Port), to)
        );
    }

    private static IEnumerable<Difference> Facts(JsonObject before, JsonObject after, ComparedNames names)
    {
        var (old, now) = (Regulation(before), Regulation(after));
        foreach (var name in old.Select(pair => pair.Key).Union(now.Select(pair => pair.Key), StringComparer.Ordinal))
        {
            if (Unmeant.Contains(name) || JsonNode.DeepEquals(old[name], now[name]))
            {
                continue;
            }
            if (name == "total")
            {
                foreach (var total in Totals(old[name] as JsonObject ?? [], now[name] as JsonObject ?? [], names))
                {
                    yield return total;
                }
                continue;
            }
            yield return new Difference(
                DifferenceKind.Fact,
                null,
                name,
                old[name]?.DeepClone(),
                now[name]?.DeepClone(),
                ValueDifferences.Of(old[name], now[name], names.Member) is { } told
                    ? DifferenceWords.Whole(Fact(name), told)
                    : DifferenceWords.Whole(Fact(name), Named(name, old[name], names), Named(name, now[name], names))
            );
        }
    }

    /// <summary>Kinds of request by their names, all else by its value.</summary>
    private static LocalText Named(string fact, JsonNode? value, ComparedNames names) =>
        fact is "kinds" or "channels" && value is JsonArray items
            ? DifferenceWords.Row([
                .. items
                    .Select(item => item?.ToString() ?? "")
                    .Select(item => fact == "kinds" ? names.Kind(item) : ComparedNames.Channel(item)),
            ])
            : DifferenceWords.Value(value);

    private static IEnumerable<Difference> Totals(JsonObject before, JsonObject after, ComparedNames names)
    {
        foreach (var kind in before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key), StringComparer.Ordinal))
        {
            var (old, now) = (before[kind]?.ToString(), after[kind]?.ToString());
            if (old != now)
            {
                yield return new Difference(
                    DifferenceKind.Limit,
                    null,
                    "total." + kind,
                    old,
                    now,
                    DifferenceWords.Whole(
                        new(
                            $"Жалпы мерзім ({names.Kind(kind).Kk})",
                            $"Общий срок ({names.Kind(kind).Ru})",
                            $"Whole time ({names.Kind(kind).En})"
                        ),
                        DifferenceWords.Limit(old),
                        DifferenceWords.Limit(now)
                    )
                );
            }
        }
    }

    private static IEnumerable<Difference> Forms(JsonObject before, JsonObject after)
    {
        var (old, now) = (Regulation(before)["forms"] as JsonObject ?? [], Regulation(after)["forms"] as JsonObject ?? []);
        foreach (var name in old.Select(pair => pair.Key).Union(now.Select(pair => pair.Key), StringComparer.Ordinal))
        {
            var (was, is_) = (old[name], now[name]);
            if (!JsonNode.DeepEquals(was, is_))
            {
                yield return new Difference(DifferenceKind.Form, null, name, was?.DeepClone(), is_?.DeepClone(), FormWords(name, was, is_));
            }
        }
    }

    private static LocalText FormWords(string name, JsonNode? before, JsonNode? after)
    {
        if (before is null)
        {
            return new($"Жаңа форма: {name}.", $"Новая форма: {name}.", $"New form: {name}.");
        }
        if (after is null)
        {
            return new($"Форма алынып тасталды: {name}.", $"Форма удалена: {name}.", $"Form removed: {name}.");
        }
        var (old, now) = (before["properties"] as JsonObject ?? [], after["properties"] as JsonObject ?? []);
        var changed = old.Select(pair => pair.Key)
            .Union(now.Select(pair => pair.Key), StringComparer.Ordinal)
            .Where(field => !JsonNode.DeepEquals(old[field], now[field]))
            .Select(field =>
                old[field] is null ? "+" + field
                : now[field] is null ? "−" + field
                : field
            )
            .ToList();
        var fields = changed.Count > 0 ? " (" + string.Join(", ", changed) + ")" : "";
        return new($"Форма өзгерді: {name}{fields}.", $"Форма изменена: {name}{fields}.", $"Form changed: {name}{fields}.");
    }

    private static IEnumerable<Difference> Variables(JsonObject before, JsonObject after)
    {
        foreach (var list in new[] { "variables", "inputs", "outputs" })
        {
            var (old, now) = (Named(before[list]), Named(after[list]));
            foreach (var name in old.Keys.Union(now.Keys, StringComparer.Ordinal))
            {
                var (was, is_) = (old.GetValueOrDefault(name), now.GetValueOrDefault(name));
                if (!JsonNode.DeepEquals(was, is_))
                {
                    yield return new Difference(
                        DifferenceKind.Variable,
                        null,
                        $"{list}.{name}",
                        was?.DeepClone(),
                        is_?.DeepClone(),
                        VariableWords(name, was, is_)
                    );
                }
            }
        }
    }

    private static LocalText VariableWords(string name, JsonNode? before, JsonNode? after) =>
        before is null ? new($"Жаңа айнымалы: {name}.", $"Новая переменная: {name}.", $"New variable: {name}.")
        : after is null ? new($"Айнымалы алынып тасталды: {name}.", $"Переменная удалена: {name}.", $"Variable removed: {name}.")
        : DifferenceWords.Whole(
            new($"Айнымалы {name}", $"Переменная {name}", $"Variable {name}"),
            ValueDifferences.Of(before, after) ?? DifferenceWords.Value(after)
        );

    private static Dictionary<string, JsonNode?> Named(JsonNode? list)
    {
        var named = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var item in (list as JsonArray ?? []).OfType<JsonObject>())
        {
            named.TryAdd(item["name"]?.ToString() ?? "", item);
        }
        return named;
    }

    private static JsonObject Regulation(JsonObject definition) => definition["customProperties"]?["regulation"] as JsonObject ?? [];

    private static LocalText Fact(string name) =>
        name switch
        {
            "name" => new("Қызмет атауы", "Название услуги", "Name of the service"),
            "provider" => new("Көрсетілетін қызметті беруші", "Услугодатель", "Provider"),
            "act" => new("Акт", "Акт", "Act"),
            "channels" => new("Арналар", "Каналы", "Channels"),
            "kinds" => new("Өтініш түрлері", "Виды заявлений", "Kinds of request"),
            "kindNames" => new("Өтініш түрлерінің атауы", "Названия видов заявлений", "Names of the kinds"),
            "applicants" => new("Кім жүгіне алады", "Кто может обратиться", "Who may apply"),
            "fee" => new("Төлем", "Плата", "Fee"),
            "calendars" => new("Жұмыс күнтізбелері", "Производственные календари", "Working calendars"),
            "numberPrefix" => new("Өтініш нөмірінің басы", "Начало номера заявления", "Beginning of request numbers"),
            "receiptDayCounts" => new("Түскен күн санала ма", "Считается ли день поступления", "Whether the day of receipt counts"),
            "effectiveFrom" => new("Қолданыла бастауы", "Действует с", "In force from"),
            "draftExpires" => new("Жобаның мерзімі", "Срок черновика", "Drafts expire after"),
            "office" => new("Мекеме", "Учреждение", "Office"),
            "zone" => new("Уақыт белдеуі", "Часовой пояс", "Time zone"),
            "key" => new("Кілт", "Ключ", "Key"),
            _ => DifferenceWords.Same(name),
        };
}

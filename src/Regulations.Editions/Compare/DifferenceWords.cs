using System.Text.Json.Nodes;
using Regulations.Calendars.Limits;
using Regulations.Calendars.Words;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Compare;

/// <summary>Differences as people say them.</summary>
internal static class DifferenceWords
{
    private const int LongestValue = 120;

    /// <summary>What an activity is called; its id where it has no title.</summary>
    public static LocalText Name(ActivityFile activity)
    {
        var title = activity.Title;
        return title == LocalText.Empty ? Same(activity.Id) : new LocalText(title.In("kk"), title.In("ru"), title.In("en"));
    }

    public static LocalText Added(LocalText name) => new($"Қосылды: «{name.Kk}».", $"Добавлено: «{name.Ru}».", $"Added: “{name.En}”.");

    public static LocalText Removed(LocalText name) =>
        new($"Алынып тасталды: «{name.Kk}».", $"Удалено: «{name.Ru}».", $"Removed: “{name.En}”.");

    public static LocalText Moved(LocalText name, LocalText from, LocalText to) =>
        new(
            $"«{name.Kk}» орнын ауыстырды: {from.Kk} → {to.Kk}.",
            $"«{name.Ru}» перемещено: {from.Ru} → {to.Ru}.",
            $"“{name.En}” moved: {from.En} → {to.En}."
        );

    public static LocalText Step(int? step) =>
        step is { } number ? new($"{number}-қадам", $"шаг {number}", $"step {number}") : new("қадам емес", "не шаг", "no step");

    /// <summary>“X”: what changed, from what to what.</summary>
    public static LocalText Changed(LocalText name, LocalText what, LocalText before, LocalText after) =>
        new(
            $"«{name.Kk}»: {what.Kk} {before.Kk} → {after.Kk}.",
            $"«{name.Ru}»: {what.Ru} {before.Ru} → {after.Ru}.",
            $"“{name.En}”: {what.En} {before.En} → {after.En}."
        );

    /// <summary>“X”: what changed, and how.</summary>
    public static LocalText Told(LocalText name, LocalText what, LocalText told) =>
        new($"«{name.Kk}»: {what.Kk}: {told.Kk}.", $"«{name.Ru}»: {what.Ru}: {told.Ru}.", $"“{name.En}”: {what.En}: {told.En}.");

    /// <summary>A connection that is new or gone.</summary>
    public static LocalText Way(bool isNew, LocalText from, LocalText port, LocalText to) =>
        isNew
            ? new(
                $"Жаңа байланыс: «{from.Kk}» ({port.Kk}) → «{to.Kk}».",
                $"Новая связь: «{from.Ru}» ({port.Ru}) → «{to.Ru}».",
                $"New connection: “{from.En}” ({port.En}) → “{to.En}”."
            )
            : new(
                $"Байланыс алынып тасталды: «{from.Kk}» ({port.Kk}) → «{to.Kk}».",
                $"Связь удалена: «{from.Ru}» ({port.Ru}) → «{to.Ru}».",
                $"Connection removed: “{from.En}” ({port.En}) → “{to.En}”."
            );

    /// <summary>Something of the definition as a whole.</summary>
    public static LocalText Whole(LocalText what, LocalText before, LocalText after) =>
        new($"{what.Kk}: {before.Kk} → {after.Kk}.", $"{what.Ru}: {before.Ru} → {after.Ru}.", $"{what.En}: {before.En} → {after.En}.");

    /// <summary>Something of the definition as a whole, and how it changed.</summary>
    public static LocalText Whole(LocalText what, LocalText told) =>
        new($"{what.Kk}: {told.Kk}.", $"{what.Ru}: {told.Ru}.", $"{what.En}: {told.En}.");

    /// <summary>A limit in words: <c>2wd</c> as “2 working days”; none is said so.</summary>
    public static LocalText Limit(string? limit)
    {
        if (limit is null)
        {
            return new("мерзімсіз", "без срока", "no limit");
        }
        if (!Calendars.Limits.Limit.TryParse(limit, out var parsed))
        {
            return Same(limit);
        }
        var words = LimitWords.Full(parsed);
        return new(words.Kk, words.Ru, words.En);
    }

    /// <summary>A value as people read it: texts in their language, lists in a row, data as JSON cut to a length.</summary>
    public static LocalText Value(JsonNode? value)
    {
        switch (value)
        {
            case null:
                return new("жоқ", "нет", "none");
            case JsonObject texts when texts.ContainsKey("kk") || texts.ContainsKey("ru") || texts.ContainsKey("en"):
                var text = LocalText.Read(texts);
                return new($"«{Cut(text.In("kk"))}»", $"«{Cut(text.In("ru"))}»", $"“{Cut(text.In("en"))}”");
            case JsonObject { Count: 1 } named when named["Variable"] is { } variable && NameIn(variable) is { } name:
                return new($"«{name}» айнымалысы", $"переменная «{name}»", $"variable “{name}”");
            case JsonObject { Count: 1 } given when given["Input"] is { } input && NameIn(input) is { } name:
                return new($"«{name}» кірісі", $"вход «{name}»", $"input “{name}”");
            case JsonObject { Count: 1 } computed when computed["JavaScript"] is JsonValue script:
                return Same(Cut(script.ToString()));
            case JsonValue flag when flag.GetValueKind() is System.Text.Json.JsonValueKind.True:
                return new("иә", "да", "yes");
            case JsonValue flag when flag.GetValueKind() is System.Text.Json.JsonValueKind.False:
                return new("жоқ", "нет", "no");
            case JsonArray items when items.All(item => item is JsonValue):
                return Same(Cut(string.Join(", ", items)));
            case JsonValue scalar:
                return Same(Cut(scalar.ToString()));
            default:
                return Same(Cut(value.ToJsonString(Readable)));
        }
    }

    /// <summary>Several in a row.</summary>
    public static LocalText Row(IReadOnlyList<LocalText> items) =>
        new(
            string.Join(", ", items.Select(item => item.Kk)),
            string.Join(", ", items.Select(item => item.Ru)),
            string.Join(", ", items.Select(item => item.En))
        );

    /// <summary>A value as it stands in data.</summary>
    public static string Plain(JsonNode? value) =>
        value switch
        {
            null => "—",
            JsonValue scalar => scalar.ToString(),
            _ => value.ToJsonString(Readable),
        };

    private static string? NameIn(JsonNode node) =>
        node switch
        {
            JsonObject named => (named["name"] ?? named["id"])?.ToString(),
            JsonValue value => value.ToString(),
            _ => null,
        };

    /// <summary>A word that is the same in every language.</summary>
    public static LocalText Same(string text) => new(text, text, text);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Cut(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}

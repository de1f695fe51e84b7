using System.Text.Json.Nodes;

namespace Regulations.Editions.Facts;

/// <summary>A text that users read, in the three languages of the house. An empty language is a gap that lint reports.</summary>
/// <param name="Kk">Kazakh, the default.</param>
/// <param name="Ru">Russian.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Kk, string Ru, string En)
{
    /// <summary>The languages, the default first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "en"];

    /// <summary>No text in any language.</summary>
    public static LocalText Empty { get; } = new("", "", "");

    /// <summary>The text in a language; an unknown or empty one falls back to Kazakh, then Russian, then English.</summary>
    public string In(string language)
    {
        var wanted = language switch
        {
            "ru" => Ru,
            "en" => En,
            _ => Kk,
        };
        return wanted.Length > 0 ? wanted
            : Kk.Length > 0 ? Kk
            : Ru.Length > 0 ? Ru
            : En;
    }

    /// <summary>The languages in which the text is missing.</summary>
    public IEnumerable<string> Missing() =>
        Languages.Where(language =>
            string.IsNullOrWhiteSpace(
                language switch
                {
                    "kk" => Kk,
                    "ru" => Ru,
                    _ => En,
                }
            )
        );

    /// <summary>Every language is there.</summary>
    public bool IsComplete => !Missing().Any();

    /// <summary>Reads <c>{"kk":…,"ru":…,"en":…}</c>; anything missing or of another shape is empty.</summary>
    public static LocalText Read(JsonNode? node) =>
        node is JsonObject texts ? new LocalText(Text(texts, "kk"), Text(texts, "ru"), Text(texts, "en")) : Empty;

    /// <summary>By language, as the engine's contract wants it.</summary>
    public IReadOnlyDictionary<string, string> ToDictionary() =>
        new Dictionary<string, string>
        {
            ["kk"] = Kk,
            ["ru"] = Ru,
            ["en"] = En,
        };

    /// <summary>As JSON, the default language first.</summary>
    public JsonObject ToJson() =>
        new()
        {
            ["kk"] = Kk,
            ["ru"] = Ru,
            ["en"] = En,
        };

    private static string Text(JsonObject texts, string language) =>
        texts[language] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}

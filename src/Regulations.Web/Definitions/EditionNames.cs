using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Web.Localisation;

namespace Regulations.Web.Definitions;

/// <summary>What the catalogue calls things: services, kinds of request.</summary>
public sealed class EditionNames(IReadOnlyList<DefinitionRow> editions)
{
    /// <summary>The catalogue as it is now.</summary>
    public static async Task<EditionNames> ReadAsync(DefinitionQueries definitions, CancellationToken cancellation) =>
        new(await definitions.ListAsync(cancellation));

    /// <summary>Every edition, by key.</summary>
    public IReadOnlyList<DefinitionRow> Editions => editions;

    /// <summary>The name of a kind of request; the kind itself where the edition names none.</summary>
    public string Kind(Words words, string edition, string? kind)
    {
        var names = editions.FirstOrDefault(row => row.Key == edition)?.Regulation["kindNames"]?[kind ?? ""];
        return words.Of(Texts(names)) is { Length: > 0 } name ? name : kind ?? "";
    }

    /// <summary>The kinds of one edition, or of all, with their names.</summary>
    public IReadOnlyList<(string Kind, string Name)> Kinds(Words words, string? edition) =>
        [
            .. editions
                .Where(row => edition is null || row.Key == edition)
                .SelectMany(row =>
                    (row.Regulation["kinds"] as JsonArray ?? []).Select(kind => (Edition: row.Key, Kind: kind?.GetValue<string>() ?? ""))
                )
                .DistinctBy(pair => pair.Kind)
                .Select(pair => (pair.Kind, Kind(words, pair.Edition, pair.Kind))),
        ];

    /// <summary>Texts by language out of JSON.</summary>
    public static IReadOnlyDictionary<string, string> Texts(JsonNode? node) =>
        node is JsonObject byLanguage
            ? byLanguage
                .Where(pair => pair.Value is JsonValue value && value.TryGetValue<string>(out _))
                .ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>())
            : new Dictionary<string, string>();
}

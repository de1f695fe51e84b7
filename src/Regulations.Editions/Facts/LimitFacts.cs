using System.Text.Json.Nodes;

namespace Regulations.Editions.Facts;

/// <summary>A limit as an act gives it: one for all, or one for each request kind. An amount with its unit, as in <c>20min</c>, <c>2wd</c>.</summary>
/// <param name="Plain">The limit of every kind; null where it depends on the kind.</param>
/// <param name="ByKind">The limits by kind; null where there is one for all. A kind that is not in it has none.</param>
public sealed record LimitFacts(string? Plain, IReadOnlyDictionary<string, string?>? ByKind)
{
    /// <summary>The act gives none.</summary>
    public static LimitFacts None { get; } = new(null, null);

    /// <summary>There is no limit for any kind.</summary>
    public bool IsNone => Plain is null && ByKind is null;

    /// <summary>The limit of a kind; null: none.</summary>
    public string? For(string kind) => ByKind is null ? Plain : ByKind.GetValueOrDefault(kind);

    /// <summary>Written out for every kind.</summary>
    public IReadOnlyDictionary<string, string?> Expand(IEnumerable<string> kinds) =>
        kinds.ToDictionary(kind => kind, For, StringComparer.Ordinal);

    /// <summary>Reads <c>"2wd"</c> or <c>{"issue":"2wd"}</c>; anything else is no limit.</summary>
    public static LimitFacts Read(JsonNode? node) =>
        node switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => new LimitFacts(text, null),
            JsonObject kinds => new LimitFacts(
                null,
                kinds.ToDictionary(
                    pair => pair.Key,
                    pair => pair.Value is JsonValue v && v.TryGetValue<string>(out var text) ? text : null,
                    StringComparer.Ordinal
                )
            ),
            _ => None,
        };

    /// <summary>As the file has it.</summary>
    public JsonNode? ToJson() =>
        ByKind is null
            ? (Plain is null ? null : JsonValue.Create(Plain))
            : new JsonObject(ByKind.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
}

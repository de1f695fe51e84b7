using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Regulations.Workflows.Compilation;

/// <summary>A time limit as a definition gives it: one amount for all request kinds, or one for each.</summary>
/// <param name="Plain">The amount for every kind; null where it is given by kind.</param>
/// <param name="ByKind">Amounts by request kind; a kind without a limit has null or is missing.</param>
public sealed partial record LimitByKind(string? Plain, IReadOnlyDictionary<string, string?> ByKind)
{
    private static readonly IReadOnlyDictionary<string, string?> NoKinds = new Dictionary<string, string?>();

    /// <summary>The amount for a kind of request; null: none.</summary>
    /// <param name="kind">The request's kind; null reads plain limits only.</param>
    public string? For(string? kind) => Plain ?? (kind is not null && ByKind.TryGetValue(kind, out var limit) ? limit : null);

    /// <summary>Whether a text is a limit: a positive whole number (up to six digits) of <c>s</c>, <c>min</c>, <c>h</c> or <c>wd</c>.</summary>
    public static bool IsLimit(string text) => Amount().IsMatch(text);

    /// <summary>Reads a plain text, a text that holds a JSON object, or a JSON object.</summary>
    /// <returns>False where it is not a limit in any of these shapes.</returns>
    internal static bool TryRead(JsonNode? value, out LimitByKind? limit)
    {
        limit = null;
        switch (value)
        {
            case null:
                return true;
            case JsonObject kinds:
                var amounts = new Dictionary<string, string?>(StringComparer.Ordinal);
                foreach (var (kind, amount) in kinds)
                {
                    var text = Definitions.Members.Text(amount);
                    if (amount is not null && (text is null || !IsLimit(text)))
                    {
                        return false;
                    }
                    amounts[kind] = text;
                }
                limit = new LimitByKind(null, amounts);
                return true;
            default:
                var plain = Definitions.Members.Text(value);
                if (plain is not null && plain.AsSpan().TrimStart().StartsWith("{"))
                {
                    return Expressions.Values.TryParse(plain, out var parsed) && parsed is JsonObject && TryRead(parsed, out limit);
                }
                if (plain is null || !IsLimit(plain))
                {
                    return false;
                }
                limit = new LimitByKind(plain, NoKinds);
                return true;
        }
    }

    [GeneratedRegex("^[1-9][0-9]{0,5}(s|min|h|wd)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();
}

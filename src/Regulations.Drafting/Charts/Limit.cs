using System.Text.Json.Nodes;

namespace Regulations.Drafting.Charts;

/// <summary>A limit of time as the act gives it: one text (<c>20min</c>, <c>2wd</c>), or one for each request kind.</summary>
public sealed class Limit
{
    private readonly string? _forAll;
    private readonly IReadOnlyList<(string Kind, string Text)> _byKind;

    private Limit(string? forAll, IReadOnlyList<(string Kind, string Text)> byKind)
    {
        _forAll = forAll;
        _byKind = byKind;
    }

    /// <summary>The same for every kind.</summary>
    public static implicit operator Limit(string text) => new(text, []);

    /// <summary>The same for every kind.</summary>
    public static Limit FromString(string text) => text;

    /// <summary>For each kind its own; kinds that are left out have none.</summary>
    public static Limit ByKind(params (string Kind, string Text)[] limits) => new(null, limits);

    internal JsonNode ToJson()
    {
        if (_forAll is not null)
        {
            return JsonValue.Create(_forAll);
        }
        var json = new JsonObject();
        foreach (var (kind, text) in _byKind)
        {
            json[kind] = text;
        }
        return json;
    }

    internal Value ToValue() => _forAll is not null ? Value.Literal(_forAll) : Value.Json(ToJson());
}

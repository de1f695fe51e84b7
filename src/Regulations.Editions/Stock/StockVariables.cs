using System.Text.Json.Nodes;

namespace Regulations.Editions.Stock;

/// <summary>Variables that lowering needs, beside those of the definition.</summary>
internal sealed class StockVariables
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    public StockVariables(JsonObject definition)
    {
        foreach (var variable in (definition["variables"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = variable["name"]?.ToString() ?? "";
            _names.TryAdd(variable["id"]?.ToString() ?? name, name);
            _taken.Add(name);
        }
    }

    /// <summary>Those that were asked for, as a file declares them.</summary>
    public List<JsonObject> Made { get; } = [];

    /// <summary>A variable of its own for a wish; the same for the same wish.</summary>
    public string Of(string wish, string type)
    {
        if (_given.TryGetValue(wish, out var known))
        {
            return known;
        }
        var name = string.Concat(wish.Where(char.IsAsciiLetterOrDigit));
        name = name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : "v" + name;
        while (!_taken.Add(name))
        {
            name += "_";
        }
        Made.Add(StockJson.Variable(name, type));
        _names[name] = name;
        return _given[wish] = name;
    }

    /// <summary>What scripts call a variable.</summary>
    public string NameOf(string id) => _names.GetValueOrDefault(id, id);
}

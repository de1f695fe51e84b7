using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Regulations.Editions.Facts;
using Regulations.Simulation.Refusals;

namespace Regulations.Simulation.Scenarios;

/// <summary>A value of a scenario file together with its place, so that a fault can say where it is.</summary>
internal readonly record struct Located(JsonNode? Node, string Place)
{
    public SimulationRefusedException Fault(LocalText reason) => new(RefusedPart.Scenario, Place, reason);

    public bool IsThere => Node is not null;

    public JsonObject Object() => Node as JsonObject ?? throw Fault(RefusalWords.ObjectExpected);

    public IEnumerable<Located> Items(int most)
    {
        var list = Node as JsonArray ?? throw Fault(RefusalWords.ListExpected);
        if (list.Count > most)
            throw Fault(RefusalWords.AtMost(most));
        for (var i = 0; i < list.Count; i++)
            yield return new Located(list[i], string.Create(CultureInfo.InvariantCulture, $"{Place}[{i}]"));
    }

    public IEnumerable<(string Name, Located Value)> Members(int most)
    {
        var members = Object();
        if (members.Count > most)
            throw Fault(RefusalWords.AtMost(most));
        foreach (var (name, value) in members)
            yield return (name, new Located(value, $"{Place}.{name}"));
    }

    /// <summary>A member by name; refuses an object that has members not asked for.</summary>
    public Located this[string name] => new(Object()[name], Place.Length == 0 ? name : $"{Place}.{name}");

    public Located Only(params string[] names)
    {
        foreach (var (name, _) in Object())
        {
            if (!names.Contains(name))
                throw this[name].Fault(RefusalWords.Expected(names));
        }
        return this;
    }

    public string Text() =>
        Node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is > 0 and <= 200
            ? text
            : throw Fault(RefusalWords.TextExpected);

    public double Number(double least, double most) =>
        Node is JsonValue value && value.TryGetValue<double>(out var number) && number >= least && number <= most
            ? number
            : throw Fault(RefusalWords.NumberExpected(least, most));

    public int Count(int most) =>
        Node is JsonValue value && value.TryGetValue<int>(out var number) && number >= 1 && number <= most
            ? number
            : throw Fault(RefusalWords.WholeExpected(1, most));

    public bool Truth() =>
        Node is JsonValue value && value.TryGetValue<bool>(out var truth) ? truth : throw Fault(RefusalWords.TruthExpected);

    public LocalDate Date() =>
        LocalDatePattern.Iso.Parse(Text()).TryGetValue(default, out var date) ? date : throw Fault(RefusalWords.DateExpected);
}

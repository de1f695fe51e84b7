using System.Text.Json.Nodes;
using Regulations.Simulation.Scenarios;

namespace Regulations.Simulation.Plans;

/// <summary>Tells the people whom a definition or a scenario speaks of by name from those who are one like another.</summary>
internal static class NamedPeople
{
    private const char MarkOfNames = '@';

    /// <summary>Those of whom neither says anything by name.</summary>
    public static HashSet<string> Unnamed(Scenario scenario, JsonObject definition)
    {
        var texts = scenario
            .Tasks.Values.SelectMany(rule => rule.Answers.Select(answer => answer.Form))
            .Concat(scenario.Systems.Values.SelectMany(rule => rule.Answers.Select(answer => answer.Answer)))
            .OfType<JsonObject>()
            .Append(definition)
            .SelectMany(Texts)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return scenario
            .Staff.Select(person => person.Id)
            .Where(id => id[0] != MarkOfNames && !texts.Exists(text => text.Contains(id, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Texts(member.Value)),
            JsonArray list => list.SelectMany(Texts),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };
}

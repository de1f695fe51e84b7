using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint;

/// <summary>A definition as the rules look at it.</summary>
public sealed class LintSubject
{
    /// <summary>Prepares a definition that compiles.</summary>
    /// <param name="definition">The file. Not written to.</param>
    public LintSubject(JsonObject definition)
    {
        Definition = definition;
        Activities = ActivityFile.All(definition);
        ById = Activities.GroupBy(activity => activity.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Charts = [.. Activities.Where(activity => activity.Type == "Elsa.Flowchart").Select(chart => new Chart(chart, Activities))];
        Regulation = (definition["customProperties"] as JsonObject)?["regulation"] as JsonObject;
        Reading = EditionFactsReader.Read(definition);
    }

    /// <summary>The file.</summary>
    public JsonObject Definition { get; }

    /// <summary>Every activity, the root first.</summary>
    public IReadOnlyList<ActivityFile> Activities { get; }

    /// <summary>Activities by id.</summary>
    public IReadOnlyDictionary<string, ActivityFile> ById { get; }

    /// <summary>The flowcharts, the outer before the inner.</summary>
    public IReadOnlyList<Chart> Charts { get; }

    /// <summary><c>customProperties.regulation</c>; null: the definition is of no regulation.</summary>
    public JsonObject? Regulation { get; }

    /// <summary>The facts, or what is missing of them.</summary>
    public FactsReading Reading { get; }

    /// <summary>The activities that people see as parts of the process: all but the root container.</summary>
    public IEnumerable<ActivityFile> Nodes => Activities.Where(activity => activity.Parent is not null);
}

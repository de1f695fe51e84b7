using System.Globalization;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Simulation.Subject;

namespace Regulations.Web.Simulation.Asking;

/// <summary>How often systems answer that somebody is found, has paid, is who they say; and after how long.</summary>
public sealed class SystemsPart(FormReading reading, SimulationSubject subject)
{
    private const double MostSeconds = 86_400;

    /// <summary>What a form says before anybody has touched it: all is well after two seconds.</summary>
    public static void Fill(Dictionary<string, string> values, SimulationSubject subject)
    {
        for (var place = 0; place < subject.Systems.Count; place++)
        {
            values[Field("from", place)] = "1";
            values[Field("to", place)] = "3";
            if (subject.Systems[place].Positive is not null)
                values[Field("yes", place)] = "100";
        }
    }

    /// <summary>The name of a field of the operation at a place.</summary>
    public static string Field(string what, int place) => string.Create(CultureInfo.InvariantCulture, $"system-{what}-{place}");

    /// <summary>What is said of each operation.</summary>
    public Dictionary<string, SystemRule> Read() =>
        subject
            .Systems.Select((call, place) => (call.Name, Rule: Read(call, place)))
            .ToDictionary(entry => entry.Name, entry => entry.Rule, StringComparer.Ordinal);

    private SystemRule Read(SystemOperation call, int place)
    {
        string Name(Localisation.Words words) => words.Of(call.Title);
        var from = reading.Number(Field("from", place), 0, MostSeconds, Name);
        var to = reading.Number(Field("to", place), 0, MostSeconds, Name);
        if (from > to && !reading.IsWrong(Field("to", place)))
            reading.Fault(Field("to", place), Name, "simulation.fault.order");
        return new SystemRule(new Distribution.Uniform(from, to), call.Positive is null ? [] : Answers(place, Name));
    }

    private SystemAnswer[] Answers(int place, Func<Localisation.Words, string> name)
    {
        var yes = reading.Number(Field("yes", place), 0, 100, name);
        return [.. new SystemAnswer[] { new(yes, true, null), new(100 - yes, false, null) }.Where(answer => answer.Weight > 0)];
    }
}

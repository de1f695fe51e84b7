using NodaTime;
using NodaTime.Text;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation.Asking;

/// <summary>How requests arrive: at random, evenly, or at given moments.</summary>
public sealed class ArrivalsPart(FormReading reading, string zone)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The patterns, the usual one first.</summary>
    public static IReadOnlyList<string> Patterns { get; } = ["random", "even", "list"];

    /// <summary>What a form says before anybody has touched it.</summary>
    public static void Fill(Dictionary<string, string> values)
    {
        values["pattern"] = Patterns[0];
        values["rate"] = "0.5";
        values["apart"] = "120";
        values["moments"] = "";
    }

    /// <summary>The pattern.</summary>
    /// <param name="most">How many requests there may be.</param>
    public ArrivalPattern Read(int most)
    {
        switch (reading.Choice("pattern", Patterns, words => words["simulation.field.pattern"]))
        {
            case "even":
                return new ArrivalPattern.Fixed(reading.Number("apart", 0.1, 10_000, words => words["simulation.pattern.even"]));
            case "list":
                return ReadList(most);
            default:
                return new ArrivalPattern.Poisson(reading.Number("rate", 0.001, 1000, words => words["simulation.pattern.random"]));
        }
    }

    private ArrivalPattern.At ReadList(int most)
    {
        var office = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        var instants = new List<Instant>();
        var lines = reading["moments"].Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            var line = lines[number].Trim();
            if (line.Length == 0)
                continue;
            if (Read(line, office) is not { } instant)
            {
                var place = number + 1;
                Fault(words => words.With("simulation.fault.moment", ("line", place)));
                return new ArrivalPattern.At([Instant.MinValue]);
            }
            instants.Add(instant);
        }
        if (instants.Count == 0)
            Fault(words => words["simulation.fault.moments"]);
        else if (instants.Count > most)
            Fault(words => words.With("simulation.fault.most", ("most", Words.Number(most))));
        return new ArrivalPattern.At([.. instants.Order()]);
    }

    // As an office writes it, or with a zone as a program does.
    private static Instant? Read(string line, DateTimeZone zone) =>
        Moment.Parse(line.Replace('T', ' ')).TryGetValue(default, out var local) ? local.InZoneLeniently(zone).ToInstant()
        : OffsetDateTimePattern.ExtendedIso.Parse(line).TryGetValue(default, out var exact) ? exact.ToInstant()
        : null;

    private void Fault(Func<Words, string> says) => reading.Fault("moments", words => words["simulation.pattern.list"], says);
}

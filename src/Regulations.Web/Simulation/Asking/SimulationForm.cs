using NodaTime;
using Regulations.Calendars;
using Regulations.Simulation;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Localisation;
using Regulations.Web.Simulation.Subject;

namespace Regulations.Web.Simulation.Asking;

/// <summary>The form of a simulation, part by part, and the question it makes.</summary>
public sealed class SimulationForm
{
    /// <summary>The most requests that the page simulates in each variant.</summary>
    public const int MostRequests = 20_000;

    private const int MostReplications = 50;
    private const int LeastEach = 10;

    /// <summary>A form as somebody filled it in.</summary>
    public SimulationForm(SimulationSubject subject, IReadOnlyDictionary<string, string> values)
    {
        Subject = subject;
        Reading = new FormReading(values);
        Arrivals = new ArrivalsPart(Reading, subject.Edition.Facts.Zone);
        People = new PeoplePart(Reading, subject.Roles);
        Work = new WorkPart(Reading, subject);
        Systems = new SystemsPart(Reading, subject);
        Changes = new ChangesPart(Reading, subject);
    }

    /// <summary>What is simulated.</summary>
    public SimulationSubject Subject { get; }

    /// <summary>What stands in its fields.</summary>
    public FormReading Reading { get; }

    /// <summary>How requests arrive.</summary>
    public ArrivalsPart Arrivals { get; }

    /// <summary>Who works.</summary>
    public PeoplePart People { get; }

    /// <summary>How long tasks take and how they end.</summary>
    public WorkPart Work { get; }

    /// <summary>How systems answer.</summary>
    public SystemsPart Systems { get; }

    /// <summary>What is simulated beside it.</summary>
    public ChangesPart Changes { get; }

    /// <summary>The form before anybody has touched it: a quiet office of so many people.</summary>
    /// <param name="people">How many have a role; one where none is known.</param>
    public static SimulationForm Untouched(SimulationSubject subject, IReadOnlyDictionary<string, int> people)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["requests"] = "1000",
            ["replications"] = "10",
            ["start"] = "2026-01-05",
            ["seed"] = "1",
            ["calendar"] = "",
        };
        foreach (var kind in subject.Edition.Facts.Kinds)
            values["kind-" + kind] = "1";
        foreach (var channel in subject.Edition.Facts.Channels)
            values["channel-" + channel] = "1";
        ArrivalsPart.Fill(values);
        PeoplePart.Fill(values, subject.Roles, people);
        WorkPart.Fill(values, subject);
        SystemsPart.Fill(values, subject);
        ChangesPart.Fill(values, subject);
        return new SimulationForm(subject, values);
    }

    /// <summary>What people call a kind of request.</summary>
    public string KindName(Words words, string kind) =>
        Subject.Edition.Facts.KindNames.TryGetValue(kind, out var name) ? words.Of(name) : kind;

    /// <summary>The question; null where something is filled in wrongly.</summary>
    public SimulationQuestion? Read(CalendarLibrary calendars)
    {
        Reading.Forget();
        var facts = Subject.Edition.Facts;
        var calendar = Reading.Has("calendar")
            ? Reading.Choice("calendar", calendars.All.Select(known => known.Id), words => words["simulation.field.calendar"])
            : null;
        var arrivals = Arrivals.Read(MostRequests);
        var question = new SimulationQuestion
        {
            Edition = Subject.Edition,
            Calendars = calendars,
            Calendar = calendar,
            Scenario = new Scenario
            {
                Staff = People.Read(),
                Appointment = People.ReadAppointment(),
                Kinds = Weights("kind-", facts.Kinds, KindName),
                Channels = Weights("channel-", facts.Channels, (words, channel) => words["requests.channel." + channel]),
                Tasks = Work.Read(),
                Systems = Systems.Read(),
            },
            Arrivals = arrivals,
            Requests = arrivals is ArrivalPattern.At list
                ? list.Instants.Count
                : Reading.Whole("requests", 20, MostRequests, words => words["simulation.field.requests"]),
            Replications = Reading.Whole("replications", 2, MostReplications, words => words["simulation.field.replications"]),
            Seed = (ulong)Reading.Whole("seed", 0, int.MaxValue, words => words["simulation.field.seed"]),
            Start =
                arrivals is ArrivalPattern.At { Instants: [var first, ..] } && first != Instant.MinValue
                    ? first.InZone(Zone(facts.Zone)).Date
                    : Reading.Date("start", words => words["simulation.field.start"]),
            WhatIfs = Changes.Read(),
        };
        CheckSizes(question);
        return Reading.Faults.Count == 0 ? question : null;
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZone.Utc;

    // With a list of moments every replication takes the whole list; else requests are shared out among them.
    private void CheckSizes(SimulationQuestion question)
    {
        if (Reading.Faults.Count > 0)
            return;
        if (question.Arrivals is not ArrivalPattern.At && question.Replications * LeastEach > question.Requests)
            Reading.Fault("replications", words => words["simulation.field.replications"], "simulation.fault.replications");
        if (question.Arrivals is ArrivalPattern.At && question.Requests * question.Replications > MostRequests)
            Reading.Fault(
                "replications",
                words => words["simulation.field.replications"],
                words => words.With("simulation.fault.most", ("most", Words.Number(MostRequests)))
            );
    }

    private Dictionary<string, double> Weights(string prefix, IReadOnlyList<string> names, Func<Words, string, string> say)
    {
        var weights = names.ToDictionary(
            name => name,
            name => Reading.Number(prefix + name, 0, 1000, words => say(words, name)),
            StringComparer.Ordinal
        );
        if (weights.Count > 0 && weights.Values.All(weight => weight <= 0) && !names.Any(name => Reading.IsWrong(prefix + name)))
            Reading.Fault(prefix + names[0], words => say(words, names[0]), "simulation.fault.weights");
        return weights;
    }
}

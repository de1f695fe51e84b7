using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Regulations.Calendars;
using Regulations.Calendars.Limits;
using Regulations.Simulation;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Changes;
using Regulations.Simulation.Scenarios;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Simulation;

/// <summary>A field that is filled in wrongly.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Text">The key of what is said.</param>
public sealed record SimulationFault(string Field, string Text);

/// <summary>The form of a simulation: values by field name as they were typed, and the question they make.</summary>
public sealed class SimulationForm(SimulationSubject subject, IReadOnlyDictionary<string, string> values)
{
    /// <summary>The most requests that the page simulates.</summary>
    public const int MostRequests = 20_000;

    private const int MostReplications = 50;
    private const int MostOfRole = 200;
    private readonly List<SimulationFault> faults = [];

    /// <summary>What is filled in wrongly.</summary>
    public IReadOnlyList<SimulationFault> Faults => faults;

    /// <summary>What is simulated.</summary>
    public SimulationSubject Subject => subject;

    /// <summary>What stands in a field.</summary>
    public string this[string field] => values.GetValueOrDefault(field) ?? "";

    /// <summary>Whether a field is filled in wrongly.</summary>
    public bool IsWrong(string field) => faults.Exists(fault => fault.Field == field);

    /// <summary>The form before anybody has touched it: a quiet office of so many people.</summary>
    /// <param name="people">How many have a role; one where none is known.</param>
    public static SimulationForm Untouched(SimulationSubject subject, IReadOnlyDictionary<string, int> people)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["requests"] = "1000",
            ["replications"] = "10",
            ["arrivals"] = "0.5",
            ["start"] = "2026-01-05",
            ["seed"] = "1",
            ["calendar"] = "",
            ["more"] =
                subject.Roles.Contains("executor") ? "executor"
                : subject.Roles is [.., var last] ? last
                : "",
            ["moreBy"] = "1",
            ["shorter"] = "",
            ["shorterTo"] = "",
        };
        foreach (var kind in subject.Edition.Facts.Kinds)
            values["kind-" + kind] = "1";
        foreach (var channel in subject.Edition.Facts.Channels)
            values["channel-" + channel] = "1";
        foreach (var role in subject.Roles)
            values["people-" + role] = people.GetValueOrDefault(role, 1).ToString(CultureInfo.InvariantCulture);
        foreach (var task in subject.Tasks)
        {
            values["time-" + task.Id] = subject.MinutesOf(task).ToString(CultureInfo.InvariantCulture);
            if (task.HumanTask!.Outcomes.Count > 1)
                values["share-" + task.Id] = "90";
        }
        return new SimulationForm(subject, values);
    }

    /// <summary>The question; null where something is filled in wrongly.</summary>
    public SimulationQuestion? Read(CalendarLibrary calendars)
    {
        faults.Clear();
        var facts = subject.Edition.Facts;
        var staff = subject
            .Roles.SelectMany(role =>
                Enumerable.Range(1, Whole("people-" + role, 1, MostOfRole)).Select(n => new StaffMember(Named(role, n), [role], null, []))
            )
            .ToList();
        var calendar = this["calendar"] is { Length: > 0 } id ? id : null;
        if (calendar is not null && calendars.Find(calendar) is null)
            Fault("calendar", "simulation.fault.calendar");
        var question = new SimulationQuestion
        {
            Edition = subject.Edition,
            Calendars = calendars,
            Calendar = calendar,
            Scenario = new Scenario
            {
                Staff = staff,
                Kinds = Weights("kind-", facts.Kinds),
                Channels = Weights("channel-", facts.Channels),
                Tasks = subject.Tasks.ToDictionary(task => task.Id, RuleOf, StringComparer.Ordinal),
            },
            Arrivals = new ArrivalPattern.Poisson(Number("arrivals", 0.001, 1000)),
            Requests = Whole("requests", 20, MostRequests),
            Replications = Whole("replications", 2, MostReplications),
            Seed = (ulong)Whole("seed", 0, int.MaxValue),
            Start = Date("start"),
            WhatIfs = WhatIfs(),
        };
        if (faults.Count == 0 && question.Replications * 10 > question.Requests)
            Fault("replications", "simulation.fault.replications");
        return faults.Count == 0 ? question : null;
    }

    private static string Named(string role, int number) => string.Create(CultureInfo.InvariantCulture, $"{role} {number}");

    // What one person thinks is the mean stands for work that is mostly a little shorter and at times much longer.
    private TaskRule RuleOf(CompiledActivity task)
    {
        var mean = Number("time-" + task.Id, 0, 10_000);
        var outcomes = task.HumanTask!.Outcomes;
        return new TaskRule(new Distribution.Triangular(0.4 * mean, 0.8 * mean, 1.8 * mean), outcomes.Count > 1 ? Answers(task) : []);
    }

    private List<TaskAnswer> Answers(CompiledActivity task)
    {
        var first = Number("share-" + task.Id, 1, 100);
        var outcomes = task.HumanTask!.Outcomes;
        return
        [
            .. outcomes
                .Select((outcome, place) => new TaskAnswer(place == 0 ? first : (100 - first) / (outcomes.Count - 1), outcome.Name, null))
                .Where(answer => answer.Weight > 0),
        ];
    }

    private Dictionary<string, double> Weights(string prefix, IReadOnlyList<string> names)
    {
        var weights = names.ToDictionary(name => name, name => Number(prefix + name, 0, 1000), StringComparer.Ordinal);
        if (weights.Count > 0 && weights.Values.All(weight => weight <= 0) && !names.Any(name => IsWrong(prefix + name)))
            Fault(prefix + names[0], "simulation.fault.weights");
        return weights;
    }

    private List<WhatIf> WhatIfs()
    {
        var whatIfs = new List<WhatIf>();
        if (this["more"] is { Length: > 0 } role)
        {
            if (subject.Roles.Contains(role))
                whatIfs.Add(WhatIf.Parse(string.Create(CultureInfo.InvariantCulture, $"staff:{role}+{Whole("moreBy", 1, 20)}")));
            else
                Fault("more", "simulation.fault.choice");
        }
        if (this["shorter"] is { Length: > 0 } task)
        {
            if (subject.Tasks.All(known => known.Id != task))
                Fault("shorter", "simulation.fault.choice");
            else if (Limit.TryParse(this["shorterTo"].Trim(), out var limit))
                whatIfs.Add(WhatIf.Parse($"limit:{task}={limit}"));
            else
                Fault("shorterTo", "simulation.fault.limit");
        }
        return whatIfs;
    }

    private int Whole(string field, int least, int most)
    {
        if (int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(field, "simulation.fault.number");
        return least;
    }

    // A comma is as good as a point.
    private double Number(string field, double least, double most)
    {
        var text = this[field].Replace(',', '.');
        if (
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        Fault(field, "simulation.fault.number");
        return least;
    }

    private LocalDate Date(string field)
    {
        if (LocalDatePattern.Iso.Parse(this[field]).TryGetValue(default, out var date) && date.Year is >= 2018 and <= 2027)
            return date;
        Fault(field, "simulation.fault.date");
        return new LocalDate(2026, 1, 5);
    }

    private void Fault(string field, string text) => faults.Add(new SimulationFault(field, text));
}

using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Simulation.Chance;

namespace Regulations.Simulation.Scenarios;

/// <summary>All that a regulation does not say of itself: who works, how long things take, what people ask for and how often. Immutable.</summary>
public sealed record Scenario
{
    /// <summary>The role of those who ask for the service.</summary>
    public const string Applicant = "applicant";

    /// <summary>The most people that are simulated.</summary>
    public const int MaximumStaff = 2_000;

    /// <summary>The people, each once.</summary>
    public required IReadOnlyList<StaffMember> Staff { get; init; }

    /// <summary>Roles that never wait for a person: as many tasks as there are go on at once.</summary>
    public IReadOnlySet<string> WithoutQueue { get; init; } = new HashSet<string>(StringComparer.Ordinal) { Applicant };

    /// <summary>How requests arrive; null: said beside the scenario.</summary>
    public ArrivalPattern? Arrivals { get; init; }

    /// <summary>How often which kind is asked for, as weights; empty: all the edition's kinds alike.</summary>
    public IReadOnlyDictionary<string, double> Kinds { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>How often which channel is used, as weights; empty: all the edition's channels alike.</summary>
    public IReadOnlyDictionary<string, double> Channels { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary><c>natural</c> and <c>legal</c>, as weights; empty: all the edition serves alike.</summary>
    public IReadOnlyDictionary<string, double> Applicants { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>By whom a person field of a form is filled.</summary>
    public Appointment Appointment { get; init; }

    /// <summary>How long a task takes of which nothing is said; null: reckoned from its limit (<see cref="AssumedTimes"/>).</summary>
    public Distribution? Time { get; init; }

    /// <summary>What is said of tasks, by node id or by <c>role:NAME</c>.</summary>
    public IReadOnlyDictionary<string, TaskRule> Tasks { get; init; } = new Dictionary<string, TaskRule>(StringComparer.Ordinal);

    /// <summary>What is said of systems, by node id or by <c>system/operation</c>.</summary>
    public IReadOnlyDictionary<string, SystemRule> Systems { get; init; } = new Dictionary<string, SystemRule>(StringComparer.Ordinal);
}

/// <summary>Somebody who works.</summary>
/// <param name="Id">Unique; what the edition's forms know the person by.</param>
/// <param name="Roles">At least one.</param>
/// <param name="Calendar">The id of the person's working calendar; null: the provider's, for operators the State Corporation's.</param>
/// <param name="Absences">Leave, illness: whole days off.</param>
public sealed record StaffMember(string Id, IReadOnlyList<string> Roles, string? Calendar, IReadOnlyList<Absence> Absences);

/// <summary>Days on which somebody does not work, both ends included.</summary>
public sealed record Absence(LocalDate From, LocalDate To);

/// <summary>How a head chooses among people who could do the work and are not absent that day.</summary>
public enum Appointment
{
    /// <summary>Whoever has the fewest requests in hand; of several, who was appointed longest ago.</summary>
    FewestCases,

    /// <summary>One after another.</summary>
    InTurn,
}

/// <summary>What is said of a task.</summary>
/// <param name="Time">Working minutes of the person's; for roles without a queue minutes of the wall clock. Null: not said.</param>
/// <param name="Answers">What people give, each with its weight; empty: the first outcome.</param>
public sealed record TaskRule(Distribution? Time, IReadOnlyList<TaskAnswer> Answers);

/// <summary>One answer of a person.</summary>
/// <param name="Weight">Above zero; a share of the sum of all.</param>
/// <param name="Outcome">One of the task's outcomes; null: the first.</param>
/// <param name="Form">The filled form; null: empty but for the people it names.</param>
public sealed record TaskAnswer(double Weight, string? Outcome, JsonObject? Form);

/// <summary>What is said of a system's operation.</summary>
/// <param name="Delay">Seconds of the wall clock; null: two.</param>
/// <param name="Answers">What it answers, each with its weight; empty: all is well.</param>
public sealed record SystemRule(Distribution? Delay, IReadOnlyList<SystemAnswer> Answers);

/// <summary>One answer of a system.</summary>
/// <param name="Weight">Above zero; a share of the sum of all.</param>
/// <param name="Positive">The value of the property that the definition calls positive; null: as <paramref name="Answer"/> has it.</param>
/// <param name="Answer">The other properties; may be null.</param>
public sealed record SystemAnswer(double Weight, bool? Positive, JsonObject? Answer);

using NodaTime;
using Regulations.Calendars;
using Regulations.Editions;
using Regulations.Editions.Facts;
using Regulations.Simulation.Changes;
using Regulations.Simulation.Course;
using Regulations.Simulation.Measures;
using Regulations.Simulation.Plans;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Time;
using Regulations.Simulation.Transitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation;

/// <summary>What is to be simulated.</summary>
public sealed record SimulationQuestion
{
    /// <summary>The most requests of one simulation, all replications and variants together.</summary>
    public const int MaximumRequests = 5_000_000;

    /// <summary>The most replications.</summary>
    public const int MaximumReplications = 1_000;

    /// <summary>Replications where nothing else is said.</summary>
    public const int UsualReplications = 10;

    /// <summary>The edition.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The calendars.</summary>
    public required CalendarLibrary Calendars { get; init; }

    /// <summary>The calendar of everybody and everything; null: those that the edition and the scenario name.</summary>
    public string? Calendar { get; init; }

    /// <summary>People, durations, chances.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>How requests arrive; null: as the scenario says.</summary>
    public ArrivalPattern? Arrivals { get; init; }

    /// <summary>How many requests, shared out among the replications; with a list of arrivals each replication takes the list.</summary>
    public int Requests { get; init; }

    /// <summary>How many independent replications; null: ten, fewer where there would be fewer than twenty requests in each.</summary>
    public int? Replications { get; init; }

    /// <summary>The share of requests at the beginning of each replication that is not measured, 0 to 0.9.</summary>
    public double WarmUp { get; init; } = 0.1;

    /// <summary>The same seed gives the same result.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The first day.</summary>
    public LocalDate Start { get; init; } = new(2026, 1, 5);

    /// <summary>What is simulated beside the base, on the same random numbers.</summary>
    public IReadOnlyList<WhatIf> WhatIfs { get; init; } = [];

    /// <summary>How many states of the engine are remembered; 0: it is asked each time.</summary>
    public int RememberedStates { get; init; } = TransitionBook.UsualStates;
}

/// <summary>What came of it.</summary>
/// <param name="Requests">Requests simulated in each variant.</param>
/// <param name="Replications">How many replications they were shared out among.</param>
/// <param name="WarmUp">Requests at the beginning of each replication that were not measured, of the largest.</param>
/// <param name="EngineAsked">How often the engine was run.</param>
/// <param name="EngineRemembered">How often what it had said was used again.</param>
/// <param name="Variants">The base first.</param>
public sealed record SimulationResult(
    SimulationQuestion Question,
    string Arrivals,
    string Calendar,
    int Requests,
    int Replications,
    int WarmUp,
    long EngineAsked,
    long EngineRemembered,
    IReadOnlyList<VariantResult> Variants
);

/// <summary>Simulates an edition: many requests through the real engine and the real calendars. Same question, same answer.</summary>
public static class Simulator
{
    private const int LeastRequestsEach = 20;

    /// <summary>Simulates.</summary>
    /// <param name="progress">Told now and then the share that is done, 0 to 1.</param>
    /// <param name="listener">Hears the course of every request of the base.</param>
    /// <exception cref="SimulationRefusedException">It cannot be done as asked; says what is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static SimulationResult Run(
        SimulationQuestion question,
        Action<double>? progress = null,
        ICourseListener? listener = null,
        CancellationToken cancellation = default
    )
    {
        try
        {
            return Simulate(question, progress, listener, cancellation);
        }
        catch (OutsideCalendarException outside)
        {
            throw Refused("start", RefusalWords.BeyondTheCalendar(outside.Calendar, outside.FromYear, outside.ToYear), outside);
        }
        catch (EditionRefusedException refused)
        {
            throw new SimulationRefusedException(RefusedPart.WhatIf, "what-if", RefusalWords.NotAnEdition(refused.Message), refused);
        }
    }

    private static SimulationResult Simulate(
        SimulationQuestion question,
        Action<double>? progress,
        ICourseListener? listener,
        CancellationToken cancellation
    )
    {
        var arrivals =
            question.Arrivals
            ?? question.Scenario.Arrivals
            ?? throw new SimulationRefusedException(RefusedPart.Arrivals, "arrivals", RefusalWords.NoArrivals);
        var requests = arrivals is ArrivalPattern.At list ? list.Instants.Count : question.Requests;
        var plain = new Variant(question.Edition, question.Scenario, arrivals, new Dictionary<string, double>(StringComparer.Ordinal));
        var replications = question.Replications ?? Math.Clamp(requests / LeastRequestsEach, 1, SimulationQuestion.UsualReplications);
        var total = arrivals is ArrivalPattern.At ? requests * replications : requests;
        Check(question, requests, replications, total);
        // With a list of arrivals every replication takes the list; otherwise the first ones take what is over.
        int[] shares =
        [
            .. Enumerable
                .Range(0, replications)
                .Select(number =>
                    arrivals is ArrivalPattern.At ? requests : (requests / replications) + (number < requests % replications ? 1 : 0)
                ),
        ];
        var variants = question.WhatIfs.Select(plain.With).Prepend(plain).ToArray();
        var books = new Dictionary<string, TransitionBook>(StringComparer.Ordinal);
        var results = new List<VariantResult>();
        IReadOnlyList<Tally>? ofBase = null;
        CompiledWorkflow? plainWorkflow = null;
        for (var number = 0; number < variants.Length; number++)
        {
            var run = new VariantRun(question, variants[number], plainWorkflow, books);
            plainWorkflow ??= run.Workflow;
            var done = number;
            var tallies = run.Run(
                shares,
                ended => progress?.Invoke((done + (ended / (double)total)) / variants.Length),
                number == 0 ? listener : null,
                cancellation
            );
            results.Add(Summary.Of(number == 0 ? "base" : question.WhatIfs[number - 1].Name, run.Workflow, tallies, ofBase));
            ofBase ??= tallies;
        }
        return new SimulationResult(
            question,
            arrivals.ToString(),
            question.Calendar ?? question.Edition.Facts.Calendars["provider"],
            total,
            replications,
            (int)(question.WarmUp * shares[0]),
            books.Values.Sum(book => book.Asked),
            books.Values.Sum(book => book.Remembered),
            results
        );
    }

    private static void Check(SimulationQuestion question, int requests, int replications, int total)
    {
        if (requests < 1)
            throw Refused("requests", RefusalWords.OneRequestExpected);
        if (replications is < 1 or > SimulationQuestion.MaximumReplications || replications > requests)
            throw Refused("replications", RefusalWords.ReplicationsExpected(SimulationQuestion.MaximumReplications));
        if ((long)total * (question.WhatIfs.Count + 1) > SimulationQuestion.MaximumRequests)
            throw Refused("requests", RefusalWords.TooManyRequests(SimulationQuestion.MaximumRequests));
        if (question.WarmUp is not (>= 0 and <= 0.9))
            throw Refused("warm-up", RefusalWords.WarmUpExpected);
    }

    private static SimulationRefusedException Refused(string place, LocalText reason, Exception? inner = null) =>
        new(RefusedPart.Question, place, reason, inner);
}

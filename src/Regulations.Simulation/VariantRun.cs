using NodaTime;
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

/// <summary>A variant made ready: compiled, its people's hours laid out.</summary>
internal sealed class VariantRun
{
    private readonly SimulationQuestion question;
    private readonly Variant variant;
    private readonly CoursePlan plan;
    private readonly Offices offices;
    private readonly TransitionBook book;
    private readonly IReadOnlySet<string> interchangeable;

    /// <summary>Makes it ready.</summary>
    /// <param name="ofBase">The workflow without changes; null: this is it.</param>
    /// <param name="books">What the engine said in other variants of the same content.</param>
    /// <exception cref="SimulationRefusedException">The definition cannot be run, or what the scenario names is not there.</exception>
    public VariantRun(SimulationQuestion question, Variant variant, CompiledWorkflow? ofBase, Dictionary<string, TransitionBook> books)
    {
        (this.question, this.variant) = (question, variant);
        var compiled = WorkflowCompiler.Compile(variant.Edition.Definition.ToJsonString());
        Workflow = compiled.Workflow ?? throw DefinitionRefusal.Of(compiled.Findings);
        if (!books.TryGetValue(Workflow.ContentHash, out var known))
            books[Workflow.ContentHash] = known = new TransitionBook(Workflow, question.RememberedStates);
        book = known;
        Workflow = book.Workflow;
        plan = new CoursePlan(Workflow, ofBase ?? Workflow, variant.Edition, variant.Scenario, variant.Factors);
        // Where the engine is asked each time it hears everybody's own name: what is remembered can be held against it.
        interchangeable =
            question.RememberedStates == 0
                ? new HashSet<string>(StringComparer.Ordinal)
                : NamedPeople.Unnamed(variant.Scenario, variant.Edition.Definition);
        var facts = variant.Edition.Facts;
        offices = new Offices(question.Calendars, facts, question.Calendar, question.Start);
    }

    public CompiledWorkflow Workflow { get; }

    /// <summary>Runs the replications one after another.</summary>
    /// <param name="shares">How many requests each replication has.</param>
    public IReadOnlyList<Tally> Run(
        IReadOnlyList<int> shares,
        Action<int>? progress,
        ICourseListener? listener,
        CancellationToken cancellation
    )
    {
        var tallies = new List<Tally>(shares.Count);
        var before = 0;
        var start = question.Start.AtStartOfDayInZone(offices.ProviderCalendar.Zone).ToInstant().ToUnixTimeMilliseconds();
        for (var number = 0; number < shares.Count; number++)
        {
            var share = shares[number];
            var setting = new Setting(
                variant.Edition.Facts,
                variant.Scenario,
                variant.Arrivals,
                plan,
                offices,
                book,
                interchangeable,
                start,
                share,
                (int)(question.WarmUp * share)
            );
            var replication = new Replication(setting, question.Seed, number, listener);
            var done = before;
            tallies.Add(replication.Run(ended => progress?.Invoke(done + ended), cancellation));
            before += share;
        }
        return tallies;
    }
}

using Regulations.Simulation.Course;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Measures;

/// <summary>Makes figures of what the replications of a variant saw.</summary>
internal static class Summary
{
    private const double MinutesOfADay = 480;

    /// <summary>The figures of a variant.</summary>
    /// <param name="tallies">One a replication, in order.</param>
    /// <param name="ofBase">The base's, for the difference; null: this is the base.</param>
    public static VariantResult Of(string name, CompiledWorkflow workflow, IReadOnlyList<Tally> tallies, IReadOnlyList<Tally>? ofBase)
    {
        var roles = RolesOf(tallies);
        return new VariantResult(
            name,
            tallies.Sum(tally => tally.Counted),
            tallies.Sum(tally => tally.Unfinished),
            tallies.Sum(tally => tally.Expired),
            FailuresOf(tallies),
            Estimate.Of(tallies.Select(PerDay)),
            Times(tallies.Select(tally => tally.Durations)),
            Estimate.OfShares(tallies.Select(WithinTotal)),
            Estimate.OfShares(tallies.Select(WithinSteps)),
            TotalsOf(tallies),
            StepsOf(workflow, tallies),
            roles,
            PeopleOf(tallies),
            BottleneckOf(workflow, tallies, roles),
            ofBase is null ? null : DifferenceOf(tallies, ofBase)
        );
    }

    private static double? PerDay(Tally tally) =>
        tally.WindowMinutes > 0 ? tally.EndedInWindow * MinutesOfADay / tally.WindowMinutes : null;

    private static double? WithinTotal(Tally tally) =>
        Share(tally.Totals.Values.Sum(total => total.InTime), tally.Totals.Values.Sum(total => total.All));

    private static double? WithinSteps(Tally tally) =>
        Share(tally.Steps.Values.Sum(step => step.InTime), tally.Steps.Values.Sum(step => step.All));

    private static double? Share(int part, int all) => all > 0 ? part / (double)all : null;

    private static double? Mean(List<float>? values) => values is { Count: > 0 } ? values.Average(value => (double)value) : null;

    private static TimeFigures? Times(IEnumerable<List<float>?> replications)
    {
        var lists = replications.ToArray();
        return
            Estimate.Of(lists.Select(Mean)) is { } mean
            && Quantiles.Of([.. lists.OfType<List<float>>().SelectMany(l => l)]) is { } quantiles
            ? new TimeFigures(mean, quantiles)
            : null;
    }

    private static Failure[] FailuresOf(IReadOnlyList<Tally> tallies) =>
        [
            .. tallies
                .SelectMany(tally => tally.Failures)
                .GroupBy(failure => failure.Key)
                .Select(group => new Failure(group.Key.Node, group.Key.Code, group.Sum(failure => failure.Value)))
                .OrderByDescending(failure => failure.Count)
                .ThenBy(failure => failure.NodeId, StringComparer.Ordinal),
        ];

    private static TotalFigures[] TotalsOf(IReadOnlyList<Tally> tallies) =>
        [
            .. tallies
                .SelectMany(tally => tally.Totals)
                .GroupBy(total => total.Key, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new TotalFigures(
                    group.Key,
                    group.First().Value.Limit.ToString(),
                    group.Sum(total => total.Value.All),
                    Estimate.OfShares(tallies.Select(tally => WithinOf(tally.Totals.GetValueOrDefault(group.Key))))
                )),
        ];

    private static double? WithinOf(Punctuality? kept) => kept is null ? null : Share(kept.InTime, kept.All);

    private static StepFigures[] StepsOf(CompiledWorkflow workflow, IReadOnlyList<Tally> tallies) =>
        [
            .. tallies
                .SelectMany(tally => tally.Steps)
                .GroupBy(step => step.Key)
                .OrderBy(group => group.Key.Node)
                .ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
                .Select(group => new StepFigures(
                    workflow.Activities[group.Key.Node].NodeId,
                    workflow.Activities[group.Key.Node].HumanTask?.Step,
                    workflow.Activities[group.Key.Node].HumanTask?.Role,
                    group.Key.Kind,
                    group.First().Value.Limit.ToString(),
                    group.Sum(step => step.Value.All),
                    Estimate.OfShares(tallies.Select(tally => WithinOf(tally.Steps.GetValueOrDefault(group.Key))))
                )),
        ];

    private static RoleFigures[] RolesOf(IReadOnlyList<Tally> tallies) =>
        [
            .. tallies[0]
                .Staff.Desks.Select(desk => new RoleFigures(
                    desk.Role,
                    desk.People.Count,
                    tallies.Sum(tally => tally.Waits.GetValueOrDefault(desk.Role)?.Count ?? 0),
                    Times(tallies.Select(tally => tally.Waits.GetValueOrDefault(desk.Role))),
                    Estimate.Of(tallies.Select(tally => tally.QueueLength(tally.Staff.DeskOf(desk.Role)!))),
                    Estimate.OfShares(tallies.Select(tally => Utilisation(tally, desk.Role)))
                )),
        ];

    private static double? Utilisation(Tally tally, string role)
    {
        var people = tally.Staff.DeskOf(role)?.People.Select(tally.Utilisation).OfType<double>().ToArray();
        return people is { Length: > 0 } ? people.Average() : null;
    }

    private static PersonFigures[] PeopleOf(IReadOnlyList<Tally> tallies) =>
        [
            .. tallies[0]
                .Staff.People.Select(person => new PersonFigures(
                    person.Id,
                    person.Person.Roles,
                    tallies.Sum(tally => tally.Staff.Find(person.Id)!.Done),
                    Estimate.OfShares(tallies.Select(tally => tally.Utilisation(tally.Staff.Find(person.Id)!)))
                )),
        ];

    private static Bottleneck? BottleneckOf(CompiledWorkflow workflow, IReadOnlyList<Tally> tallies, IReadOnlyList<RoleFigures> roles)
    {
        var requests = Math.Max(1, tallies.Sum(tally => tally.Counted));
        var slowest = roles.Where(role => role.Waiting is not null).MaxBy(role => role.Waiting!.Mean.Mean * role.Tasks);
        if (slowest is null)
            return null;
        var node = tallies
            .SelectMany(tally => tally.WaitsOfNodes)
            .Where(entry => workflow.Activities[entry.Key].HumanTask?.Role == slowest.Role)
            .GroupBy(entry => entry.Key)
            .MaxBy(group => group.Sum(entry => entry.Value));
        var waiting = tallies.Sum(tally => tally.Waits.GetValueOrDefault(slowest.Role)?.Sum(wait => (double)wait) ?? 0) / requests;
        return node is null || waiting <= 0
            ? null
            : new Bottleneck(slowest.Role, workflow.Activities[node.Key].NodeId, waiting, slowest.Utilisation?.Mean);
    }

    private static Difference DifferenceOf(IReadOnlyList<Tally> tallies, IReadOnlyList<Tally> ofBase)
    {
        Estimate? Of(Func<Tally, double?> figure) => Estimate.Of(tallies.Zip(ofBase, (variant, plain) => figure(variant) - figure(plain)));
        return new Difference(
            Of(WithinTotal),
            Of(WithinSteps),
            Of(tally => Mean(tally.Durations)),
            Of(PerDay),
            [
                .. tallies[0]
                    .Staff.Desks.Where(desk => ofBase[0].Staff.DeskOf(desk.Role) is not null)
                    .Select(desk => new RoleDifference(
                        desk.Role,
                        Of(tally => Mean(tally.Waits.GetValueOrDefault(desk.Role))),
                        Of(tally => Utilisation(tally, desk.Role))
                    )),
            ]
        );
    }
}

using Regulations.Simulation.Measures;
using Regulations.Simulation.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Queues;

/// <summary>One task, one role, around the clock: what textbooks know by formula. Seeds are fixed, so a test that passes passes always.</summary>
public sealed class QueueingTheoryTests
{
    private const double MeanMinutes = 10;

    [Theory]
    [InlineData(1, 3.0)]
    [InlineData(1, 4.2)]
    [InlineData(2, 9.6)]
    [InlineData(5, 24.0)]
    [InlineData(8, 38.4)]
    public void Exponential_work_waits_as_Erlang_reckoned(int people, double perHour)
    {
        var role = Simulate(people, $$"""{ "exponential": { "mean": {{MeanMinutes}} } }""", perHour);
        var load = perHour * MeanMinutes / 60;
        var expected = ErlangC(people, load) * MeanMinutes / (people - load);

        Holds(role.Waiting!.Mean, expected);
        Holds(role.Utilisation!, load / people);
        Holds(role.Queue!, expected * perHour / 60);
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(4.8)]
    public void Work_of_one_length_waits_as_Pollaczek_and_Khinchine_reckoned(double perHour)
    {
        var role = Simulate(1, $$"""{ "fixed": {{MeanMinutes}} }""", perHour);
        var load = perHour * MeanMinutes / 60;

        Holds(role.Waiting!.Mean, load * MeanMinutes / (2 * (1 - load)));
    }

    [Fact]
    public void Work_of_any_spread_waits_by_its_second_moment()
    {
        const double PerHour = 3.6;
        var role = Simulate(1, """{ "lognormal": { "mean": 10, "deviation": 8 } }""", PerHour);
        var load = PerHour * MeanMinutes / 60;
        var secondMoment = (MeanMinutes * MeanMinutes) + 64;

        Holds(role.Waiting!.Mean, PerHour / 60 * secondMoment / (2 * (1 - load)));
    }

    [Fact]
    public void Waits_of_exponential_work_are_spread_as_they_should()
    {
        const double PerHour = 4.2;
        var role = Simulate(1, $$"""{ "exponential": { "mean": {{MeanMinutes}} } }""", PerHour);
        var load = PerHour * MeanMinutes / 60;

        // Of one server P(wait > t) is load · exp(−(1 − load) t / mean).
        double WaitedBy(double share) => MeanMinutes / (1 - load) * Math.Log(load / (1 - share));
        role.Waiting!.Quantiles.P90.ShouldBe(WaitedBy(0.9), WaitedBy(0.9) * 0.04);
        role.Waiting.Quantiles.P95.ShouldBe(WaitedBy(0.95), WaitedBy(0.95) * 0.05);
    }

    [Fact]
    public void As_many_wait_as_arrive_while_one_waits()
    {
        const double PerHour = 24;
        var role = Simulate(5, """{ "triangular": { "least": 2, "likely": 8, "most": 24 } }""", PerHour);

        (PerHour / 60 * role.Waiting!.Mean.Mean).ShouldBe(role.Queue!.Mean, role.Queue.Mean * 0.03);
    }

    [Fact]
    public void The_interval_holds_the_truth_about_nineteen_times_in_twenty()
    {
        const double PerHour = 3;
        var load = PerHour * MeanMinutes / 60;
        var truth = load * MeanMinutes / (1 - load);
        var covered = Enumerable
            .Range(1, 40)
            .Count(seed =>
            {
                var role = Simulate(1, """{ "exponential": { "mean": 10 } }""", PerHour, 10_000, (ulong)seed);
                return role.Waiting!.Mean.Low <= truth && truth <= role.Waiting.Mean.High;
            });

        covered.ShouldBeInRange(34, 40);
    }

    private static RoleFigures Simulate(int people, string time, double perHour, int requests = 200_000, ulong seed = 11)
    {
        var question = Office.AroundTheClock(
            SmallEdition.OneTask(),
            people,
            time,
            FormattableString.Invariant($"poisson:{perHour}"),
            requests
        );
        var result = Simulator.Run(question with { Seed = seed });
        return result.Variants[0].Roles.Single();
    }

    // One and a half times the half-width of the 95 % interval: less than one of a hundred such comparisons would fail by chance.
    private static void Holds(Estimate estimate, double truth)
    {
        var half = (estimate.High!.Value - estimate.Low!.Value) / 2;
        estimate.Mean.ShouldBe(truth, Math.Max(1.5 * half, truth * 0.002));
        half.ShouldBeLessThan(truth * 0.12);
    }

    private static double ErlangC(int servers, double load)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var k = 1; k < servers; k++)
            sum += term *= load / k;
        var last = term * load / servers * (servers / (servers - load));
        return last / (sum + last);
    }
}

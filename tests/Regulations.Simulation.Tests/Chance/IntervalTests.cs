using Regulations.Simulation.Measures;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Chance;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(9, 2.262)]
    [InlineData(20, 2.086)]
    [InlineData(21, 2.080)]
    [InlineData(30, 2.042)]
    [InlineData(120, 1.980)]
    public void Student_s_quantiles_are_those_of_the_tables(int degrees, double quantile) =>
        StudentT.Quantile975(degrees).ShouldBe(quantile, 0.001);

    [Fact]
    public void An_interval_is_the_mean_and_what_the_spread_allows()
    {
        var estimate = Estimate.Of([1.0, 2.0, 3.0, null])!;

        estimate.Mean.ShouldBe(2);
        estimate.High!.Value.ShouldBe(2 + (4.303 / Math.Sqrt(3)), 0.001);
    }

    [Fact]
    public void One_replication_has_no_interval() => Estimate.Of([5.0]).ShouldBe(new Estimate(5, null, null));

    [Fact]
    public void Nothing_seen_is_no_estimate() => Estimate.Of([null, double.NaN]).ShouldBeNull();

    [Fact]
    public void A_share_stays_a_share() => Estimate.OfShares([0.9, 1.0])!.High.ShouldBe(1);
}

using Regulations.Simulation.Chance;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Chance;

public sealed class DistributionTests
{
    public static TheoryData<Distribution> All =>
        [
            new Distribution.Fixed(7),
            new Distribution.Exponential(12),
            new Distribution.Uniform(3, 9),
            new Distribution.Triangular(5, 10, 40),
            new Distribution.Triangular(5, 5, 5),
            new Distribution.LogNormal(30, 25),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Draws_have_the_mean_that_is_said(Distribution distribution)
    {
        const int Many = 200_000;
        var mean = Enumerable.Range(0, Many).Average(i => distribution.At((i + 0.5) / Many));

        mean.ShouldBe(distribution.Mean, distribution.Mean * 0.001);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_longer_one_is_longer_draw_by_draw(Distribution distribution)
    {
        foreach (var share in new[] { 0.001, 0.2, 0.5, 0.9, 0.999 })
            distribution.Times(1.5).At(share).ShouldBe(distribution.At(share) * 1.5, 1e-6);
    }

    [Fact]
    public void Log_normal_draws_have_the_deviation_that_is_said()
    {
        const int Many = 1_000_000;
        var distribution = new Distribution.LogNormal(30, 25);
        var variance = Enumerable.Range(0, Many).Average(i => Math.Pow(distribution.At((i + 0.5) / Many) - 30, 2));

        Math.Sqrt(variance).ShouldBe(25, 0.1);
    }

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.5, 0)]
    [InlineData(0.001, -3.090232306167813)]
    public void Normal_quantiles_are_those_of_the_tables(double share, double quantile) =>
        NormalQuantile.At(share).ShouldBe(quantile, 1e-8);
}

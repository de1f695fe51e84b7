using Regulations.Simulation.Chance;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Chance;

public sealed class DrawsTests
{
    private const int Many = 100_000;

    [Fact]
    public void Numbers_fill_the_unit_evenly()
    {
        var draws = new Draws(1, 0);
        var cells = new int[100];
        for (var i = 0; i < Many; i++)
            cells[(int)(draws.Uniform(Purpose.TaskTime, i, 3, 1) * 100)]++;

        // Chi-square of 99 degrees: 99.9 % lie below 148.
        cells.Sum(count => Math.Pow(count - 1000, 2) / 1000).ShouldBeLessThan(148);
    }

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, 1)]
    public void Neighbours_know_nothing_of_each_other(int purpose, int request, int place, int visit)
    {
        var draws = new Draws(5, 2);
        var product = 0.0;
        for (var i = 0; i < Many; i++)
        {
            var one = draws.Uniform(Purpose.TaskTime, i, 7, 1);
            var other = draws.Uniform((Purpose)((int)Purpose.TaskTime + purpose), i + request, 7 + place, 1 + visit);
            product += (one - 0.5) * (other - 0.5);
        }

        // Twelve times the mean product is the correlation; its deviation is 1/√n.
        (12 * product / Many).ShouldBe(0, 4 / Math.Sqrt(Many));
    }

    [Fact]
    public void Seeds_and_replications_are_worlds_apart()
    {
        new Draws(1, 0).Uniform(Purpose.Kind, 1).ShouldNotBe(new Draws(2, 0).Uniform(Purpose.Kind, 1));
        new Draws(1, 0).Uniform(Purpose.Kind, 1).ShouldNotBe(new Draws(1, 1).Uniform(Purpose.Kind, 1));
        new Draws(1, 0).Uniform(Purpose.Kind, 1).ShouldBe(new Draws(1, 0).Uniform(Purpose.Kind, 1));
    }
}

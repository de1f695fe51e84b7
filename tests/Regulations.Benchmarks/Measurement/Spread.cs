using System.Globalization;

namespace Regulations.Benchmarks.Measurement;

/// <summary>What several rounds of one measurement gave: the middle one and how far the others lie from it.</summary>
internal sealed record Spread(double Median, double Lowest, double Highest)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
            throw new ArgumentException("No round was measured.", nameof(values));
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    public override string ToString() => $"{Number(Median)} ({Number(Lowest)}–{Number(Highest)})";

    private static string Number(double value) =>
        value.ToString(
            value switch
            {
                >= 1000 => "#,0",
                >= 10 => "0.0",
                _ => "0.00",
            },
            CultureInfo.InvariantCulture
        );
}

namespace Regulations.Simulation.Measures;

/// <summary>A mean over replications with its 95 % confidence interval.</summary>
/// <param name="Mean">The mean of the replications' means.</param>
/// <param name="Low">The interval's lower end; null where there is one replication only.</param>
/// <param name="High">The interval's upper end; null where there is one replication only.</param>
/// <remarks>Independent replications with Student's t: A. M. Law, <i>Simulation Modeling and Analysis</i>, 5th ed. 2015, §9.5.2
/// (replication/deletion), differences of systems by paired t under common random numbers, §10.2 and §11.2.</remarks>
public sealed record Estimate(double Mean, double? Low, double? High)
{
    /// <summary>From one number of each replication; null where there is none.</summary>
    public static Estimate? Of(IEnumerable<double?> replications)
    {
        var values = replications.OfType<double>().Where(double.IsFinite).ToArray();
        if (values.Length == 0)
            return null;
        var mean = values.Average();
        if (values.Length == 1)
            return new Estimate(mean, null, null);
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        var half = StudentT.Quantile975(values.Length - 1) * Math.Sqrt(variance / values.Length);
        return new Estimate(mean, mean - half, mean + half);
    }

    /// <summary>The same of shares: the interval does not leave 0 to 1.</summary>
    public static Estimate? OfShares(IEnumerable<double?> replications) =>
        Of(replications) is { } share
            ? new Estimate(share.Mean, share.Low is { } low ? Math.Max(0, low) : null, share.High is { } high ? Math.Min(1, high) : null)
            : null;
}

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    private const double Normal975 = 1.959963984540054;

    private static readonly double[] Table =
    [
        12.706,
        4.303,
        3.182,
        2.776,
        2.571,
        2.447,
        2.365,
        2.306,
        2.262,
        2.228,
        2.201,
        2.179,
        2.160,
        2.145,
        2.131,
        2.120,
        2.110,
        2.101,
        2.093,
        2.086,
    ];

    /// <summary>What 97.5 % lie below: from the table, above twenty degrees by the Cornish-Fisher expansion (error below 0.001).</summary>
    public static double Quantile975(int degrees)
    {
        if (degrees <= Table.Length)
            return Table[degrees - 1];
        const double z = Normal975;
        const double first = ((z * z * z) + z) / 4;
        const double second = ((5 * z * z * z * z * z) + (16 * z * z * z) + (3 * z)) / 96;
        return z + (first / degrees) + (second / ((double)degrees * degrees));
    }
}

/// <summary>What half, nine tenths and nineteen twentieths lie at or below, over all replications together.</summary>
public sealed record Quantiles(double P50, double P90, double P95)
{
    /// <summary>Of values, which are put into order; null where there are none.</summary>
    public static Quantiles? Of(float[] values)
    {
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        double At(double share) => values[Math.Max(0, (int)Math.Ceiling(share * values.Length) - 1)];
        return new Quantiles(At(0.5), At(0.9), At(0.95));
    }
}

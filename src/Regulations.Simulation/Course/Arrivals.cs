using NodaTime;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Time;

namespace Regulations.Simulation.Course;

/// <summary>The instants at which the requests of a replication arrive, in the provider's working time.</summary>
internal static class Arrivals
{
    private const double MillisecondsPerMinute = 60_000;
    private const double MillisecondsPerHour = 3_600_000;

    public static long[] Of(ArrivalPattern pattern, int requests, Draws draws, WorkingIndex hours, long start)
    {
        if (pattern is ArrivalPattern.At list)
            return [.. list.Instants.Take(requests).Select(instant => instant.ToUnixTimeMilliseconds())];
        var arrivals = new long[requests];
        var worked = 0.0;
        var first = hours.NextOpen(start);
        for (var i = 0; i < requests; i++)
        {
            worked += pattern switch
            {
                ArrivalPattern.Poisson poisson => -Math.Log(1 - draws.Uniform(Purpose.Arrival, i)) * MillisecondsPerHour / poisson.PerHour,
                ArrivalPattern.Fixed spaced => spaced.Minutes * MillisecondsPerMinute,
                _ => throw new InvalidOperationException("An arrival pattern of an unknown kind."),
            };
            arrivals[i] = hours.Add(first, (long)worked);
        }
        return arrivals;
    }
}

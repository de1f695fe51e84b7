namespace Regulations.Simulation.Chance;

/// <summary>What a random number decides. Each purpose has numbers of its own, so that more draws for one never shift another.</summary>
internal enum Purpose
{
    Arrival = 1,
    Kind,
    Channel,
    Applicant,
    TaskTime,
    TaskAnswer,
    SystemDelay,
    SystemAnswer,
}

/// <summary>
/// Random numbers that are asked for by name and not in turn: the number for a request, a place and a visit is a hash of them and of the seed.
/// Two runs with the same seed see the same number wherever they ask the same question, however else they differ: common random
/// numbers without bookkeeping.
/// </summary>
/// <remarks>
/// The hash is the output function of SplitMix64 applied over and over (G. L. Steele, D. Lea, C. H. Flood, <i>Fast splittable
/// pseudorandom number generators</i>, OOPSLA 2014); numbers keyed by counters: J. K. Salmon et al., <i>Parallel random numbers: as easy as
/// 1, 2, 3</i>, SC 2011. Not for secrets.
/// </remarks>
internal readonly struct Draws(ulong seed, int replication)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private const double UnitOf53Bits = 1.0 / (1UL << 53);

    private readonly ulong key = Mix(Mix(seed + GoldenGamma) + ((ulong)(uint)replication * GoldenGamma));

    /// <summary>A number above 0 and below 1.</summary>
    public double Uniform(Purpose purpose, long request, int place = 0, int visit = 0)
    {
        var hash = Mix(key + ((ulong)purpose * GoldenGamma));
        hash = Mix(hash + ((ulong)request * GoldenGamma));
        hash = Mix(hash + ((((ulong)(uint)place << 32) | (uint)visit) * GoldenGamma));
        return ((hash >> 11) + 0.5) * UnitOf53Bits;
    }

    private static ulong Mix(ulong z)
    {
        z += GoldenGamma;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

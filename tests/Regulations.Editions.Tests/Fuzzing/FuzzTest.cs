using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Fuzzing;

/// <summary>Damaged files, the same ones each time: <c>REGULATIONS_FUZZ_INPUTS</c> says how many, <c>REGULATIONS_FUZZ_SEED</c> from which on.</summary>
public sealed class FuzzTest
{
    private const int OrdinaryInputs = 3_000;

    // Wide: the machine may be busy. A hang is a matter of minutes.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(20);
    private const long MostMemory = 512L * 1024 * 1024;

    [Fact]
    public void However_a_file_is_damaged_it_is_read_or_refused_with_a_place()
    {
        var first = Setting("REGULATIONS_FUZZ_SEED", 0);
        var failures = new ConcurrentBag<string>();

        Parallel.For(
            first,
            first + Setting("REGULATIONS_FUZZ_INPUTS", OrdinaryInputs),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            (seed, loop) =>
            {
                if (Fault(seed) is { } fault)
                {
                    failures.Add($"seed {seed}: {fault}");
                    if (failures.Count > 20)
                    {
                        loop.Stop();
                    }
                }
            }
        );

        failures.ShouldBeEmpty();
    }

    private static string? Fault(int seed)
    {
        var random = new Random(seed);
        var corpus = Corpus.Shipped;
        var damage = new Damage(random);
        // Lint walks through an edition: the shipped ones take longer than the small one, so they come to it less often.
        var (text, readers) = random.Next(50) switch
        {
            < 10 => (corpus.Definitions[random.Next(corpus.Definitions.Count)], new[] { Readers.Compile, Readers.Describe }),
            10 => (corpus.Definitions[random.Next(corpus.Definitions.Count)], [Readers.Lint]),
            < 23 => (corpus.Charts[random.Next(corpus.Charts.Count)], [Readers.Compile, Readers.Lint]),
            < 38 => (corpus.Small, [Readers.Compile, Readers.Describe, Readers.Lint]),
            _ => (corpus.Forms[random.Next(corpus.Forms.Count)], [Readers.Form]),
        };
        var bytes = damage.Of(text);
        foreach (var reader in readers)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            try
            {
                reader(bytes);
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                return $"{reader.Method.Name}: {wrong.GetType().Name}: {wrong.Message} {wrong.StackTrace}";
            }
            if (watch.Elapsed > LongestRead || GC.GetAllocatedBytesForCurrentThread() - allocated > MostMemory)
            {
                return $"{reader.Method.Name} took {watch.Elapsed} and {(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024 / 1024} MiB";
            }
        }
        return null;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}

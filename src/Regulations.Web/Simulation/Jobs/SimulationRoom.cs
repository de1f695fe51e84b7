using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NodaTime;
using Regulations.Simulation;
using Regulations.Web.Simulation.Asking;

namespace Regulations.Web.Simulation.Jobs;

/// <summary>Where simulations are reckoned: one at a time beside the host's own work, a few waiting, the last ones kept.</summary>
public sealed class SimulationRoom(IClock clock, TimeProvider time, ILogger<SimulationRoom> log) : BackgroundService
{
    /// <summary>How many simulations one person may have waiting or running.</summary>
    public const int MostOfOnePerson = 3;

    private const int MostWaiting = 10;
    private const int MostKept = 30;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private readonly Channel<SimulationJob> waiting = Channel.CreateBounded<SimulationJob>(MostWaiting);
    private readonly Lock gate = new();
    private readonly List<SimulationJob> jobs = [];

    /// <summary>Puts a simulation in line; null: there is no room, or the person has enough in line.</summary>
    public SimulationJob? TryAdd(string owner, SimulationQuestion question, SimulationForm form)
    {
        lock (gate)
        {
            if (jobs.Count(job => job.Owner == owner && !job.IsOver) >= MostOfOnePerson)
                return null;
            var job = new SimulationJob(Guid.NewGuid().ToString("N"), owner, question, form, clock.GetCurrentInstant());
            if (!waiting.Writer.TryWrite(job))
                return null;
            jobs.Add(job);
            while (jobs.Count > MostKept && jobs.FindIndex(kept => kept.IsOver) is >= 0 and var oldest)
            {
                jobs[oldest].Dispose();
                jobs.RemoveAt(oldest);
            }
            return job;
        }
    }

    /// <summary>A simulation by its id; null: there is none any more.</summary>
    public SimulationJob? Find(string id)
    {
        lock (gate)
            return jobs.Find(job => job.Id == id);
    }

    /// <summary>A person's simulations, the latest first.</summary>
    public IReadOnlyList<SimulationJob> Of(string owner)
    {
        lock (gate)
            return [.. jobs.Where(job => job.Owner == owner).Reverse()];
    }

    /// <summary>The share done, whenever it has changed, until the end.</summary>
    public async IAsyncEnumerable<int> WatchAsync(SimulationJob job, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var beat = new PeriodicTimer(Beat, time);
        var said = -1;
        do
        {
            var percent = job.Percent;
            if (job.IsOver || percent != said)
                yield return said = percent;
        } while (!job.IsOver && await Next(beat, cancellation));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            // A thread of its own: reckoning for minutes must not hold one of those that answer requests.
            await Task.Factory.StartNew(
                () => Run(job, stoppingToken),
                stoppingToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
    }

    // A fault of ours in one simulation must not end the room for all.
    private void Run(SimulationJob job, CancellationToken stopping)
    {
        try
        {
            job.Run(Longest, stopping);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Simulation {Job} broke", job.Id);
        }
    }

    private static async Task<bool> Next(PeriodicTimer beat, CancellationToken cancellation)
    {
        try
        {
            return await beat.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

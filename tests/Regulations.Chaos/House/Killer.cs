using Regulations.Chaos.People;

namespace Regulations.Chaos.House;

/// <summary>
/// Kills one of the two hosts each time so many more commands were accepted, in an order drawn by the seed, and starts it anew. Then the
/// clock jumps past the leases of the dead, so that nobody has to wait for them.
/// </summary>
internal sealed class Killer(TwoHosts hosts, HouseTime time, AcceptedCommands accepted, int every, int seed)
{
    private static readonly TimeSpan PastEveryLease = TimeSpan.FromSeconds(150);

    public async Task KillAsync(CancellationToken closing)
    {
        var random = new Random(seed);
        try
        {
            for (var mark = every; ; mark = Math.Max(mark, accepted.Count) + every)
            {
                await accepted.ReachedAsync(mark, closing);
                await hosts.KillAndStartAnewAsync(random.Next(2));
                await time.MoveAsync(PastEveryLease);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The work is done.
        }
    }
}

namespace Regulations.Chaos.House;

/// <summary>Two hosts on one database. One of them can be killed and started anew while the other serves.</summary>
internal sealed class TwoHosts(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private const string Project = "Regulations.Web";
    private readonly MortalProgram?[] hosts = new MortalProgram?[2];
    private volatile Uri[] addresses = [];

    /// <summary>How often a host was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Where the hosts answer that are up now.</summary>
    public IReadOnlyList<Uri> Addresses => addresses;

    public async Task StartAsync()
    {
        // One after the other: the first makes the schema.
        for (var i = 0; i < hosts.Length; i++)
        {
            hosts[i] = await BeginAsync(i);
            Publish();
        }
    }

    public async Task KillAndStartAnewAsync(int which)
    {
        var victim = hosts[which]!;
        await victim.KillAsync();
        hosts[which] = null;
        Kills++;
        Publish();
        await KeepLogAsync(victim, which);
        await victim.DisposeAsync();
        hosts[which] = await BeginAsync(which);
        Publish();
    }

    public async ValueTask DisposeAsync()
    {
        addresses = [];
        for (var i = 0; i < hosts.Length; i++)
        {
            if (hosts[i] is { } host)
            {
                await host.DisposeAsync();
                await KeepLogAsync(host, i);
            }
        }
    }

    private Task<MortalProgram> BeginAsync(int which) =>
        MortalProgram.StartAsync(
            Project,
            "/healthz",
            new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Regulations__Node"] = $"host-{which}-{Kills}" }
        );

    private void Publish() => addresses = [.. hosts.OfType<MortalProgram>().Select(host => host.Address)];

    private static async Task KeepLogAsync(MortalProgram host, int which)
    {
        Directory.CreateDirectory(Places.Artifacts);
        await File.AppendAllTextAsync(Path.Combine(Places.Artifacts, $"host-{which}.log"), host.Log + "---- killed\n");
    }
}

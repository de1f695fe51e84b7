using Xunit;

namespace Regulations.Chaos.House;

/// <summary>The whole house on PostgreSQL in demonstration mode: two hosts, and the sandbox that plays the other systems.</summary>
public sealed class ChaosHouse : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("regulations-chaos-").FullName;
    private FreshDatabase? database;
    private MortalProgram? sandbox;
    private TwoHosts? hosts;

    internal TwoHosts Hosts => hosts!;

    internal Uri Sandbox => sandbox!.Address;

    /// <summary>How the database is reached.</summary>
    public string ConnectionString => database!.ConnectionString;

    /// <summary>What a host is configured with.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        database = await FreshDatabase.MakeAsync();
        var sandboxData = Path.Combine(folder, "sandbox");
        sandbox = await MortalProgram.StartAsync(
            "Regulations.Sandbox",
            "/health",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Sandbox__Port"] = "0",
                ["Sandbox__DataFolder"] = sandboxData,
                ["Sandbox__Remember"] = "false",
            }
        );
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            ["Regulations__Store"] = "postgres",
            ["Regulations__ConnectionString"] = database.ConnectionString,
            ["Regulations__Workflows"] = Places.Workflows,
            ["Regulations__Demonstration"] = "true",
            ["Regulations__AllowRepealed"] = "true",
            ["Regulations__CallBackOff"] = "00:00:00.200",
            ["DataProtection__Keys"] = Path.Combine(folder, "keys"),
            ["Gateway__SystemsUrl"] = sandbox.Address.ToString(),
            ["Signatures__TrustedRoots__0"] = Path.Combine(sandboxData, "root.pem"),
            ["SignIn__AttemptsPerMinute"] = "100000",
        };
        hosts = new TwoHosts(Settings);
        await hosts.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (hosts is not null)
        {
            await hosts.DisposeAsync();
        }

        if (sandbox is not null)
        {
            await sandbox.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}

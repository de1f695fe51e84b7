using Xunit;

namespace Regulations.EndToEnd.House;

/// <summary>The whole house: the host on a fresh SQLite file in demonstration mode, and the sandbox that plays the other systems.</summary>
public class RunningHouse : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("regulations-end-to-end-").FullName;
    private RunningProgram? sandbox;
    private RunningProgram? host;

    /// <summary>Where the host answers.</summary>
    public Uri Address => host?.Address ?? throw new InvalidOperationException("The house is not open.");

    /// <summary>Opens it.</summary>
    public async ValueTask InitializeAsync()
    {
        var sandboxData = Path.Combine(folder, "sandbox");
        sandbox = await RunningProgram.StartAsync(
            "Regulations.Sandbox",
            "/health",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Sandbox__Port"] = "0", ["Sandbox__DataFolder"] = sandboxData }
        );
        host = await RunningProgram.StartAsync(
            "Regulations.Web",
            "/healthz",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Regulations__Store"] = "sqlite",
                ["Regulations__ConnectionString"] = $"Data Source={Path.Combine(folder, "regulations.db")}",
                ["Regulations__Workflows"] = Places.Workflows,
                ["Regulations__Demonstration"] = "true",
                ["Regulations__AllowRepealed"] = "true",
                ["Gateway__SystemsUrl"] = sandbox.Address.ToString(),
                ["Signatures__TrustedRoots__0"] = Path.Combine(sandboxData, "root.pem"),
                ["DataProtection__Keys"] = Path.Combine(folder, "keys"),
                // Every person of every test signs in from the same address.
                ["SignIn__AttemptsPerMinute"] = "100000",
            }
        );
    }

    /// <summary>Closes it; the database goes, the logs stay.</summary>
    public async ValueTask DisposeAsync()
    {
        Directory.CreateDirectory(Places.Artifacts);
        foreach (var (program, name) in new[] { (host, "host"), (sandbox, "sandbox") })
        {
            if (program is null)
                continue;
            await program.DisposeAsync();
            await File.WriteAllTextAsync(Path.Combine(Places.Artifacts, $"{Path.GetFileName(folder)}.{name}.log"), program.Log);
        }

        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

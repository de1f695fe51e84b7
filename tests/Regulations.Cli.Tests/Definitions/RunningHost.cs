using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Cli.Hosts;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Web.Api.Definitions;
using Shouldly;

namespace Regulations.Cli.Tests.Definitions;

/// <summary>A whole host on a port of its own, seeded with the editions of one authority, and the command line beside it.</summary>
public sealed class RunningHost : WebApplicationFactory<KnownVersion>
{
    public const string Analyst = "aliya.serikova";
    public const string Key = "eastkz/survey-licence";
    public const string DefinitionId = "eastkz-survey-licence";
    private const string Password = "Demo-2026";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulations-host-");
    private readonly Lazy<Uri> address;

    public RunningHost()
    {
        UseKestrel(0);
        address = new Lazy<Uri>(() =>
        {
            StartServer();
            return ClientOptions.BaseAddress;
        });
    }

    public EditingQueries Editing => Services.GetRequiredService<EditingQueries>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Regulations:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "host.db")}");
        builder.UseSetting("Regulations:Workflows", Copy(Path.Combine(folder.FullName, "seed")));
        builder.UseSetting("Regulations:Demonstration", "true");
        builder.UseSetting("Regulations:FourEyes", "false");
        builder.UseSetting("Regulations:Sweeps", "false");
        builder.UseSetting("DataProtection:Keys", Path.Combine(folder.FullName, "keys"));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    /// <summary>A repository of its own with the shipped files of the authority; gives its root.</summary>
    internal string Repository()
    {
        var root = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));
        Copy(Path.Combine(root, "workflows"));
        return root;
    }

    /// <summary>Runs a verb in a repository as somebody.</summary>
    internal (int Code, string Output, string Error) RunAs(string root, string user, string password, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [HostLogin.HostVariable] = address.Value.AbsoluteUri,
            [HostLogin.UserVariable] = user,
            [HostLogin.PasswordVariable] = password,
        };
        var code = CommandLine.Run(arguments, new Surroundings(output, error, root, root) { Variable = variables.GetValueOrDefault });
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a verb of <c>definitions</c> in a repository as the analyst.</summary>
    internal (int Code, string Output, string Error) Run(string root, params string[] arguments) =>
        RunAs(root, Analyst, Password, ["definitions", .. arguments]);

    /// <summary>Makes a text the published version.</summary>
    internal async Task PublishAsync(string json)
    {
        var current = (await Editing.FindAsync(Key))!.Current;
        var draft = await SendAsync(new SaveDraft(DefinitionId, json, current.Hash));
        (await SendAsync(new PublishDraft(DefinitionId, draft.Hash, "as agreed"))).IsPublished.ShouldBeTrue();
    }

    /// <summary>Takes the draft away, where there is one.</summary>
    internal async Task WithoutDraftAsync()
    {
        if ((await Editing.FindAsync(Key))!.Draft is not null)
        {
            await SendAsync(new DiscardDraft(DefinitionId));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private async Task<TAnswer> SendAsync<TAnswer>(ICommand<TAnswer> command) =>
        (
            await Services
                .GetRequiredService<CommandBus>()
                .SendAsync(command, new CommandContext(Analyst, Guid.NewGuid().ToString("N")), CancellationToken.None)
        ).Answer;

    private static string Copy(string to)
    {
        var shipped = Path.Combine(CommandLineHost.Root, "workflows");
        foreach (var part in new[] { "eastkz", "forms", "calendars", "people" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(shipped, part), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to, Path.GetRelativePath(shipped, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
        return to;
    }
}

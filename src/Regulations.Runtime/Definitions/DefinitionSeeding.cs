using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Regulations.Editions;
using Regulations.Editions.Lint;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Definitions;

/// <summary>Publishes the shipped definitions at start. A file with faults is left out and said so; the rest of the house works on.</summary>
internal sealed partial class DefinitionSeeding(CommandBus bus, IOptions<RuntimeOptions> options, ILogger<DefinitionSeeding> log)
{
    public async Task SeedAsync(CancellationToken cancellation)
    {
        var root = options.Value.Workflows;
        if (!Directory.Exists(root))
        {
            LogNoFolder(root);
            return;
        }
        foreach (var file in EditionFolder.Files(root))
        {
            await PublishAsync(file, root, cancellation);
        }
    }

    private async Task PublishAsync(string file, string root, CancellationToken cancellation)
    {
        string json;
        try
        {
            json = EditionFile.Read(file, root);
        }
        catch (EditionRefusedException refused)
        {
            LogFaults(Path.GetFileName(file), refused.Message);
            return;
        }
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        // Not the content alone: going back to an earlier file publishes it again.
        var key = $"seed/{digest}/{CommandScope.NewId()}";
        var published = (
            await bus.SendAsync(new PublishDefinition(json, PublishCheck.Rules), CommandContext.ForMachine(key), cancellation)
        ).Answer;
        if (published.Findings.Count > 0)
        {
            LogFaults(Path.GetFileName(file), string.Join("; ", published.Findings.Select(Told)));
        }
        else
        {
            LogPublished(published.DefinitionId!, published.Version);
        }
    }

    private static string Told(Finding finding) => $"{finding.Rule} {finding.Node} {finding.Property}: {finding.Message.En}";

    [LoggerMessage(1, LogLevel.Warning, "There is no folder of definitions at {Folder}")]
    private partial void LogNoFolder(string folder);

    [LoggerMessage(2, LogLevel.Error, "{File} is not published, it has faults: {Findings}")]
    private partial void LogFaults(string file, string findings);

    [LoggerMessage(3, LogLevel.Information, "{Definition} version {Version} is published")]
    private partial void LogPublished(string definition, int version);
}

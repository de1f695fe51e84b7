using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Regulations.Editions;
using Regulations.Editions.Lint;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Store;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions;

/// <summary>
/// Publishes the shipped definitions that the database has never known. What the database knows is what runs: a file that has changed since is
/// offered as a draft, never applied. A file with faults is left out and said so; the rest of the house works on.
/// </summary>
internal sealed partial class DefinitionSeeding(
    CommandBus bus,
    IStore store,
    IOptions<RuntimeOptions> options,
    ILogger<DefinitionSeeding> log
)
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
            await TakeInAsync(file, root, cancellation);
        }
    }

    private async Task TakeInAsync(string file, string root, CancellationToken cancellation)
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
        if (WorkflowDefinition.Read(json).Definition is not { } definition || await IsNewAsync(definition, cancellation))
        {
            await PublishAsync(file, json, cancellation);
        }
        else
        {
            await OfferAsync(file, json, definition, cancellation);
        }
    }

    // Who deletes a definition does not find it again after the next start.
    private async Task<bool> IsNewAsync(WorkflowDefinition definition, CancellationToken cancellation)
    {
        await using var database = store.Open();
        var id = definition.DefinitionId;
        var stream = DefinitionDesk.StreamPrefix + id;
        return !await database.DefinitionVersions.AnyAsync(v => v.DefinitionId == id, cancellation)
            && !await database.Journal.AnyAsync(e => e.Stream == stream, cancellation);
    }

    private async Task OfferAsync(string file, string json, WorkflowDefinition definition, CancellationToken cancellation)
    {
        var answer = await bus.SendAsync(
            new OfferFile(definition.DefinitionId, json),
            CommandContext.ForMachine($"offer/{definition.ContentHash}/{CommandScope.NewId()}"),
            cancellation
        );
        if (!answer.IsApplied)
        {
            LogNotOffered(Path.GetFileName(file), answer.Refusal.Code);
        }
        else if (answer.Answer.Outcome == FileOffer.Offered)
        {
            LogOffered(Path.GetFileName(file), definition.DefinitionId);
        }
        else if (answer.Answer.Outcome == FileOffer.DraftInTheWay)
        {
            LogDraftInTheWay(Path.GetFileName(file), definition.DefinitionId);
        }
    }

    private async Task PublishAsync(string file, string json, CancellationToken cancellation)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
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

    [LoggerMessage(4, LogLevel.Warning, "{File} has changed since: it is offered as a draft of {Definition} and does not run")]
    private partial void LogOffered(string file, string definition);

    [LoggerMessage(5, LogLevel.Warning, "{File} has changed since, but {Definition} has a draft already: it is not offered")]
    private partial void LogDraftInTheWay(string file, string definition);

    [LoggerMessage(6, LogLevel.Error, "{File} has changed since and could not be offered: {Code}")]
    private partial void LogNotOffered(string file, string code);
}

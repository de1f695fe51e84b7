using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Regulations.Editions.Lint;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions.Files;

/// <summary>
/// Fills an empty database with the shipped definitions at the first start. Afterwards the database is what runs: a file that changed is
/// offered on the pages of definitions, and the log says so. A file with faults is left out and said so; the rest of the house works on.
/// </summary>
internal sealed partial class DefinitionSeeding(
    CommandBus bus,
    IStore store,
    WorkflowFolder folder,
    FileOffers offers,
    IOptions<RuntimeOptions> options,
    ILogger<DefinitionSeeding> log
)
{
    public async Task SeedAsync(CancellationToken cancellation)
    {
        var files = folder.Files();
        if (files.Count == 0)
        {
            LogNoFolder(options.Value.Workflows);
            return;
        }
        var isSeeded = await IsSeededAsync(cancellation);
        foreach (var file in files)
        {
            await SeedAsync(file, cancellation);
        }
        if (!isSeeded)
        {
            await bus.SendAsync(new EndSeeding(), CommandContext.ForMachine($"seeded/{CommandScope.NewId()}"), cancellation);
        }
        foreach (var offer in (await offers.ListAsync(cancellation)).Where(offer => offer.Fault is null))
        {
            LogOffered(offer.Path);
        }
    }

    private async Task<bool> IsSeededAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        return await database.Settings.AnyAsync(setting => setting.Name == FileMarks.Seeded, cancellation);
    }

    private async Task SeedAsync(WorkflowFile file, CancellationToken cancellation)
    {
        if (file is not { DefinitionId: { } id, Hash: { } hash, Json: { } json })
        {
            LogFaults(file.Path, file.Fault!["en"]);
            return;
        }
        var context = CommandContext.ForMachine($"seed/{hash}/{CommandScope.NewId()}");
        if ((await bus.SendAsync(new SeedDefinition(id, hash, json), context, cancellation)).Answer.Published is not { } published)
        {
            return;
        }
        if (published.Findings.Count > 0)
        {
            LogFaults(file.Path, string.Join("; ", published.Findings.Select(Told)));
        }
        else
        {
            LogPublished(published.DefinitionId!, published.Version);
        }
    }

    private static string Told(Finding finding) => $"{finding.Rule} {finding.Node} {finding.Property}: {finding.Message.En}";

    [LoggerMessage(1, LogLevel.Warning, "There is no definition in the folder {Folder}")]
    private partial void LogNoFolder(string folder);

    [LoggerMessage(2, LogLevel.Error, "{File} is not published, it has faults: {Findings}")]
    private partial void LogFaults(string file, string findings);

    [LoggerMessage(3, LogLevel.Information, "{Definition} version {Version} is published")]
    private partial void LogPublished(string definition, int version);

    [LoggerMessage(4, LogLevel.Information, "{File} says something else than the database: it is offered as a draft")]
    private partial void LogOffered(string file);
}

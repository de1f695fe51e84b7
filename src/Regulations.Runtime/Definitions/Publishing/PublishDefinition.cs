using System.Text.Json.Nodes;
using Regulations.Editions.Lint;
using Regulations.Runtime.Commands;
using Regulations.Workflows.Compilation;

namespace Regulations.Runtime.Definitions;

/// <summary>What a definition is held to before it is published.</summary>
internal enum PublishCheck
{
    /// <summary>It compiles. For definitions that are of no regulation, and for trying something out.</summary>
    Compiler,

    /// <summary>An edition breaks no rule of lint that nobody accepted; its roles are known.</summary>
    Rules,

    /// <summary>As <see cref="Rules"/>, and somebody of the house holds each of its roles.</summary>
    House,
}

/// <summary>Stores a definition and makes it the one new requests start on, past any draft. Running requests stay on their version.</summary>
/// <param name="Json">The file's text.</param>
/// <param name="Check">What it is held to; what does not hold is refused.</param>
internal sealed record PublishDefinition(string Json, PublishCheck Check = PublishCheck.House) : ICommand<DefinitionPublished>;

/// <summary>A definition was published, or was already.</summary>
/// <param name="Findings">Why it was refused, each with its place and how to mend it; nothing was stored then.</param>
internal sealed record DefinitionPublished(string? DefinitionId, int Version, string? Hash, IReadOnlyList<Finding> Findings);

internal sealed class PublishDefinitionHandler : ICommandHandler<PublishDefinition, DefinitionPublished>
{
    public async Task<DefinitionPublished> HandleAsync(PublishDefinition command, CommandScope scope, CancellationToken cancellation)
    {
        var house = await Publishing.HouseRules.LoadAsync(scope.Store, cancellation);
        var compiled = WorkflowCompiler.Compile(command.Json, house.Catalog);
        if (compiled.Workflow is not { } workflow)
        {
            return Refused(Linter.Lint(command.Json, catalog: house.Catalog));
        }
        var loaded = new LoadedDefinition(workflow);
        if (command.Check != PublishCheck.Compiler && workflow.CustomProperties["regulation"] is JsonObject)
        {
            var report = Publishing.DefinitionLint.Check(command.Json, house, command.Check);
            if (report.HasErrors)
            {
                return Refused(report);
            }
        }
        else if (Publishing.DefinitionLint.IsUnknownOffice(loaded.Facts?.Office, house))
        {
            return new DefinitionPublished(null, 0, null, [Publishing.DefinitionLint.OfficeUnknown(loaded.Facts?.Office)]);
        }
        var desk = await DefinitionDesk.OpenAsync(scope, workflow.Definition.DefinitionId, cancellation);
        if (desk.Published is { } already && already.Hash == loaded.Hash)
        {
            return new DefinitionPublished(desk.DefinitionId, already.Version, loaded.Hash, []);
        }
        await desk.StoreContentAsync(loaded.Hash, command.Json, cancellation);
        var version =
            desk.Versions.FirstOrDefault(v => v.Hash == loaded.Hash) ?? desk.AddVersion(workflow.Definition, DefinitionState.Superseded);
        (version.Key, version.IsEdition) = (loaded.Key, loaded.Facts is not null);
        desk.Publish(version, null, loaded.Facts?.EffectiveFrom);
        return new DefinitionPublished(desk.DefinitionId, version.Version, loaded.Hash, []);
    }

    private static DefinitionPublished Refused(LintReport report) =>
        new(null, 0, null, [.. report.Findings.Where(finding => finding.IsBlocking)]);
}

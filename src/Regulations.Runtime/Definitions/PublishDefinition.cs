using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Editions.Facts;
using Regulations.Editions.Lint;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
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

/// <summary>Stores a definition and makes it the one new requests start on. Running requests stay on their version.</summary>
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
        var store = scope.Store;
        var catalog = await DefinitionCache.CatalogAsync(store, cancellation);
        var compiled = WorkflowCompiler.Compile(command.Json, catalog);
        if (compiled.Workflow is not { } workflow)
        {
            return Refused(Linter.Lint(command.Json, catalog: catalog));
        }
        var loaded = new LoadedDefinition(workflow);
        if (command.Check != PublishCheck.Compiler && workflow.CustomProperties["regulation"] is JsonObject)
        {
            var roles = command.Check == PublishCheck.House ? await RolesAsync(store, cancellation) : null;
            var report = Linter.Lint(command.Json, roles, catalog);
            if (report.HasErrors)
            {
                return Refused(report);
            }
        }
        if (await IsOfUnknownOfficeAsync(store, loaded.Facts?.Office, cancellation))
        {
            return new DefinitionPublished(null, 0, null, [OfficeUnknown(loaded.Facts?.Office)]);
        }
        var id = workflow.Definition.DefinitionId;
        var versions = await store.DefinitionVersions.Where(v => v.DefinitionId == id).ToListAsync(cancellation);
        if (versions.Find(v => v.IsPublished && v.Hash == loaded.Hash) is { } already)
        {
            return new DefinitionPublished(id, already.Version, loaded.Hash, []);
        }
        if (!await store.DefinitionContents.AnyAsync(c => c.Hash == loaded.Hash, cancellation))
        {
            store.DefinitionContents.Add(new DefinitionContent { Hash = loaded.Hash, Json = command.Json });
        }
        versions.ForEach(v => v.IsPublished = false);
        var version = versions.Find(v => v.Hash == loaded.Hash) ?? AddVersion(store, loaded, versions, scope);
        version.IsPublished = true;
        return new DefinitionPublished(id, version.Version, loaded.Hash, []);
    }

    // Its tasks would be nobody's. A house without any organisation yet (no demonstration) gets its offices later.
    private static async Task<bool> IsOfUnknownOfficeAsync(StoreContext store, string? office, CancellationToken cancellation) =>
        office is not null
        && !await store.Offices.AnyAsync(o => o.Id == office, cancellation)
        && await store.Offices.AnyAsync(cancellation);

    private static Finding OfficeUnknown(string? office) =>
        new()
        {
            Rule = "office-unknown",
            Severity = Severity.Error,
            Property = "customProperties.regulation.office",
            Message = new LocalText(
                $"Ұйымда «{office}» кеңсесі жоқ: тапсырмалар ешкімге тимейді.",
                $"В организации нет подразделения «{office}»: задачи никому не достанутся.",
                $"The house has no office “{office}”: its tasks would be nobody's."
            ),
            Mend = new LocalText(
                "Кеңсені құрыңыз немесе редакцияда басқасын көрсетіңіз.",
                "Создайте подразделение или укажите в редакции другое.",
                "Set up the office, or name another in the edition."
            ),
        };

    private static DefinitionPublished Refused(LintReport report) =>
        new(null, 0, null, [.. report.Findings.Where(finding => finding.IsBlocking)]);

    // Anybody may be an applicant; whether somebody has signed up already does not matter.
    private static async Task<IReadOnlySet<string>> RolesAsync(StoreContext store, CancellationToken cancellation)
    {
        var held = await (from has in store.UserRoles join role in store.Roles on has.RoleId equals role.Id select role.Name)
            .Distinct()
            .ToListAsync(cancellation);
        return held.OfType<string>().Append(Roles.Applicant).ToHashSet(StringComparer.Ordinal);
    }

    // A file edited without a new number is a new version all the same.
    private static DefinitionVersion AddVersion(
        StoreContext store,
        LoadedDefinition loaded,
        List<DefinitionVersion> versions,
        CommandScope scope
    )
    {
        var greatest = versions.Count == 0 ? 0 : versions.Max(v => v.Version);
        var version = new DefinitionVersion
        {
            DefinitionId = loaded.Workflow.Definition.DefinitionId,
            Version = Math.Max(loaded.Workflow.Definition.Version, greatest + 1),
            Key = loaded.Key,
            Hash = loaded.Hash,
            PublishedAt = scope.Now,
            IsEdition = loaded.Facts is not null,
        };
        store.DefinitionVersions.Add(version);
        return version;
    }
}

using System.Text.Json;
using Regulations.Editions;
using Regulations.Runtime.Definitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Simulation.Subject;

/// <summary>What was found at an address.</summary>
/// <param name="Subject">Null: it cannot be simulated.</param>
/// <param name="Findings">Why it cannot be run.</param>
/// <param name="Versions">The definition's versions, the latest first; empty where it is not stored.</param>
/// <param name="IsThere">There is such a content.</param>
public sealed record FoundSubject(
    SimulationSubject? Subject,
    IReadOnlyList<DefinitionFinding> Findings,
    IReadOnlyList<VersionRow> Versions,
    bool IsThere
)
{
    /// <summary>Nothing is there.</summary>
    public static FoundSubject Nothing { get; } = new(null, [], [], false);
}

/// <summary>Finds what is to be simulated: any version of a definition, its draft among them, a content by its hash, or one handed in.</summary>
public sealed class SubjectFinder(EditingQueries editing, DefinitionQueries catalogue, HandedDefinitions handed)
{
    /// <summary>Finds it.</summary>
    /// <param name="asker">Who asks: what somebody handed in only they may see.</param>
    public async Task<FoundSubject> FindAsync(SubjectAddress address, string asker, CancellationToken cancellation)
    {
        if (address.Handed is { } id)
            return handed.Find(asker, id) is { } given ? Read(new SubjectAddress(Handed: id), given, []) : FoundSubject.Nothing;
        var versions = address.Definition is { } name ? await editing.VersionsAsync(name, cancellation) : [];
        if (address.Hash is { } hash)
        {
            return await catalogue.JsonByHashAsync(hash, cancellation) is { } content
                ? Read(address with { Version = null }, content, versions)
                : FoundSubject.Nothing;
        }
        var version = address.Version is { } number
            ? versions.FirstOrDefault(known => known.Version == number)
            : versions.FirstOrDefault(known => known.State == DefinitionState.Published) ?? (versions is [var latest, ..] ? latest : null);
        if (version is null || await editing.JsonAsync(version.DefinitionId, version.Version, cancellation) is not { } json)
            return FoundSubject.Nothing;
        return Read(new SubjectAddress(version.Key, version.Version), json, versions);
    }

    private static FoundSubject Read(SubjectAddress address, string json, IReadOnlyList<VersionRow> versions)
    {
        var compiled = WorkflowCompiler.Compile(json);
        if (compiled.Workflow is null)
            return new FoundSubject(null, compiled.Findings, versions, true);
        try
        {
            return new FoundSubject(new SimulationSubject(address, Edition.Read(json), compiled.Workflow), [], versions, true);
        }
        catch (Exception wrong) when (wrong is EditionRefusedException or JsonException)
        {
            return new FoundSubject(null, [NotAnEdition], versions, true);
        }
    }

    private static DefinitionFinding NotAnEdition { get; } =
        new(
            "no-edition",
            null,
            "customProperties.regulation",
            Said(
                "Сипаттама регламент туралы ештеңе айтпайды, не оның деректері толық емес.",
                "Описание ничего не говорит о регламенте, или данные о нём неполны.",
                "The definition says nothing of a regulation, or what it says has gaps."
            ),
            Said(
                "Регламент деректерін толықтырыңыз: тексеру не жетпейтінін айтады.",
                "Заполните сведения о регламенте: проверка скажет, чего не хватает.",
                "Complete what it says of the regulation: lint tells what is missing."
            )
        );

    private static Dictionary<string, string> Said(string kk, string ru, string en) =>
        new(StringComparer.Ordinal)
        {
            ["kk"] = kk,
            ["ru"] = ru,
            ["en"] = en,
        };
}

using System.Collections.Concurrent;
using Regulations.Editions.Facts;
using Regulations.Editions.Paths;
using Regulations.Workflows.Compilation;

namespace Regulations.Editions.Tests.Paths;

/// <summary>Every shipped edition with its paths, each walked once for all tests.</summary>
internal static class ShippedPaths
{
    private static readonly ConcurrentDictionary<string, Lazy<WalkedEdition>> Walked = new(StringComparer.Ordinal);

    /// <summary>The keys of whatever definitions lie in <c>workflows/</c>.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        .. EditionFolder
            .Files(Repository.Workflows)
            .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}"),
    ];

    public static WalkedEdition Of(string key) =>
        Walked
            .GetOrAdd(key, one => new Lazy<WalkedEdition>(() => WalkedEdition.Read(EditionFolder.FileOf(Repository.Workflows, one)!)))
            .Value;
}

/// <summary>An edition, ready to run, and its paths.</summary>
internal sealed record WalkedEdition(Edition Edition, CompiledWorkflow Workflow, DefinitionPaths Paths)
{
    private readonly Dictionary<string, ActivityFile> _nodes = ActivityFile
        .All(Edition.Definition)
        .ToDictionary(node => node.Id, StringComparer.Ordinal);

    public ActivityFile Node(string id) => _nodes[id];

    public bool HasWay(string from, string port) =>
        Edition.Definition["root"]!["connections"]!
            .AsArray()
            .Any(way => (string?)way!["source"]!["activity"] == from && (string?)way["source"]!["port"] == port);

    public static WalkedEdition Read(string file)
    {
        var edition = EditionFolder.ReadFile(file, Repository.Workflows);
        var workflow =
            WorkflowCompiler.Compile(edition.Definition.ToJsonString()).Workflow
            ?? throw new InvalidOperationException($"{file} does not compile.");
        return new WalkedEdition(edition, workflow, DefinitionPaths.Of(edition, workflow));
    }
}

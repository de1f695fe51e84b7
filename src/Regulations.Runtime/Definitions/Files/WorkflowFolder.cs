using Microsoft.Extensions.Options;
using Regulations.Editions;
using Regulations.Editions.Facts;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions.Files;

/// <summary>The definitions as they lie under <c>workflows/</c> at this moment. Read again only when a file there has changed.</summary>
internal sealed class WorkflowFolder(IOptions<RuntimeOptions> options)
{
    private readonly Lock gate = new();
    private string stamp = "";
    private IReadOnlyList<WorkflowFile> files = [];

    /// <summary>Every definition file, by path. A folder that is not there has none.</summary>
    public IReadOnlyList<WorkflowFile> Files()
    {
        var root = options.Value.Workflows;
        lock (gate)
        {
            var now = Stamp(root);
            if (now != stamp)
            {
                files = [.. EditionFolder.Files(root).Select(file => Read(file, root))];
                stamp = now;
            }
            return files;
        }
    }

    // Forms lie in files of their own, so that a look at the definitions alone is not enough.
    private static string Stamp(string root) =>
        Directory.Exists(root)
            ? string.Join(
                '\n',
                new DirectoryInfo(root)
                    .EnumerateFiles("*.json", SearchOption.AllDirectories)
                    .OrderBy(file => file.FullName, StringComparer.Ordinal)
                    .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}")
            )
            : "";

    private static WorkflowFile Read(string file, string root)
    {
        var shown = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
        try
        {
            var json = EditionFile.Read(file, root);
            var reading = WorkflowDefinition.Read(json);
            return reading.Definition is { } definition
                ? new WorkflowFile(shown, definition.DefinitionId, definition.ContentHash, json, null)
                : new WorkflowFile(shown, null, null, json, reading.Findings[0].Message);
        }
        catch (EditionRefusedException refused)
        {
            // Which file, which place and what is the matter with it: for who keeps the files.
            return new WorkflowFile(
                shown,
                null,
                null,
                null,
                new LocalText(refused.Message, refused.Message, refused.Message).ToDictionary()
            );
        }
    }
}

/// <summary>One definition file with its forms in it.</summary>
/// <param name="Path">From the <c>workflows</c> folder, with forward slashes.</param>
/// <param name="DefinitionId">Null where it cannot be read.</param>
/// <param name="Hash">The hash of its content; null where it cannot be read.</param>
/// <param name="Json">Its text, complete in itself.</param>
/// <param name="Fault">Why it cannot be read, by language.</param>
internal sealed record WorkflowFile(
    string Path,
    string? DefinitionId,
    string? Hash,
    string? Json,
    IReadOnlyDictionary<string, string>? Fault
);

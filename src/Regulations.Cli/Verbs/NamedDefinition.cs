using Regulations.Editions;
using Regulations.Workflows.Definitions;

namespace Regulations.Cli.Verbs;

/// <summary>A definition that somebody named: by its file, or by the key of a shipped edition.</summary>
internal static class NamedDefinition
{
    /// <summary>Reads it with its forms in it: what is published and run.</summary>
    /// <exception cref="RefusedException">There is none, or it is none.</exception>
    public static WorkflowDefinition Read(Surroundings surroundings, string what) =>
        Read(what, Find(surroundings, what), file => DefinitionFile.Read(file, surroundings));

    /// <summary>Reads it as the file has it: forms that lie beside it stay there.</summary>
    /// <exception cref="RefusedException">There is none, or it is none.</exception>
    public static WorkflowDefinition ReadAsWritten(Surroundings surroundings, string what) =>
        Read(what, Find(surroundings, what), DefinitionFile.ReadText);

    private static WorkflowDefinition Read(string what, string file, Func<string, string> text)
    {
        var reading = WorkflowDefinition.Read(text(file));
        return reading.Definition
            ?? throw new RefusedException($"{what}: {string.Join("; ", reading.Findings.Select(finding => finding.Message["kk"]))}");
    }

    /// <summary>The file that was named.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static string Find(Surroundings surroundings, string what)
    {
        var file = surroundings.Resolve(what);
        return File.Exists(file) ? file
            : EditionFolder.FileOf(surroundings.Workflows, what) is { } shipped && File.Exists(shipped) ? shipped
            : throw new RefusedException($"There is no file and no edition '{what}'.");
    }
}

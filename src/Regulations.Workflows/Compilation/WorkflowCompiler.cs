using Regulations.Workflows.Definitions;

namespace Regulations.Workflows.Compilation;

/// <summary>Checks a definition and makes it ready to run.</summary>
public static class WorkflowCompiler
{
    /// <summary>The most activities a workflow may have, those of workflows used as activities counted.</summary>
    public const int MaximumActivities = 2_000;

    /// <summary>Compiles the text of a definition file. Faults become findings, never exceptions.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="catalog">Where workflows used as activities are found; null: there are none.</param>
    public static CompilationResult Compile(string json, IWorkflowCatalog? catalog = null) =>
        Compile(WorkflowDefinition.Read(json), catalog);

    /// <summary>Compiles the bytes of a definition file. Faults become findings, never exceptions.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="catalog">Where workflows used as activities are found; null: there are none.</param>
    public static CompilationResult Compile(byte[] utf8, IWorkflowCatalog? catalog = null) =>
        Compile(WorkflowDefinition.Read(utf8), catalog);

    /// <summary>Compiles a definition that has been read.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">Where workflows used as activities are found; null: there are none.</param>
    public static CompilationResult Compile(WorkflowDefinition definition, IWorkflowCatalog? catalog = null)
    {
        var builder = new GraphBuilder(definition, catalog);
        var workflow = builder.Build();
        return new CompilationResult(workflow, builder.Findings);
    }

    private static CompilationResult Compile(DefinitionReading reading, IWorkflowCatalog? catalog) =>
        reading.Definition is { } definition ? Compile(definition, catalog) : new CompilationResult(null, reading.Findings);
}

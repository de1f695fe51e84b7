namespace Regulations.Workflows.Compilation;

/// <summary>Checks a definition and makes it ready to run.</summary>
public static class WorkflowCompiler
{
    /// <summary>Compiles the text of a definition file. Faults become findings, never exceptions.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="catalog">Where workflows used as activities are found; null: there are none.</param>
    public static CompilationResult Compile(string json, IWorkflowCatalog? catalog = null) =>
        Compile(Definitions.WorkflowDefinition.Read(json), catalog);

    /// <summary>Compiles the bytes of a definition file. Faults become findings, never exceptions.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="catalog">Where workflows used as activities are found; null: there are none.</param>
    public static CompilationResult Compile(byte[] utf8, IWorkflowCatalog? catalog = null) =>
        Compile(Definitions.WorkflowDefinition.Read(utf8), catalog);

    /// <summary>Compiles a definition that has been read.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">Where workflows used as activities are found; null: there are none.</param>
    public static CompilationResult Compile(Definitions.WorkflowDefinition definition, IWorkflowCatalog? catalog = null) =>
        throw new NotSupportedException();

    private static CompilationResult Compile(Definitions.DefinitionReading reading, IWorkflowCatalog? catalog) =>
        reading.Definition is { } definition ? Compile(definition, catalog) : new CompilationResult(null, reading.Findings);
}

namespace Regulations.Workflows.Compilation;

/// <summary>A compiled workflow, or why there is none.</summary>
/// <param name="Workflow">Null where there are findings: a definition with a fault is not run.</param>
/// <param name="Findings">Every fault found, in file order.</param>
public sealed record CompilationResult(CompiledWorkflow? Workflow, IReadOnlyList<DefinitionFinding> Findings);

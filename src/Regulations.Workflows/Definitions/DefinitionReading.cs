using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Definitions;

/// <summary>What reading a file gave: a definition, or why it is none.</summary>
/// <param name="Definition">Null where the text is not a workflow definition at all.</param>
/// <param name="Findings">Empty where it was read.</param>
public sealed record DefinitionReading(WorkflowDefinition? Definition, IReadOnlyList<DefinitionFinding> Findings);

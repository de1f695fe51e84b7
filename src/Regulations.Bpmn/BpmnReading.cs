using Regulations.Editions.Facts;
using Regulations.Workflows.Definitions;

namespace Regulations.Bpmn;

/// <summary>What reading a BPMN file gave.</summary>
/// <param name="Definition">Null where the file is no BPMN, is too large, or holds no process.</param>
/// <param name="Findings">Everything that could not be taken over, element by element, in file order.</param>
/// <param name="Elements">How many elements the file has; each is either taken over or named by a finding.</param>
public sealed record BpmnReading(WorkflowDefinition? Definition, IReadOnlyList<BpmnFinding> Findings, int Elements)
{
    /// <summary>Something is missing that the process needs: it must be added before the definition can be used.</summary>
    public bool HasErrors => Findings.Any(finding => finding.IsError);
}

/// <summary>Something of a BPMN file that has no meaning in a definition, or only in part.</summary>
/// <param name="Code">A stable identifier: <c>no-meaning</c>, <c>attribute-without-meaning</c>, <c>taken-as</c>, <c>condition</c>, <c>malformed</c>, <c>too-large</c>, …</param>
/// <param name="Element">The element's name with its usual prefix, as in <c>bpmn:dataStoreReference</c>.</param>
/// <param name="Id">Its id; null: it has none.</param>
/// <param name="Line">Its line in the file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="IsError">The process cannot be as drawn without it; otherwise it is only told.</param>
/// <param name="Message">What it is about.</param>
public sealed record BpmnFinding(string Code, string Element, string? Id, int Line, bool IsError, LocalText Message);

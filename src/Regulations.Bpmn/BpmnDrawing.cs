namespace Regulations.Bpmn;

/// <summary>A definition as BPMN 2.0.</summary>
/// <param name="Xml">The file: collaboration, process and diagram.</param>
/// <param name="Elements">For each activity of the definition, by its id, the id of the element that shows it.</param>
public sealed record BpmnDrawing(string Xml, IReadOnlyDictionary<string, string> Elements);

namespace Regulations.Bpmn;

/// <summary>The namespaces of a BPMN 2.0 file, and our own for what BPMN has no words for.</summary>
internal static class BpmnNamespaces
{
    /// <summary>Elements of a process (OMG BPMN 2.0, formal/2011-01-03).</summary>
    public const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>Shapes and edges of the diagram.</summary>
    public const string Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    /// <summary>Bounds and points.</summary>
    public const string Bounds = "http://www.omg.org/spec/DD/20100524/DC";

    /// <summary>Waypoints.</summary>
    public const string Waypoints = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>Types of expressions.</summary>
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>What a definition holds beside its picture; travels in extension elements.</summary>
    public const string Own = "urn:regulations:definition:1";
}

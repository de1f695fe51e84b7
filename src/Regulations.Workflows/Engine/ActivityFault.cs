namespace Regulations.Workflows.Engine;

/// <summary>An activity cannot go on. Never leaves the engine: it becomes an incident.</summary>
internal sealed class ActivityFault(string code, string message, string? property = null, int? line = null) : Exception(message)
{
    public string Code { get; } = code;

    public string? Property { get; } = property;

    public int? Line { get; } = line;
}

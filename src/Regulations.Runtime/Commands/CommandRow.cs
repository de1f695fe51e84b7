using NodaTime;

namespace Regulations.Runtime.Commands;

/// <summary>A command that was applied: its key, what it said, what was answered.</summary>
internal sealed class CommandRow
{
    public required string Key { get; set; }
    public required string Name { get; set; }
    public required string Actor { get; set; }

    /// <summary>SHA-256 of actor, name and content.</summary>
    public required string RequestHash { get; set; }
    public string? Answer { get; set; }
    public Instant At { get; set; }
}

namespace Regulations.Runtime.Commands;

/// <summary>Who sends a command and how it is known again.</summary>
/// <param name="Actor">The user name of the signed-in person; for machines one of <see cref="Machine"/>'s kind.</param>
/// <param name="IdempotencyKey">1–200 characters. The same key twice applies the command once; with another body it is refused.</param>
/// <param name="Correlation">What the sender calls this piece of work in its own logs; may be null.</param>
public sealed record CommandContext(string Actor, string IdempotencyKey, string? Correlation = null)
{
    /// <summary>The actor recorded where no person acts: sweeps, answers of systems, parents and children.</summary>
    public const string Machine = "(system)";

    internal static CommandContext ForMachine(string key) => new(Machine, key);

    internal bool IsMachine => Actor == Machine;
}

using System.Diagnostics.CodeAnalysis;

namespace Regulations.Runtime.Commands;

/// <summary>What came of a command: an answer, or a refusal that changed nothing.</summary>
/// <typeparam name="TAnswer">The command's answer.</typeparam>
public sealed class CommandResult<TAnswer>
{
    private readonly TAnswer? answer;

    internal CommandResult(TAnswer answer, bool repeated)
    {
        this.answer = answer;
        IsRepeated = repeated;
    }

    internal CommandResult(Refusal refusal) => Refusal = refusal;

    /// <summary>Why the command was refused; null where it was applied.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the command was applied, now or before under the same key.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsApplied => Refusal is null;

    /// <summary>The key had been used before with the same body: this is the first answer, nothing was done again.</summary>
    public bool IsRepeated { get; }

    /// <summary>The answer.</summary>
    /// <exception cref="RefusedException">The command was refused.</exception>
    public TAnswer Answer => Refusal is null ? answer! : throw new RefusedException(Refusal);
}

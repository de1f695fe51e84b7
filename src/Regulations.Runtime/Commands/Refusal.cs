namespace Regulations.Runtime.Commands;

/// <summary>Why a command was not applied. Nothing has changed when one is given.</summary>
/// <param name="Kind">What sort of refusal it is; decides the HTTP status.</param>
/// <param name="Code">Stable and machine-readable, as in <c>task-taken</c>.</param>
/// <param name="Message">What a person is told, by language (<c>kk</c>, <c>ru</c>, <c>en</c>).</param>
/// <param name="Fields">What is wrong with single fields of a form; empty where the fault is not in one.</param>
public sealed record Refusal(RefusalKind Kind, string Code, IReadOnlyDictionary<string, string> Message, IReadOnlyList<FieldFault> Fields)
{
    /// <summary>What a program may want to know besides, by name: who came first, when, with which content. Empty where there is nothing.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One field of a form that cannot be accepted.</summary>
/// <param name="Path">JSON pointer into the form, as in <c>/applicant/name</c>.</param>
/// <param name="Message">By language.</param>
public sealed record FieldFault(string Path, IReadOnlyDictionary<string, string> Message);

/// <summary>Sorts of refusals.</summary>
public enum RefusalKind
{
    /// <summary>The thing does not exist, or the actor may not know that it does (404).</summary>
    NotFound,

    /// <summary>The actor may not do this (403).</summary>
    Forbidden,

    /// <summary>The state of things does not allow it, or no longer does (409).</summary>
    Conflict,

    /// <summary>What was sent is not acceptable (422).</summary>
    Invalid,
}

/// <summary>Carries a refusal out of a handler so that its transaction is rolled back.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Made by handlers through <see cref="Refusals"/>.</summary>
    public RefusedException(Refusal refusal)
        : base($"The command was refused: {refusal.Code}.") => Refusal = refusal;

    /// <summary>Why.</summary>
    public Refusal Refusal { get; }
}

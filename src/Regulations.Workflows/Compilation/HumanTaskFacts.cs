using Regulations.Workflows.Engine;

namespace Regulations.Workflows.Compilation;

/// <summary>What a definition says of a human task without being run. A fact given by an expression is null or empty here.</summary>
/// <param name="Role">The role whose members may take it.</param>
/// <param name="Title">Titles by language.</param>
/// <param name="Source">The paragraph of the act.</param>
/// <param name="Step">The order of the act's step.</param>
/// <param name="Limit">The limit, plain or by request kind; null: none.</param>
/// <param name="CountedFrom"><c>step</c>, <c>receipt</c> or a node id.</param>
/// <param name="Outcomes">The outcomes in order.</param>
/// <param name="Form">The name of a form in the definition's custom properties.</param>
/// <param name="Signature">Its completion must be signed.</param>
/// <param name="DiffersFrom">Node ids of tasks that somebody else must have completed.</param>
/// <param name="PausesClock">The total clock rests while it waits.</param>
public sealed record HumanTaskFacts(
    string? Role,
    IReadOnlyDictionary<string, string> Title,
    string? Source,
    int? Step,
    LimitByKind? Limit,
    string CountedFrom,
    IReadOnlyList<OutcomeDetails> Outcomes,
    string? Form,
    bool Signature,
    IReadOnlyList<string> DiffersFrom,
    bool PausesClock
);

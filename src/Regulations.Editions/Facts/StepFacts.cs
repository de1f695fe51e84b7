namespace Regulations.Editions.Facts;

/// <summary>A step that the act puts into somebody's hands.</summary>
/// <param name="Id">The node's id in the definition.</param>
/// <param name="Order">The act's own order.</param>
/// <param name="Role">Who does it.</param>
/// <param name="Title">What is done.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Outcomes">How it can end.</param>
/// <param name="Source">The paragraph, as in <c>¶5(3)</c>.</param>
public sealed record StepFacts(
    string Id,
    int Order,
    string Role,
    LocalText Title,
    LimitFacts Limit,
    IReadOnlyList<string> Outcomes,
    string Source
);

/// <summary>A process, a condition or the registration that the act numbers within a channel.</summary>
/// <param name="Id">The node's id in the definition.</param>
/// <param name="Channel"><c>portal</c>, <c>state-corporation</c> or <c>provider</c>.</param>
/// <param name="Label">The act's own name: <c>process 1</c>, <c>condition 2</c>, <c>registration</c>.</param>
/// <param name="Actor">Who or what acts: a role, a system, or <c>provider</c>.</param>
/// <param name="System">The system it speaks to; null: none.</param>
/// <param name="Limit">The limit.</param>
/// <param name="OnFailure">The label of the refusing process; null: it does not refuse.</param>
/// <param name="Source">The paragraph.</param>
/// <param name="Title">What is done.</param>
public sealed record NodeFacts(
    string Id,
    string Channel,
    string Label,
    string Actor,
    string? System,
    LimitFacts Limit,
    string? OnFailure,
    string Source,
    LocalText Title
);

/// <summary>What the service costs. The acts name no amounts: the values are for demonstration and say so.</summary>
/// <param name="Demonstration">The amounts are made up.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Amounts">By request kind, in whole units of the currency.</param>
public sealed record FeeFacts(bool Demonstration, string Currency, IReadOnlyDictionary<string, decimal> Amounts);

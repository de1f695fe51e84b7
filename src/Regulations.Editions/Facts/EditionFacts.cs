using NodaTime;

namespace Regulations.Editions.Facts;

/// <summary>What the act says of a service, as one definition file keeps it.</summary>
public sealed record EditionFacts
{
    /// <summary><c>authority/service</c>, as in <c>eastkz/survey-licence</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The key with <c>-</c> for <c>/</c>: the definition's id.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The service's name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The body that provides it.</summary>
    public required LocalText Provider { get; init; }

    /// <summary>The id of the provider's office, whose people do the work; null: not said, so people of any office.</summary>
    public string? Office { get; init; }

    /// <summary>The act.</summary>
    public required ActFacts Act { get; init; }

    /// <summary>The first day in force; null: the act does not tell.</summary>
    public LocalDate? EffectiveFrom { get; init; }

    /// <summary><c>portal</c>, <c>state-corporation</c>, <c>provider</c>: where a request may be made.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The request kinds, in the act's order.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Names of the kinds, by kind.</summary>
    public required IReadOnlyDictionary<string, LocalText> KindNames { get; init; }

    /// <summary>False where the act says that the day of receipt is not counted; null where it is silent.</summary>
    public bool? ReceiptDayCounts { get; init; }

    /// <summary>The whole time by kind; null: the act gives none.</summary>
    public IReadOnlyDictionary<string, string?>? Total { get; init; }

    /// <summary>The provider's zone, an IANA id.</summary>
    public required string Zone { get; init; }

    /// <summary>The working calendar by channel, and <c>provider</c> for the provider's own.</summary>
    public required IReadOnlyDictionary<string, string> Calendars { get; init; }

    /// <summary><c>natural</c>, <c>legal</c>: who may apply.</summary>
    public required IReadOnlyList<string> Applicants { get; init; }

    /// <summary>The fee; null: free of charge.</summary>
    public FeeFacts? Fee { get; init; }

    /// <summary>After how long an unregistered draft expires, as in <c>10wd</c>; null: never.</summary>
    public string? DraftExpires { get; init; }

    /// <summary>What numbers of requests begin with.</summary>
    public string? NumberPrefix { get; init; }

    /// <summary>The steps in the act's order.</summary>
    public required IReadOnlyList<StepFacts> Steps { get; init; }

    /// <summary>Processes and conditions in the file's order.</summary>
    public required IReadOnlyList<NodeFacts> Nodes { get; init; }

    /// <summary>The calendar that receives a request of a channel: the channel's own, else the provider's.</summary>
    public string CalendarFor(string channel) => Calendars.TryGetValue(channel, out var own) ? own : Calendars["provider"];
}

using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Charts;

/// <summary>The whole time begins here.</summary>
/// <param name="Total">The act's whole time; null: it gives none.</param>
public sealed record StartClock(string Id, LocalText Title, string? Source, Limit? Total) : Node(Id, Title, Source)
{
    internal override string Type => "Regulations.StartClock";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        [.. Input("clock", Value.Literal("total")), .. Input("limit", Total?.ToValue())];
}

/// <summary>The whole time ends here.</summary>
public sealed record StopClock(string Id, LocalText Title, string? Source) : Node(Id, Title, Source)
{
    internal override string Type => "Regulations.StopClock";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() => Input("clock", Value.Literal("total"));
}

/// <summary>Waits until a moment, or for a limit.</summary>
public sealed record WaitUntil(string Id, LocalText Title, string? Source) : Node(Id, Title, Source)
{
    /// <summary>The moment.</summary>
    public Value? Moment { get; init; }

    /// <summary>How long.</summary>
    public Limit? Limit { get; init; }

    internal override string Type => "Regulations.WaitUntil";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        [.. Input("dateTime", Moment), .. Input("limit", Limit?.ToValue())];
}

/// <summary>Waits for an event from outside.</summary>
/// <param name="Event">Its name.</param>
public sealed record WaitForEvent(string Id, LocalText Title, string? Source, string Event) : Node(Id, Title, Source)
{
    internal override string Type => "Elsa.Event";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() => Input("eventName", Value.Literal(Event));
}

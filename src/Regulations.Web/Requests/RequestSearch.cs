using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Web.Api;

namespace Regulations.Web.Requests;

/// <summary>What is looked for, as the address says it.</summary>
public sealed record RequestSearch(
    [FromQuery(Name = "text")] string? Text,
    [FromQuery(Name = "edition")] string? Edition,
    [FromQuery(Name = "kind")] string? Kind,
    [FromQuery(Name = "channel")] string? Channel,
    [FromQuery(Name = "phase")] string? Phase,
    [FromQuery(Name = "node")] string? Node,
    [FromQuery(Name = "state")] string? State,
    [FromQuery(Name = "page")] int? Page,
    [FromQuery(Name = "note")] string? Note
)
{
    public const string Address = "/requests";

    /// <summary>The phases that can be chosen, in the order of a request's life.</summary>
    public static readonly IReadOnlyList<string> Phases = [.. Enum.GetValues<RequestPhase>().Select(ApiNames.Of)];

    /// <summary>The states of running limits that can be chosen.</summary>
    public static readonly IReadOnlyList<string> States = ["on-track", "at-risk", "breached", "paused"];

    /// <summary>What the runtime is asked; what it does not know is left out.</summary>
    public RequestFilter Filter =>
        new(
            Given(Text),
            Given(Edition),
            Given(Kind),
            Given(Channel),
            ApiNames.TryRead<RequestPhase>(Phase, out var phase) ? phase : null,
            Given(Node),
            ApiNames.TryRead<SlaState>(State, out var state) ? state : null
        );

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => new[] { Text, Edition, Kind, Channel, Phase, Node, State }.Any(value => Given(value) is not null);

    /// <summary>The same search with other values; null takes one away.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>
        {
            ["text"] = Given(Text),
            ["edition"] = Given(Edition),
            ["kind"] = Given(Kind),
            ["channel"] = Given(Channel),
            ["phase"] = Given(Phase),
            ["node"] = Given(Node),
            ["state"] = Given(State),
        };
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return QueryHelpers.AddQueryString(Address, values.Where(pair => pair.Value is not null));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Web.Api;
using Regulations.Web.Definitions;

namespace Regulations.Web.Instances;

/// <summary>Which requests of a definition are looked for, as the address says it.</summary>
public sealed record DefinitionRequests(
    [FromQuery(Name = "version")] int? Version,
    [FromQuery(Name = "phase")] string? Phase,
    [FromQuery(Name = "node")] string? Node,
    [FromQuery(Name = "state")] string? State,
    [FromQuery(Name = "page")] int? Page
)
{
    /// <summary>Where a definition's requests are listed.</summary>
    public static string AddressOf(string key) => $"{DefinitionPages.Address}/{key}/requests";

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Version is not null || new[] { Phase, Node, State }.Any(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>What the runtime is asked; what it does not know is left out.</summary>
    public RequestFilter Filter(string key, bool inner) =>
        new(
            Edition: key,
            Phase: ApiNames.TryRead<RequestPhase>(Phase, out var phase) ? phase : null,
            NodeId: string.IsNullOrWhiteSpace(Node) ? null : Node,
            Sla: ApiNames.TryRead<SlaState>(State, out var state) ? state : null,
            Version: Version,
            Inner: inner
        );

    /// <summary>The same list of another version; null: of all.</summary>
    public string OfVersion(string key, int? version) => (this with { Version = version, Node = null }).Address(key);

    /// <summary>The list's address, without the part.</summary>
    public string Address(string key) =>
        QueryHelpers.AddQueryString(
            AddressOf(key),
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["version"] = Version?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["phase"] = Phase,
                ["node"] = Node,
                ["state"] = State,
            }.Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
        );
}

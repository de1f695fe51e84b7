using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Lint;

namespace Regulations.Runtime.Definitions;

/// <summary>Who did something.</summary>
/// <param name="Name">By language; null where nobody signs in by that name (the house itself).</param>
public sealed record Doer(string UserName, IReadOnlyDictionary<string, string>? Name);

/// <summary>A version as those who edit definitions see it.</summary>
/// <param name="Key">The edition's key; the definition's id where it is no regulation.</param>
/// <param name="Hash">The hash of its content: its ETag.</param>
/// <param name="Reason">Why it was published though lint warned, or why it was retracted; null: not said.</param>
/// <param name="EffectiveFrom">The first day in force; null: not said.</param>
/// <param name="Running">Requests running on it.</param>
/// <param name="Requests">Requests that ever began on it.</param>
public sealed record VersionRow(
    string DefinitionId,
    int Version,
    string Key,
    bool IsEdition,
    string Hash,
    DefinitionState State,
    Instant CreatedAt,
    Doer CreatedBy,
    Instant ChangedAt,
    Doer ChangedBy,
    Instant? PublishedAt,
    Doer? PublishedBy,
    string? Reason,
    LocalDate? EffectiveFrom,
    int Running,
    int Requests
);

/// <summary>A definition as those who edit definitions see it.</summary>
/// <param name="Key">The edition's key; the definition's id where it is no regulation.</param>
/// <param name="Name">By language, of the content that an editor opens.</param>
/// <param name="Published">Null: none is.</param>
/// <param name="Draft">Null: there is none.</param>
/// <param name="Current">What an editor opens: the draft, else the published version, else the latest.</param>
/// <param name="Running">Requests running on any version.</param>
/// <param name="Requests">Requests that ever began on any version; a definition without any may be deleted.</param>
/// <param name="Errors">What stands in the way of publishing <paramref name="Current"/>.</param>
/// <param name="Warnings">Of <paramref name="Current"/>; those accepted with a reason are not counted.</param>
/// <param name="Versions">All of them, the latest first.</param>
/// <param name="Regulation">What the published version says of its regulation, else <paramref name="Current"/>; empty where it is none.</param>
public sealed record DefinitionSummary(
    string DefinitionId,
    string Key,
    bool IsEdition,
    IReadOnlyDictionary<string, string> Name,
    VersionRow? Published,
    VersionRow? Draft,
    VersionRow Current,
    int Running,
    int Requests,
    int Errors,
    int Warnings,
    IReadOnlyList<VersionRow> Versions,
    JsonObject Regulation
);

/// <summary>One content that a draft had.</summary>
/// <param name="Sequence">From 1 within the definition.</param>
/// <param name="Version">The draft's number.</param>
/// <param name="Since">When the first of the contents that it stands for was saved.</param>
/// <param name="At">When this content was saved.</param>
public sealed record SaveRow(int Sequence, int Version, string Hash, Instant Since, Instant At, Doer By, DefinitionSaveKind Kind);

/// <summary>One entry of a definition's record.</summary>
/// <param name="Kind">Stable code, as in <c>definition-published</c>.</param>
/// <param name="Data">Version, content, reason and the like.</param>
public sealed record TrailRow(int Seq, Instant At, Doer By, string Kind, JsonObject Data);

/// <summary>What has to be known before a draft is published.</summary>
/// <param name="Published">Null: this is the first.</param>
/// <param name="PublishedJson">The published version's file.</param>
/// <param name="Findings">Errors and warnings of the draft, the accepted ones among them.</param>
/// <param name="Editors">Who had a hand in the draft.</param>
/// <param name="NeedsOther">This viewer had a hand in it, and somebody else has to publish it.</param>
public sealed record PublishingView(
    DefinitionSummary Definition,
    VersionRow Draft,
    string DraftJson,
    VersionRow? Published,
    string? PublishedJson,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Doer> Editors,
    bool NeedsOther
)
{
    /// <summary>It cannot be published as it is.</summary>
    public bool HasErrors => Findings.Any(finding => finding.IsBlocking);

    /// <summary>It can be published with a reason only.</summary>
    public bool NeedsReason => !HasErrors && Findings.Any(finding => finding.Accepted is null);
}

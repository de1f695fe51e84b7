using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Tasks;

namespace Regulations.Runtime.Requests;

/// <summary>Where a request is.</summary>
public enum RequestPhase
{
    /// <summary>Begun and not registered; it has no number.</summary>
    Draft,

    /// <summary>Registered and worked on.</summary>
    Running,

    /// <summary>Ended in the ordinary way.</summary>
    Finished,

    /// <summary>Taken back by the applicant.</summary>
    Withdrawn,

    /// <summary>A draft nobody finished in time.</summary>
    Expired,

    /// <summary>Ended by an administrator or by a fault of the definition.</summary>
    Cancelled,
}

/// <summary>What came of a request.</summary>
public enum RequestResult
{
    /// <summary>Not known yet, or ended without one.</summary>
    None,

    /// <summary>The service was given.</summary>
    Granted,

    /// <summary>It was refused.</summary>
    Refused,
}

/// <summary>A request in a list.</summary>
/// <param name="Number">Null while it is a draft.</param>
/// <param name="Service">The regulation's name by language.</param>
/// <param name="WaitsFor">Titles of the open tasks; empty where it waits for no person.</param>
/// <param name="WaitsForApplicant">One of them is the applicant's.</param>
/// <param name="Total">How the request's limit stands; null: not running yet or none.</param>
/// <param name="Worst">The worst state among its running limits.</param>
/// <param name="Version">The version of the definition it runs on.</param>
public sealed record RequestRow(
    string RequestId,
    string? Number,
    string Edition,
    IReadOnlyDictionary<string, string> Service,
    string? Kind,
    string? Channel,
    string? ApplicantName,
    RequestPhase Phase,
    RequestResult Result,
    Instant StartedAt,
    Instant? RegisteredAt,
    Instant? FinishedAt,
    IReadOnlyList<IReadOnlyDictionary<string, string>> WaitsFor,
    bool WaitsForApplicant,
    bool HasIncident,
    SlaView? Total,
    SlaState Worst,
    int Version
);

/// <summary>What requests are looked for; null: any.</summary>
/// <param name="Text">A number or a part of it, or a part of the applicant's name; never an IIN or BIN.</param>
/// <param name="NodeId">Those with an open task at this node.</param>
/// <param name="Sla">Those whose worst running limit stands so.</param>
/// <param name="Version">Those on this version of their definition.</param>
/// <param name="Inner">Those that other instances started, too.</param>
public sealed record RequestFilter(
    string? Text = null,
    string? Edition = null,
    string? Kind = null,
    string? Channel = null,
    RequestPhase? Phase = null,
    string? NodeId = null,
    SlaState? Sla = null,
    int? Version = null,
    bool Inner = false
);

/// <summary>One request.</summary>
/// <param name="DefinitionHash">The definition content it runs on.</param>
/// <param name="Applicant">Null while not entered; the viewer may see it only with a right to the request.</param>
/// <param name="OpenTasks">What it waits for.</param>
/// <param name="May">What the viewer may do with it.</param>
public sealed record RequestView(
    RequestRow Row,
    int DefinitionVersion,
    string DefinitionHash,
    ApplicantDetails? Applicant,
    string? OperatorName,
    IReadOnlyList<TaskRow> OpenTasks,
    RequestRights May
);

/// <summary>What a viewer may do with a request now.</summary>
/// <param name="Erase">The applicant's personal data may be erased.</param>
public sealed record RequestRights(bool Withdraw, bool Attach, bool SeeJournal, bool Erase);

/// <summary>One line of a request's history in plain words.</summary>
/// <param name="What">Stable code: <c>started</c>, <c>registered</c>, <c>task-completed</c>, <c>task-waiting</c>, <c>system-answered</c>, <c>document</c>, <c>notice</c>, <c>incident</c>, <c>warned</c>, <c>due</c>, <c>escalated</c>, <c>withdrawn</c>, <c>expired</c>, <c>cancelled</c>, <c>finished</c>, <c>migrated</c>, <c>erased</c>.</param>
/// <param name="Title">What it is about, by language: the step's, document's or regulation's title.</param>
/// <param name="Outcome">The outcome's title by language; null where there is none.</param>
/// <param name="Ground">The ground stated; null where none or erased.</param>
/// <param name="ActorName">By language; null for machines.</param>
public sealed record TimelineEntry(
    Instant At,
    string What,
    IReadOnlyDictionary<string, string> Title,
    string? NodeId,
    string? Outcome,
    IReadOnlyDictionary<string, string>? OutcomeTitle,
    bool Negative,
    string? Ground,
    string? Actor,
    IReadOnlyDictionary<string, string>? ActorName,
    SlaView? Sla
);

/// <summary>How a node of the definition stands in one request; for the diagram.</summary>
/// <param name="State"><c>done</c>, <c>waiting</c>, <c>faulted</c>, <c>cancelled</c>; nodes never reached are left out.</param>
/// <param name="Visits">How often it was completed.</param>
/// <param name="Sla">Of a waiting task; null otherwise.</param>
public sealed record NodeToken(string NodeId, string State, int Visits, SlaView? Sla);

/// <summary>A line of the SLA ledger.</summary>
/// <param name="Kind"><c>step</c> or <c>total</c>.</param>
/// <param name="Title">The step's title; for the total the regulation's name.</param>
/// <param name="Rungs">What rang: <c>warn</c>, <c>due</c>, <c>escalate</c> with the instant.</param>
public sealed record LedgerEntry(
    string ClockId,
    string Kind,
    string NodeId,
    IReadOnlyDictionary<string, string> Title,
    SlaView Sla,
    Instant? EscalateAt,
    IReadOnlyList<RungView> Rungs
);

/// <summary>Something that rang.</summary>
public sealed record RungView(string Rung, Instant At);

/// <summary>A notice to somebody.</summary>
public sealed record NoticeView(
    string NoticeId,
    string RequestId,
    string? RequestNumber,
    string To,
    string Kind,
    IReadOnlyDictionary<string, string> Message,
    string? DocumentId,
    Instant At,
    string? Source
);

/// <summary>What a completed form holds, for showing a request's data.</summary>
public sealed record FormView(
    string NodeId,
    string FormName,
    IReadOnlyDictionary<string, string> Title,
    JsonObject? Schema,
    JsonNode? Value,
    string? CompletedBy,
    Instant At
);

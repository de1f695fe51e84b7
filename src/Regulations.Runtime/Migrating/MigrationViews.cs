using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Workflows.Migration;

namespace Regulations.Runtime.Migrating;

/// <summary>What an analyst has to know to move the requests of one version to another.</summary>
/// <param name="Versions">Versions that are no drafts, the latest first.</param>
/// <param name="Requests">How many requests run on <paramref name="From"/>.</param>
/// <param name="Steps">The nodes of the old version at which a request can wait, with their proposed partners.</param>
/// <param name="Running">The run that moves requests of the definition now; null: none.</param>
public sealed record MigrationPlanView(
    DefinitionSummary Definition,
    IReadOnlyList<VersionRow> Versions,
    VersionRow From,
    VersionRow To,
    int Requests,
    IReadOnlyList<StepMapping> Steps,
    RunView? Running
);

/// <summary>One node of the old version and what may become of it.</summary>
/// <param name="Source">The paragraph of the act; null: not said.</param>
/// <param name="Waiting">How many requests wait or have failed there.</param>
/// <param name="Partner">What is proposed, by node id; null: nothing.</param>
/// <param name="Ground">Why it is proposed.</param>
/// <param name="Fitting">What may be chosen.</param>
public sealed record StepMapping(
    string NodeId,
    IReadOnlyDictionary<string, string> Title,
    string? Source,
    string? Role,
    int Waiting,
    string? Partner,
    PartnerGround Ground,
    IReadOnlyList<StepChoice> Fitting
);

/// <summary>A node of the new version.</summary>
public sealed record StepChoice(string NodeId, IReadOnlyDictionary<string, string> Title, string? Source, string? Role);

/// <summary>What a run would do.</summary>
/// <param name="Looked">How many requests were looked at.</param>
/// <param name="Requests">How many there are.</param>
/// <param name="Refused">How many of those looked at would stay.</param>
/// <param name="Samples">Some of them in full, those that would stay first.</param>
public sealed record MigrationPreview(int Looked, int Requests, int Refused, IReadOnlyList<SampleMove> Samples);

/// <summary>What a run would do to one request.</summary>
/// <param name="Number">Null while it is a draft.</param>
/// <param name="Limits">Those that change, and those that go on unchanged.</param>
/// <param name="PassedOver">Titles of what the new version has behind what is done.</param>
public sealed record SampleMove(
    string RequestId,
    string? Number,
    Instant StartedAt,
    IReadOnlyList<MoveReason> Reasons,
    IReadOnlyList<MovedTask> Tasks,
    IReadOnlyList<MovedLimit> Limits,
    IReadOnlyList<MovedWake> Timers,
    IReadOnlyList<IReadOnlyDictionary<string, string>> PassedOver
);

/// <summary>A run and how far it is.</summary>
/// <param name="DefinitionKey">The edition's key; the definition's id where it is no regulation.</param>
/// <param name="Waiting">Requests whose turn has not come.</param>
public sealed record RunView(
    string RunId,
    string DefinitionId,
    string DefinitionKey,
    int FromVersion,
    int ToVersion,
    MigrationState State,
    string Ground,
    Doer StartedBy,
    Instant StartedAt,
    Doer? StoppedBy,
    Instant? EndedAt,
    int Waiting,
    int Moved,
    int Refused,
    int AlreadyThere,
    int Ended
)
{
    /// <summary>All requests of the run.</summary>
    public int Total => Waiting + Settled;

    /// <summary>Those that have been looked at.</summary>
    public int Settled => Moved + Refused + AlreadyThere + Ended;
}

/// <summary>One request of a run.</summary>
public sealed record RunItemView(string RequestId, string? Number, MoveResult Result, IReadOnlyList<MoveReason> Reasons, Instant? At);

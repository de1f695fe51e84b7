using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Sla;

namespace Regulations.Runtime.Tasks;

/// <summary>Which list of the inbox.</summary>
public enum InboxList
{
    /// <summary>Claimed by me or assigned to me.</summary>
    Mine,

    /// <summary>Unclaimed, and my roles may take it.</summary>
    Group,

    /// <summary>Completed by me, newest first.</summary>
    Done,
}

/// <summary>How a task is.</summary>
public enum WorkTaskStatus
{
    /// <summary>It waits to be done.</summary>
    Open,

    /// <summary>Somebody did it.</summary>
    Completed,

    /// <summary>The course of the request made it needless.</summary>
    Cancelled,
}

/// <summary>How many tasks each list of the inbox has.</summary>
public sealed record InboxCounts(int Mine, int Group, int Done);

/// <summary>A task in a list.</summary>
/// <param name="Owner">User name of who has it (claimed or assigned); null: its group.</param>
/// <param name="OwnerName">By language; null where there is no owner.</param>
/// <param name="RequestNumber">Null while the request is a draft.</param>
/// <param name="Service">The regulation's name by language.</param>
/// <param name="Channel">How the request came in; null where its definition is no regulation.</param>
/// <param name="Sla">How its limit stands; null: it has none.</param>
/// <param name="Total">How the request's own limit stands; null: not running.</param>
public sealed record TaskRow(
    string TaskId,
    string RequestId,
    string? RequestNumber,
    string Edition,
    IReadOnlyDictionary<string, string> Service,
    string? Kind,
    string? Channel,
    IReadOnlyDictionary<string, string> Title,
    string NodeId,
    int? Step,
    string? Role,
    string? Owner,
    IReadOnlyDictionary<string, string>? OwnerName,
    string? ApplicantName,
    WorkTaskStatus Status,
    string? Outcome,
    Instant CreatedAt,
    Instant? EndedAt,
    SlaView? Sla,
    SlaView? Total
);

/// <summary>One task with all that its page needs.</summary>
/// <param name="Source">The paragraph of the act.</param>
/// <param name="Form">JSON Schema of the form with <c>x-</c> hints; null: none.</param>
/// <param name="FormName">The form's name in the definition; null: none.</param>
/// <param name="Prefill">What the form begins with; may be null.</param>
/// <param name="Result">The form as completed; null while open.</param>
/// <param name="May">What the viewer may do with it.</param>
public sealed record TaskView(
    TaskRow Row,
    IReadOnlyDictionary<string, string> Description,
    string? Source,
    IReadOnlyList<OutcomeView> Outcomes,
    string? FormName,
    JsonObject? Form,
    JsonNode? Prefill,
    bool SignatureRequired,
    JsonNode? Result,
    string? Ground,
    string? CompletedBy,
    TaskRights May
);

/// <summary>One way to complete a task.</summary>
/// <param name="GroundRequired">The ground must be stated.</param>
/// <param name="Negative">It refuses, returns or withdraws: asked once more.</param>
public sealed record OutcomeView(string Name, IReadOnlyDictionary<string, string> Title, bool GroundRequired, bool Negative);

/// <summary>What a viewer may do with a task now.</summary>
/// <param name="WhyNot">Why it may be neither claimed nor completed, as a refusal's code and words; null where one of them is possible or the task has ended.</param>
public sealed record TaskRights(bool Claim, bool Release, bool Complete, bool Assign, bool Delegate, Commands.Refusal? WhyNot);

/// <summary>Somebody a task can be given to, or that a form's person field can name.</summary>
public sealed record Candidate(string UserName, IReadOnlyDictionary<string, string> Name, string? Office, int OpenTasks);

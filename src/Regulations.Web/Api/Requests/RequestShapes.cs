using System.Text.Json.Nodes;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Web.Api.Tasks;

namespace Regulations.Web.Api.Requests;

/// <summary>A request to be filed.</summary>
/// <param name="Edition">As in <c>eastkz/survey-licence</c>.</param>
/// <param name="Kind">As in <c>issue</c>.</param>
/// <param name="Channel"><c>portal</c>, <c>state-corporation</c> or <c>provider</c>.</param>
/// <param name="Applicant">For whom; left out where an operator will enter it, or where an applicant files for themselves.</param>
public sealed record NewRequest(string Edition, string Kind, string Channel, ApplicantShape? Applicant = null);

/// <param name="Id">IIN or BIN.</param>
/// <param name="Type"><c>natural</c> or <c>legal</c>.</param>
public sealed record ApplicantShape(string Id, string Type, string Name, string? Representative = null);

public sealed record FiledRequest(string RequestId);

public sealed record Withdrawal(string Ground);

/// <summary>A request in a list.</summary>
public sealed record RequestSummary(
    string RequestId,
    string? Number,
    string Edition,
    IReadOnlyDictionary<string, string> Service,
    string? Kind,
    string? Channel,
    string? ApplicantName,
    RequestPhase Phase,
    RequestResult Result,
    DateTimeOffset StartedAt,
    DateTimeOffset? RegisteredAt,
    DateTimeOffset? FinishedAt,
    bool HasIncident,
    TimeLimit? Total,
    Runtime.Sla.SlaState Worst
)
{
    public static RequestSummary Of(RequestRow row) =>
        new(
            row.RequestId,
            row.Number,
            row.Edition,
            row.Service,
            row.Kind,
            row.Channel,
            row.ApplicantName,
            row.Phase,
            row.Result,
            row.StartedAt.ToDateTimeOffset(),
            row.RegisteredAt.ToMoment(),
            row.FinishedAt.ToMoment(),
            row.HasIncident,
            TimeLimit.Of(row.Total),
            row.Worst
        );
}

/// <summary>One request with what it waits for and what happened.</summary>
/// <param name="DefinitionHash">The content of the definition it runs on.</param>
public sealed record RequestDetails(
    RequestSummary Summary,
    int DefinitionVersion,
    string DefinitionHash,
    ApplicantShape? Applicant,
    IReadOnlyList<TaskSummary> OpenTasks,
    IReadOnlyList<HistoryLine> History,
    IReadOnlyList<FileShape> Files
);

/// <summary>One line of the history.</summary>
public sealed record HistoryLine(
    DateTimeOffset At,
    string What,
    IReadOnlyDictionary<string, string> Title,
    string? NodeId,
    string? Outcome,
    bool Negative,
    string? Ground,
    string? Actor
)
{
    public static HistoryLine Of(TimelineEntry entry) =>
        new(entry.At.ToDateTimeOffset(), entry.What, entry.Title, entry.NodeId, entry.Outcome, entry.Negative, entry.Ground, entry.Actor);
}

/// <summary>A file of a request.</summary>
public sealed record FileShape(
    string AttachmentId,
    string Field,
    string FileName,
    string ContentType,
    long Size,
    string Sha256,
    DateTimeOffset AddedAt
)
{
    public static FileShape Of(AttachmentView file) =>
        new(file.AttachmentId, file.Field, file.FileName, file.ContentType, file.Size, file.Sha256, file.AddedAt.ToDateTimeOffset());
}

public sealed record AddedFile(string AttachmentId, string Sha256, long Size);

/// <summary>The legal record of a request.</summary>
/// <param name="Whole">The chain of hashes was recomputed and fits.</param>
/// <param name="BrokenAt">The first entry that does not fit.</param>
/// <param name="Why"><c>gap</c>, <c>previous-hash</c>, <c>hash</c>, <c>payload</c>, <c>tail</c>.</param>
public sealed record JournalPage(bool Whole, int? BrokenAt, string? Why, ApiList<JournalLine> Entries);

/// <summary>One entry of the journal.</summary>
public sealed record JournalLine(
    int Seq,
    DateTimeOffset At,
    string Actor,
    string Kind,
    string? NodeId,
    JsonObject Data,
    JsonNode? Payload,
    string? PayloadDigest,
    string Hash
)
{
    public static JournalLine Of(JournalEntryView entry) =>
        new(
            entry.Seq,
            entry.At.ToDateTimeOffset(),
            entry.Actor,
            entry.Kind,
            entry.NodeId,
            entry.Data,
            entry.Payload,
            entry.PayloadDigest,
            entry.Hash
        );
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Gateway.Signatures;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Requests.Effects;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Documents;

/// <summary>A document is made: numbered, with what it says, and with the signature of the task it names.</summary>
internal sealed class DocumentIssuedApplier : EffectApplier<Effect.DocumentIssued>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.DocumentIssued effect, CancellationToken cancellation)
    {
        var (request, details) = (work.Request, effect.Document);
        var number = await NumberAsync(work, details, cancellation);
        var signed = details.SignedBy is null ? null : await SignedTaskAsync(work, details.SignedBy, cancellation);
        var belongsTo = await BelongsToAsync(work, details, cancellation);
        var content = Content(work, details, number, signed);
        if (belongsTo is not null)
        {
            content["belongsTo"] = belongsTo;
        }
        var document = new IssuedDocument
        {
            Id = effect.DocumentId,
            RequestId = request.Id,
            EditionKey = request.EditionKey,
            NodeId = effect.NodeId,
            Template = details.Template,
            Title = TextsJson.Write(details.Title),
            Series = details.Series,
            Number = number,
            Registered = details.Registered,
            State = DocumentState.InForce,
            IssuedAt = work.Now,
            HolderName = request.ApplicantName,
            Content = CanonicalJson.Text(content),
            SignedBy = signed?.CompletedBy,
            SignatureCms = signed?.Signature,
            Source = details.Source,
        };
        work.Store.Documents.Add(document);
        work.Journal.Add(
            JournalKinds.Document,
            effect.NodeId,
            new JsonObject
            {
                ["document"] = document.Id,
                ["template"] = document.Template,
                ["number"] = number,
                ["registered"] = document.Registered,
                ["signedBy"] = document.SignedBy,
            },
            content
        );
    }

    private static async Task<string> NumberAsync(RequestWork work, DocumentDetails details, CancellationToken cancellation) =>
        details.Series is not { } series
            ? work.Request.Number ?? work.Request.Id
            : await SeriesNumbers.NextAsync(work, series, details.Registered, cancellation);

    private static async Task<WorkTask?> SignedTaskAsync(RequestWork work, string nodeId, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        // The task completed by this very command is not in the database yet.
        return work.Store.Tasks.Local.LastOrDefault(t => t.NodeId == nodeId && t.Status == WorkTaskStatus.Completed)
            ?? await work
                .Store.Tasks.Where(t => t.RequestId == requestId && t.NodeId == nodeId && t.Status == WorkTaskStatus.Completed)
                .OrderByDescending(t => t.EndedAt)
                .FirstOrDefaultAsync(cancellation);
    }

    // The data names another document of the request by its id, which only the house can follow: an appendix its licence.
    private static async Task<JsonObject?> BelongsToAsync(RequestWork work, DocumentDetails details, CancellationToken cancellation)
    {
        if ((details.Data as JsonObject)?["belongsTo"] is not JsonValue value || !value.TryGetValue<string>(out var id))
        {
            return null;
        }
        var requestId = work.Request.Id;
        var other =
            work.Store.Documents.Local.FirstOrDefault(d => d.Id == id && d.RequestId == requestId)
            ?? await work.Store.Documents.FirstOrDefaultAsync(d => d.Id == id && d.RequestId == requestId, cancellation);
        return other is null
            ? null
            : new JsonObject { ["number"] = other.Number, ["issuedAt"] = other.IssuedAt.ToString("g", CultureInfo.InvariantCulture) };
    }

    private static JsonObject Content(RequestWork work, DocumentDetails details, string number, WorkTask? signed)
    {
        var (request, facts) = (work.Request, work.Definition.Facts);
        return new JsonObject
        {
            ["template"] = details.Template,
            ["number"] = number,
            ["requestNumber"] = request.Number,
            ["edition"] = request.EditionKey,
            ["kind"] = request.Kind,
            ["issuedAt"] = work.Now.ToString("g", CultureInfo.InvariantCulture),
            ["provider"] = facts?.Provider.ToJson(),
            ["applicant"] = ApplicantOf.Json(work.Definition, work.State!),
            ["signedBy"] = signed?.CompletedBy,
            ["signedAt"] = signed?.EndedAt?.ToString("g", CultureInfo.InvariantCulture),
            ["data"] = details.Data?.DeepClone(),
        };
    }
}

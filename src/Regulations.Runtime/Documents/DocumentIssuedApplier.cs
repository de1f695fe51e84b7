using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
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
        var number = await NumberAsync(work, details.Series, cancellation);
        var signed = details.SignedBy is null ? null : await SignedTaskAsync(work, details.SignedBy, cancellation);
        var content = Content(work, details, number, signed);
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
            Content = SigningContent.Text(content),
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

    private static async Task<string> NumberAsync(RequestWork work, string? series, CancellationToken cancellation) =>
        series is null ? work.Request.Number ?? work.Request.Id : await SeriesNumbers.NextAsync(work, series, cancellation);

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

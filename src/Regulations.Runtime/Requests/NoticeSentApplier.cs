using System.Text.Json.Nodes;
using Regulations.Editions.Documents;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests.Effects;
using Regulations.Runtime.Store;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Requests;

/// <summary>A notice reaches the cabinet or the desk of whom it is for; a refusal or a result is what came of the request.</summary>
internal sealed class NoticeSentApplier : EffectApplier<Effect.NoticeSent>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.NoticeSent effect, CancellationToken cancellation)
    {
        var (request, said) = (work.Request, effect.Notice);
        var notice = new Notice
        {
            Id = CommandScope.NewId(),
            RequestId = request.Id,
            NodeId = effect.NodeId,
            To = said.To,
            ToUser = said.To switch
            {
                Roles.Applicant => request.ApplicantUser,
                Roles.Operator => request.OperatorUser,
                _ => null,
            },
            OfficeId = request.OfficeOf(said.To),
            Kind = said.Kind,
            Message = TextsJson.Write(said.Message),
            DocumentId = said.DocumentId,
            Source = said.Source,
            At = work.Now,
        };
        work.Store.Notices.Add(notice);
        request.Result = said.Kind switch
        {
            "refusal" => RequestResult.Refused,
            "result" => await IsRefusalAsync(work, said.DocumentId, cancellation) ? RequestResult.Refused : RequestResult.Granted,
            _ => request.Result,
        };
        work.Journal.Add(
            JournalKinds.Notice,
            effect.NodeId,
            new JsonObject
            {
                ["notice"] = notice.Id,
                ["to"] = said.To,
                ["kind"] = said.Kind,
                ["document"] = said.DocumentId,
            },
            new JsonObject(said.Message.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value)))
        );
    }

    /// <summary>At the State Corporation one notice tells that the result is ready, whichever it is: the document says what it is.</summary>
    private static async Task<bool> IsRefusalAsync(RequestWork work, string? documentId, CancellationToken cancellation) =>
        documentId is not null
        && await work.Store.Documents.FindAsync([documentId], cancellation) is { } document
        && DocumentTemplates.IsRefusal(document.Template);
}

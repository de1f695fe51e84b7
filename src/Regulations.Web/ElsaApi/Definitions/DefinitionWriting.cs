using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Regulations.Editions.Lint;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Web.Accounts;
using Regulations.Web.Api;
using Regulations.Web.ElsaApi.Definitions.Saving;
using Regulations.Web.Localisation;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>What came of a step: its answer, or the refusal to answer the call with, and in words.</summary>
public sealed record Done<TAnswer>(TAnswer? Answer, IResult? Refused, string? Sentences)
    where TAnswer : class;

/// <summary>Changes to definitions, as commands of the signed-in person.</summary>
public sealed class DefinitionWriting(
    CommandBus bus,
    DefinitionShelf shelf,
    DefinitionQueries contents,
    SignedIn person,
    Words words,
    IHttpContextAccessor accessor
)
{
    /// <summary>The header with the reason for publishing in spite of warnings, or for taking back; percent-encoded UTF-8.</summary>
    public const string Reason = "X-Reason";

    private const int MostFindingsTold = 10;

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>The content the caller says to have edited; null: none is named.</summary>
    public string? BasedOn =>
        Context.Request.GetTypedHeaders().IfMatch.FirstOrDefault(tag => !tag.Equals(EntityTagHeaderValue.Any)) is { } tag
            ? tag.Tag.ToString().Trim('"')
            : null;

    /// <summary>The reason given; null: none.</summary>
    public string? GivenReason =>
        Context.Request.Headers[Reason].ToString() is { Length: > 0 } given ? Uri.UnescapeDataString(given) : null;

    /// <summary>Saves what Studio sent as the draft.</summary>
    public async Task<Done<DraftSaved>> SaveAsync(SentDefinition sent, CancellationToken cancellation)
    {
        var id = sent.DefinitionId ?? NewId();
        var latest = await shelf.FindAsync(id, VersionChoice.Read(null), cancellation);
        var saved = latest is null
            ? SavedDefinition.New(id, sent.Model, isImport: false)
            : SavedDefinition.Of(await EditedAsync(latest, cancellation), sent.Model);
        return await SendAsync(new SaveDraft(id, WorkflowDefinition.From(saved).Write(), BasedOn), cancellation);
    }

    /// <summary>Takes a definition in from outside as the draft; over one that is here, in its place.</summary>
    public async Task<Done<DraftSaved>> ImportAsync(SentDefinition sent, CancellationToken cancellation)
    {
        var id = sent.DefinitionId ?? NewId();
        var latest = await shelf.FindAsync(id, VersionChoice.Read(null), cancellation);
        var imported = latest is null
            ? SavedDefinition.New(id, sent.Model, isImport: true)
            : SavedDefinition.Imported(latest.Definition.Json, sent.Model);
        // Who imports has said what comes in the place of what is there; its history keeps that.
        var basedOn = BasedOn ?? latest?.Facts.Hash;
        return await SendAsync(
            new SaveDraft(id, WorkflowDefinition.From(imported).Write(), basedOn, DefinitionSaveKind.Imported),
            cancellation
        );
    }

    /// <summary>Publishes the draft; what stands in the way is told activity by activity.</summary>
    /// <param name="hash">The content that is meant.</param>
    public async Task<Done<DraftPublished>> PublishAsync(string definitionId, string hash, CancellationToken cancellation)
    {
        var sent = await SendAsync(new PublishDraft(definitionId, hash, GivenReason), cancellation);
        return sent.Answer is { IsPublished: false } hindered ? Hindered(hindered) : sent;
    }

    /// <summary>Sends a command. Studio knows no idempotency keys; each of its calls is one by itself unless the caller names it.</summary>
    public async Task<Done<TAnswer>> SendAsync<TAnswer>(ICommand<TAnswer> command, CancellationToken cancellation)
        where TAnswer : class
    {
        var key = IdempotencyKey.Of(Context) is { Length: > 0 and <= 200 } named ? named : Guid.NewGuid().ToString("N");
        var result = await bus.SendAsync(command, new CommandContext(person.UserName, key, Context.TraceIdentifier), cancellation);
        if (result.IsApplied)
        {
            return new Done<TAnswer>(result.Answer, null, null);
        }
        if (SaveConflict.Of(result.Refusal) is { } conflict)
        {
            Context.Response.Headers.ETag = $"\"{conflict.Hash}\"";
        }
        return new Done<TAnswer>(null, ElsaRefusals.Of(Context, result.Refusal), words.Of(result.Refusal.Message));
    }

    // What Studio left out is taken from the content that it was given, though another may be stored by now; whether that is a conflict the command decides.
    private async Task<JsonObject> EditedAsync(StoredVersion latest, CancellationToken cancellation) =>
        BasedOn is { } hash
        && hash != latest.Facts.Hash
        && await contents.JsonByHashAsync(hash, cancellation) is { } json
        && WorkflowDefinition.Read(json).Definition is { } edited
        && edited.DefinitionId == latest.Definition.DefinitionId
            ? edited.Json
            : latest.Definition.Json;

    private Done<DraftPublished> Hindered(DraftPublished draft)
    {
        List<string> told = [words[draft.Findings.Any(finding => finding.IsBlocking) ? "elsa.publish.errors" : "elsa.publish.warnings"]];
        told.AddRange(draft.Findings.Take(MostFindingsTold).Select(Told));
        if (draft.Findings.Count > MostFindingsTold)
        {
            told.Add(words.With("elsa.publish.more", ("n", draft.Findings.Count - MostFindingsTold)));
        }
        return new Done<DraftPublished>(null, ElsaRefusals.Of(StatusCodes.Status400BadRequest, told), string.Join(' ', told));
    }

    private string Told(Finding finding) =>
        finding.Node is null ? words.Of(finding.Message) : $"{finding.Node}: {words.Of(finding.Message)}";

    private static string NewId() => "workflow-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}

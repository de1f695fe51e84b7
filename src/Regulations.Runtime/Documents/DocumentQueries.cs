using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Documents;

/// <summary>Issued documents and the public register.</summary>
public sealed class DocumentQueries
{
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly PeopleDirectory people;

    internal DocumentQueries(IStore store, DefinitionCache definitions, PeopleDirectory people)
    {
        this.store = store;
        this.definitions = definitions;
        this.people = people;
    }

    /// <summary>One document with its content; null where there is none or the viewer may not see it.</summary>
    public async Task<DocumentView?> FindAsync(Viewer viewer, string documentId, CancellationToken cancellation = default)
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        await using var database = store.Open();
        var document = await database.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, cancellation);
        if (person is null || document is null)
        {
            return null;
        }
        var request = await database.Requests.AsNoTracking().SingleAsync(r => r.Id == document.RequestId, cancellation);
        return RequestAccess.MaySee(person, request) ? await ViewAsync(document, request, cancellation) : null;
    }

    /// <summary>The public register, newest first. <paramref name="text"/>: a number, a part of it, or a part of a holder's name; null: all.</summary>
    public async Task<Paged<RegisterRow>> RegisterAsync(string? text, PageOf page, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var documents = database.Documents.AsNoTracking().Where(d => d.Registered);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var part = text.Trim();
            documents = documents.Where(d => d.Number.Contains(part) || d.HolderName != null && d.HolderName.Contains(part));
        }
        var total = await documents.CountAsync(cancellation);
        var found = await documents.OrderByDescending(d => d.IssuedAt).Skip(page.Skip).Take(page.Take).ToListAsync(cancellation);
        var rows = new List<RegisterRow>(found.Count);
        foreach (var document in found)
        {
            rows.Add(await RowAsync(database, document, cancellation));
        }
        return new Paged<RegisterRow>(rows, total, page);
    }

    /// <summary>Checks a registered document by its number; anyone may. Null: no such document.</summary>
    public async Task<RegisterRow?> CheckAsync(string number, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var document = await database
            .Documents.AsNoTracking()
            .Where(d => d.Registered && d.Number == number)
            .OrderByDescending(d => d.IssuedAt)
            .FirstOrDefaultAsync(cancellation);
        return document is null ? null : await RowAsync(database, document, cancellation);
    }

    internal async Task<DocumentView> ViewAsync(IssuedDocument document, Request request, CancellationToken cancellation)
    {
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var names = await people.NamesAsync([document.SignedBy], cancellation);
        return new DocumentView(
            document.Id,
            document.RequestId,
            request.Number,
            document.EditionKey,
            definition.Name,
            document.Template,
            TextsJson.Read(document.Title),
            document.Number,
            document.Registered,
            document.State,
            document.IssuedAt,
            document.HolderName,
            JsonNode.Parse(document.Content) as JsonObject,
            document.SignedBy,
            document.SignedBy is null ? null : names.GetValueOrDefault(document.SignedBy),
            document.SignatureCms,
            document.Source,
            request.DefinitionHash
        );
    }

    private async Task<RegisterRow> RowAsync(StoreContext database, IssuedDocument document, CancellationToken cancellation)
    {
        var requestId = document.RequestId;
        var hash = await database.Requests.Where(r => r.Id == requestId).Select(r => r.DefinitionHash).SingleAsync(cancellation);
        var definition = await definitions.GetAsync(hash, cancellation);
        return new RegisterRow(
            document.Number,
            TextsJson.Read(document.Title),
            definition.Name,
            document.EditionKey,
            document.HolderName,
            document.State,
            document.IssuedAt
        );
    }
}

using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Regulations.Editions;
using Regulations.Editions.Documents;
using Regulations.Editions.Facts;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Documents;

namespace Regulations.Web.Register;

/// <summary>An issued document, ready to be printed by its template under the very definition it was made by.</summary>
public sealed class DocumentPrint
{
    private readonly DocumentView document;
    private readonly PrintedDocument printed;
    private readonly Edition edition;

    private DocumentPrint(DocumentView document, PrintedDocument printed, Edition edition)
    {
        this.document = document;
        this.printed = printed;
        this.edition = edition;
    }

    /// <summary>The languages it is printed in.</summary>
    public IReadOnlyList<string> Languages => DocumentTemplates.LanguagesOf(document.Template);

    /// <summary>The document as a part of a page.</summary>
    public string Paper(string language) => DocumentTemplates.Paper(document.Template, printed, edition, language);

    /// <summary>The document as a page of its own.</summary>
    public string Page(string language) => DocumentTemplates.Page(document.Template, printed, edition, language);

    /// <summary>Prepares a document; null where its definition names a template that there is not.</summary>
    public static async Task<DocumentPrint?> OfAsync(
        DocumentView document,
        string? checkAddress,
        DefinitionQueries definitions,
        CancellationToken cancellation
    )
    {
        if (
            DocumentTemplates.Find(document.Template) is null
            || await definitions.JsonByHashAsync(document.DefinitionHash, cancellation) is not { } json
        )
        {
            return null;
        }
        var read = Edition.Read(json);
        var zone = DateTimeZoneProviders.Tzdb[read.Facts.Zone];
        var content = document.Content ?? [];
        // What the definition gave the document stands under "data"; beside it the house's own facts.
        var data = content["data"] as JsonObject ?? content;
        return new DocumentPrint(
            document,
            new PrintedDocument
            {
                Number = document.Number,
                RequestNumber = document.RequestNumber,
                Kind = Text(content["kind"]),
                IssuedOn = document.IssuedAt.InZone(zone).Date,
                Data = data,
                BelongsTo = BelongsTo(content["belongsTo"] as JsonObject, zone),
                SignedBy = document.SignedByName is { } name
                    ? new LocalText(name.GetValueOrDefault("kk", ""), name.GetValueOrDefault("ru", ""), name.GetValueOrDefault("en", ""))
                    : null,
                IsTerminated = document.State == DocumentState.Terminated,
                CheckAddress = checkAddress,
                QrSvg = checkAddress is null ? null : QrCode.Svg(checkAddress),
            },
            read
        );
    }

    private static DocumentReference? BelongsTo(JsonObject? other, DateTimeZone zone) =>
        Text(other?["number"]) is { } number
        && Text(other?["issuedAt"]) is { } issued
        && InstantPattern.ExtendedIso.Parse(issued) is { Success: true, Value: var at }
            ? new DocumentReference(number, at.InZone(zone).Date)
            : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

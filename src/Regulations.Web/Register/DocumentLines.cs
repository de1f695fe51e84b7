using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Editions.Forms;
using Regulations.Runtime.Documents;
using Regulations.Web.Forms;
using Regulations.Web.Localisation;

namespace Regulations.Web.Register;

/// <summary>What a document says, line by line: the data it was made of, under the titles that the edition's own forms give them.</summary>
public static class DocumentLines
{
    private static readonly string[] Parts = ["licence", "refusal"];

    /// <summary>The lines, in the order in which they are printed.</summary>
    public static IReadOnlyList<(string Title, string Value)> Of(Words words, Edition edition, DocumentView document)
    {
        if (document.Content is not { } whole)
        {
            return [];
        }
        // What the definition gave the document stands under "data"; beside it the house's own facts.
        var content = whole["data"] as JsonObject ?? whole;
        var lines = new List<(string, string)>();
        var kind = FormFields.AsText(content["kind"]);
        if (kind is not null && edition.Facts.KindNames.TryGetValue(kind, out var kindName))
        {
            lines.Add((words["document.kind"], words.Of(kindName)));
        }
        if (content["applicant"] is JsonObject applicant)
        {
            lines.AddRange(Holder(words, edition, applicant, content["request"] as JsonObject));
        }
        foreach (var part in Parts.Select(name => content[name]).OfType<JsonObject>())
        {
            lines.AddRange(Values(words, edition, part));
        }
        if (
            content["missing"] is { } missing
            && edition.Forms.Values.SelectMany(f => f.Fields).FirstOrDefault(f => f.Name == "missing") is { } field
        )
        {
            lines.Add((words.Of(field.Title), ValueWords.Of(words, field, missing) ?? ""));
        }
        if (content["previous"] is JsonObject previous && FormFields.AsText(previous["number"]) is { } replaced)
        {
            lines.Add((words["document.replaces"], "№ " + replaced));
        }
        if (document.Template == "receipt" && content["request"] is JsonObject request)
        {
            var received = Attachments(words, edition, request).ToArray();
            lines.Add((words["document.received"], received.Length == 0 ? words["document.received-none"] : string.Join('\n', received)));
        }
        return lines;
    }

    // Of the applicant no more than a document has to say: number and address; the name stands above.
    private static IEnumerable<(string, string)> Holder(Words words, Edition edition, JsonObject applicant, JsonObject? request)
    {
        if (FormFields.AsText(applicant["id"]) is { } number)
        {
            yield return (words[FormFields.AsText(applicant["type"]) == "legal" ? "document.bin" : "document.iin"], number);
        }
        if (FormFields.AsText(applicant["address"] ?? request?["address"]) is { } address && FieldOf(edition, "address") is { } place)
        {
            yield return (words.Of(place.Title), address);
        }
    }

    private static IEnumerable<(string, string)> Values(Words words, Edition edition, JsonObject part) =>
        from pair in part
        let field = FieldOf(edition, pair.Key)
        where field is not null && !FormFields.IsAttachment(field)
        let text = ValueWords.Of(words, field, pair.Value)
        where text is not null
        select (words.Of(field.Title), text);

    private static IEnumerable<string> Attachments(Words words, Edition edition, JsonObject request) =>
        request
            .Where(p => p.Value is not null)
            .Select(p => FieldOf(edition, p.Key))
            .OfType<FormField>()
            .Where(FormFields.IsAttachment)
            .Select(f => words.Of(f.Title));

    private static FormField? FieldOf(Edition edition, string name) =>
        edition.Forms.Values.SelectMany(f => f.Fields).FirstOrDefault(f => f.Name == name);
}

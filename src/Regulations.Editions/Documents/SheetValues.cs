using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;

namespace Regulations.Editions.Documents;

/// <summary>Finds what a line says in the document's data and puts it into words: choices by the words of their form, days written out.</summary>
internal static class SheetValues
{
    /// <summary>The words of a line; empty where the data does not fill it.</summary>
    public static string Words(Sheet sheet, DataLine line) =>
        Find(sheet.Document.Data, line) is var (path, value) ? Words(sheet, FieldOf(sheet.Edition, path), value) : "";

    /// <summary>The first place of a line that has a value; null: none has.</summary>
    public static (string Path, JsonNode Value)? Find(JsonObject data, DataLine line)
    {
        foreach (var path in line.Paths)
        {
            JsonNode? node = data;
            foreach (var part in path.Split('.'))
            {
                node = (node as JsonObject)?[part];
            }
            if (node is not null && !IsEmpty(node))
            {
                return (path, node);
            }
        }
        return null;
    }

    /// <summary>The titles of the files that a form's answer holds.</summary>
    public static IEnumerable<string> AttachmentsIn(Sheet sheet, string part) =>
        sheet.Document.Data[part] is JsonObject answer
            ? answer
                .Where(pair => pair.Value is not null && !IsEmpty(pair.Value))
                .Select(pair => FieldOf(sheet.Edition, $"{part}.{pair.Key}"))
                .OfType<FormField>()
                .Where(IsAttachment)
                .Select(field => sheet.Say(field.Title))
            : [];

    private static string Words(Sheet sheet, FormField? field, JsonNode value) =>
        value switch
        {
            JsonArray list => string.Join(
                "\n",
                list.OfType<JsonNode>().Select(item => Words(sheet, field?.Items, item)).Where(text => text.Length > 0)
            ),
            JsonObject text when LocalText.Languages.Any(text.ContainsKey) => sheet.Say(LocalText.Read(text)),
            JsonObject group => string.Join(", ", Members(sheet, field, group)),
            _ => Scalar(sheet, field, value),
        };

    private static IEnumerable<string> Members(Sheet sheet, FormField? field, JsonObject members) =>
        from inner in field?.Fields ?? []
        let value = members[inner.Name]
        where value is not null && !IsAttachment(inner)
        let text = Words(sheet, inner, value)
        where text.Length > 0
        select text;

    private static string Scalar(Sheet sheet, FormField? field, JsonNode value)
    {
        if (value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetValue<bool>() ? sheet.Say("иә", "да", "yes") : sheet.Say("жоқ", "нет", "no");
        }
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        if (field?.Choices.FirstOrDefault(choice => choice.Value == text) is { } chosen)
        {
            return sheet.Say(chosen.Title);
        }
        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? sheet.Day(day) : text;
    }

    // A part of the data is called after the form it was filled in with; otherwise any form that has the field knows its words.
    private static FormField? FieldOf(Edition edition, string path)
    {
        var (part, name) = path.LastIndexOf('.') is var dot and >= 0 ? (path[..dot], path[(dot + 1)..]) : ("", path);
        return edition.Forms.GetValueOrDefault(part)?.Fields.FirstOrDefault(field => field.Name == name)
            ?? edition.Forms.Values.SelectMany(form => form.Fields).FirstOrDefault(field => field.Name == name);
    }

    private static bool IsAttachment(FormField field) => field.Format == "attachment" || field.Items?.Format == "attachment";

    private static bool IsEmpty(JsonNode node) =>
        node switch
        {
            JsonArray list => list.Count == 0,
            JsonObject group => group.Count == 0,
            _ => node.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(node.GetValue<string>()),
        };
}

using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Regulations.Editions.Forms;
using Regulations.Web.Localisation;

namespace Regulations.Web.Forms;

/// <summary>Says a form's value the way people read it: choices by their titles, dates written out, people and files by name.</summary>
public static class ValueWords
{
    /// <summary>The words; null where there is no value.</summary>
    public static string? Of(Words words, FormField field, JsonNode? value, FormModel? model = null)
    {
        if (value is JsonArray list)
        {
            return string.Join(
                ", ",
                list.Select(item => field.Items is { } shape ? Of(words, shape, item, model) : FormFields.AsText(item))
            );
        }
        if (value is JsonObject group)
        {
            var inner = field.Fields.Select(f => (Title: words.Of(f.Title), Text: Of(words, f, group[f.Name], model)));
            return string.Join("; ", inner.Where(f => f.Text is not null).Select(f => $"{f.Title}: {f.Text}"));
        }
        return FormFields.AsText(value) is { Length: > 0 } text ? Scalar(words, field, text, model) : null;
    }

    private static string Scalar(Words words, FormField field, string text, FormModel? model)
    {
        if (field.Type == FieldType.Boolean)
        {
            return words[text == "true" ? "form.yes" : "form.no"];
        }
        if (field.Widget == "payment" && decimal.TryParse(text, CultureInfo.InvariantCulture, out var amount))
        {
            return Words.Tenge(amount);
        }
        if (field.Choices.FirstOrDefault(c => c.Value == text) is { } choice)
        {
            return words.Of(choice.Title);
        }
        if (field.Format == "date" && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date })
        {
            return words.Date(date);
        }
        if (FormFields.IsAttachment(field))
        {
            return model?.FileNames.GetValueOrDefault(text) ?? words["form.file-stored"];
        }
        if (field.Format == "base64" || field.Widget == "certificate")
        {
            return words["form.certificate-given"];
        }
        var person = field.Widget == "person" ? model?.People.Values.SelectMany(p => p).FirstOrDefault(p => p.UserName == text) : null;
        return person is null ? text : words.Of(person.Name);
    }
}

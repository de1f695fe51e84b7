using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Documents;

/// <summary>A document in one language while it is being written.</summary>
internal sealed record Sheet(PrintedDocument Document, Edition Edition, string Language)
{
    private static readonly string[] KazakhMonths =
    [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ];

    private static readonly string[] RussianMonths =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    /// <summary>A text of the house in the sheet's language.</summary>
    public string Say(string kk, string ru, string en) =>
        Language switch
        {
            "ru" => ru,
            "en" => en,
            _ => kk,
        };

    public string Say(LocalText text) => text.In(Language);

    /// <summary>A text of <see cref="PrintedDocument.Data"/>, as in <c>applicant.name</c>; empty where there is none.</summary>
    public string Data(string path)
    {
        JsonNode? node = Document.Data;
        foreach (var part in path.Split('.'))
        {
            node = (node as JsonObject)?[part];
        }
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
    }

    /// <summary>A chosen value by the words of its form's field; the value itself where the form does not know it.</summary>
    public string Choice(string path, string form, string field)
    {
        var value = Data(path);
        var choice = Edition
            .Forms.GetValueOrDefault(form)
            ?.Fields.FirstOrDefault(known => known.Name == field)
            ?.Choices.FirstOrDefault(known => known.Value == value);
        return choice is null ? value : Say(choice.Title);
    }

    /// <summary>The name of the request's kind; empty where it has none.</summary>
    public string KindName => Document.Kind is { } kind && Edition.Facts.KindNames.TryGetValue(kind, out var name) ? Say(name) : "";

    /// <summary>A day written out.</summary>
    public string Day(LocalDate day) =>
        Language switch
        {
            "ru" => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {RussianMonths[day.Month - 1]} {day.Year} года"),
            "en" => string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)} {day.Year}"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"{day.Year} жылғы {day.Day} {KazakhMonths[day.Month - 1]}"),
        };

    /// <summary>The act, as a document cites it.</summary>
    public string Act
    {
        get
        {
            var act = Edition.Facts.Act;
            return Say(
                $"{act.Authority.Kk}, {Day(act.Date)}, № {act.Number}",
                $"{act.Authority.Ru}, {Day(act.Date)}, № {act.Number}",
                $"{act.Authority.En}, {Day(act.Date)}, No {act.Number}"
            );
        }
    }

    /// <summary>A table of what is known; rows without a value are left out.</summary>
    public string Rows(params (string Label, string Value)[] rows) =>
        "<dl>"
        + string.Concat(
            rows.Where(row => row.Value.Length > 0).Select(row => $"<div><dt>{Html(row.Label)}</dt><dd>{Html(row.Value)}</dd></div>")
        )
        + "</dl>";

    /// <summary>A paragraph; lines stay lines.</summary>
    public static string Paragraph(string text) => text.Length == 0 ? "" : $"<p>{Html(text)}</p>";

    public static string Html(string text) => WebUtility.HtmlEncode(text);
}

using System.Net;
using NodaTime;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Documents;

/// <summary>A document in one language while it is being written.</summary>
internal sealed record Sheet(DocumentTemplate Template, PrintedDocument Document, Edition Edition, string Language)
{
    private static readonly LocalText NotStated = new("көрсетілмеген", "не указано", "not stated");

    /// <summary>A text in the sheet's language.</summary>
    public string Say(LocalText text) => text.In(Language);

    /// <summary>A text of the house in the sheet's language.</summary>
    public string Say(string kk, string ru, string en) => Say(new LocalText(kk, ru, en));

    /// <summary>The name of the request's kind; empty where it has none.</summary>
    public string KindName => Document.Kind is { } kind && Edition.Facts.KindNames.TryGetValue(kind, out var name) ? Say(name) : "";

    /// <summary>A day written out.</summary>
    public string Day(LocalDate day) => SheetDates.Write(day, Language);

    /// <summary>What a line says; null where there is nothing and it may be left out.</summary>
    public string? ValueOf(DocumentLine line)
    {
        var value = line switch
        {
            DataLine data => SheetValues.Words(this, data),
            HouseLine house => house.Value(this),
            _ => null,
        };
        return !string.IsNullOrEmpty(value) ? value
            : line is DataLine { IsDemanded: true } ? Say(NotStated)
            : null;
    }

    /// <summary>The act, as a document cites it.</summary>
    public string Act
    {
        get
        {
            var act = Edition.Facts.Act;
            return $"{Say(act.Authority)}, {Day(act.Date)}, {Say("№", "№", "No")} {act.Number}";
        }
    }

    /// <summary>Text as HTML.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text);
}

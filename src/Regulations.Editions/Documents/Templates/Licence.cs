namespace Regulations.Editions.Documents.Templates;

/// <summary>A licence: issued, reissued or as a duplicate (¶3, ¶5(6)–(7)).</summary>
internal sealed class Licence : IDocumentTemplate
{
    public string Name => "licence";

    public string Title(Sheet sheet) => sheet.Say("Лицензия", "Лицензия", "Licence");

    public string Body(Sheet sheet) =>
        "<section data-licence>"
        + Sheet.Paragraph(Reissued(sheet))
        + sheet.Rows(
            (sheet.Say("Лицензиат", "Лицензиат", "Licensee"), sheet.Data("applicant.name")),
            (sheet.Say("ЖСН/БСН", "ИИН/БИН", "IIN/BIN"), sheet.Data("applicant.id")),
            (sheet.Say("Мекенжайы", "Адрес", "Address"), First(sheet.Data("request.address"), sheet.Data("applicant.address"))),
            (
                sheet.Say("Жұмыс түрі", "Вид работ", "Kind of works"),
                First(sheet.Choice("licence.workType", "licence", "workType"), Activity(sheet))
            ),
            (
                sheet.Say("Санаты", "Категория", "Category"),
                First(sheet.Choice("licence.category", "licence", "category"), sheet.Data("previous.category"))
            ),
            (sheet.Say("Айрықша шарттар", "Особые условия", "Special conditions"), sheet.Data("licence.conditions")),
            (sheet.Say("Бұрынғы лицензия", "Прежняя лицензия", "Former licence"), sheet.Data("request.licenceNumber"))
        )
        + Annex(sheet)
        + "</section>";

    private static string Reissued(Sheet sheet) =>
        sheet.Document.Kind is { } kind && kind.StartsWith("reissue", StringComparison.Ordinal)
            ? sheet.Say("Лицензия қайта ресімделді.", "Лицензия переоформлена.", "This licence was reissued.")
            : "";

    private static string Activity(Sheet sheet) => sheet.Data("previous.activity." + (sheet.Language == "ru" ? "ru" : "kk"));

    private static string Annex(Sheet sheet) =>
        sheet.Data("licence.annex") is { Length: > 0 } annex
            ? $"<h2>{Sheet.Html(sheet.Say("Қосымша", "Приложение", "Annex"))}</h2>{Sheet.Paragraph(annex)}"
            : "";

    private static string First(string one, string other) => one.Length > 0 ? one : other;
}

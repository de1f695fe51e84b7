namespace Regulations.Editions.Documents.Templates;

/// <summary>The receipt by which the State Corporation refuses to accept an incomplete package (annex 8 of the Standard; ¶10(8)).</summary>
internal sealed class AcceptanceRefusal : IDocumentTemplate
{
    public string Name => "acceptance-refusal";

    public string Title(Sheet sheet) =>
        sheet.Say(
            "Құжаттарды қабылдаудан бас тарту туралы қолхат",
            "Расписка об отказе в приёме документов",
            "Receipt refusing acceptance of documents"
        );

    public string Body(Sheet sheet) =>
        sheet.Rows(
            (sheet.Say("Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant"), sheet.Data("applicant.name")),
            (sheet.Say("ЖСН/БСН", "ИИН/БИН", "IIN/BIN"), sheet.Data("applicant.id")),
            (sheet.Say("Мекенжайы", "Адрес", "Address"), sheet.Data("applicant.address")),
            (sheet.Say("Өтініш түрі", "Вид заявления", "Kind of request"), sheet.KindName)
        )
        + Sheet.Paragraph(
            sheet.Say(
                "Құжаттар топтамасы толық болмағандықтан, Мемлекеттік корпорация оны қабылдаудан бас тартты. Жетіспейтін құжаттар:",
                "Пакет документов неполон, поэтому Государственная корпорация отказывает в его приёме. Недостающие документы:",
                "The package is incomplete, so the State Corporation does not accept it. The documents that are missing:"
            )
        )
        + "<ul>"
        + string.Concat(
            sheet
                .Data("missing")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => $"<li>{Sheet.Html(line)}</li>")
        )
        + "</ul>";
}

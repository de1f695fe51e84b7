namespace Regulations.Editions.Documents.Templates;

/// <summary>The receipt of the documents (¶6 of the East Kazakhstan acts).</summary>
internal sealed class Receipt : IDocumentTemplate
{
    public string Name => "receipt";

    public string Title(Sheet sheet) =>
        sheet.Say("Құжаттардың қабылданғаны туралы қолхат", "Расписка о приёме документов", "Receipt of documents");

    public string Body(Sheet sheet) =>
        sheet.Rows(
            (sheet.Say("Өтініш нөмірі", "Номер заявления", "Request number"), sheet.Document.RequestNumber ?? ""),
            (sheet.Say("Өтініш түрі", "Вид заявления", "Kind of request"), sheet.KindName),
            (sheet.Say("Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant"), sheet.Data("applicant.name")),
            (sheet.Say("ЖСН/БСН", "ИИН/БИН", "IIN/BIN"), sheet.Data("applicant.id")),
            (sheet.Say("Қызмет көрсету мерзімі", "Срок оказания услуги", "Time limit of the service"), Limit(sheet))
        )
        + Sheet.Paragraph(
            sheet.Say(
                "Өтініш пен құжаттар қабылданып, тіркелді.",
                "Заявление и документы приняты и зарегистрированы.",
                "The request and the documents are received and registered."
            )
        )
        + Sheet.Paragraph(
            sheet.Edition.Facts.ReceiptDayCounts is false
                ? sheet.Say("Қабылданған күн мерзімге кірмейді.", "День приёма в срок не входит.", "The day of receipt is not counted.")
                : ""
        );

    private static string Limit(Sheet sheet)
    {
        var limit = sheet.Document.Kind is { } kind ? sheet.Edition.Facts.Total?.GetValueOrDefault(kind) : null;
        if (limit is null || !limit.EndsWith("wd", StringComparison.Ordinal))
        {
            return limit ?? "";
        }
        var days = int.Parse(limit.AsSpan(0, limit.Length - 2), System.Globalization.CultureInfo.InvariantCulture);
        return limit[..^2] + " " + sheet.Say("жұмыс күні", Russian(days), days == 1 ? "working day" : "working days");
    }

    private static string Russian(int days) =>
        (days % 10, days % 100) switch
        {
            (1, not 11) => "рабочий день",
            (2 or 3 or 4, not (12 or 13 or 14)) => "рабочих дня",
            _ => "рабочих дней",
        };
}

using Regulations.Editions.Facts;
using static Regulations.Editions.Documents.Templates.CommonLines;

namespace Regulations.Editions.Documents.Templates;

/// <summary>Papers by which documents are accepted, or are not.</summary>
internal static class Receipts
{
    /// <summary>The receipt of the documents (East Kazakhstan ¶6).</summary>
    public static DocumentTemplate OfDocuments { get; } =
        new()
        {
            Name = "receipt",
            SignedAs = ByReceiver,
            Title = new LocalText("Құжаттардың қабылданғаны туралы қолхат", "Расписка о приёме документов", "Receipt of documents"),
            Parts =
            [
                new Table(RequestNumber, Kind, Applicant, PersonNumber, TimeLimit),
                Say(
                    "Өтініш пен құжаттар қабылданып, тіркелді.",
                    "Заявление и документы приняты и зарегистрированы.",
                    "The request and the documents are received and registered."
                ),
                new Passage(House("Қабылданған құжаттар", "Принятые документы", "Documents received", Received), true, true),
                Say(
                    "Қабылданған күн мерзімге кірмейді.",
                    "День приёма в срок не входит.",
                    "The day of receipt is not counted.",
                    sheet => sheet.Edition.Facts.ReceiptDayCounts is false
                ),
            ],
        };

    /// <summary>The receipt by which an incomplete package is not accepted (East Kazakhstan ¶10(8)).</summary>
    public static DocumentTemplate AcceptanceRefusal { get; } =
        new()
        {
            Name = "acceptance-refusal",
            IsRefusal = true,
            SignedAs = ByReceiver,
            Title = new LocalText(
                "Құжаттарды қабылдаудан бас тарту туралы қолхат",
                "Расписка об отказе в приёме документов",
                "Receipt refusing acceptance of documents"
            ),
            Parts =
            [
                new Table(Applicant, PersonNumber, Address, Kind),
                Say(
                    "Құжаттар топтамасы толық болмағандықтан қабылданбады. Жетіспейтін құжаттар:",
                    "Пакет документов неполон, в приёме отказано. Недостающие документы:",
                    "The package is incomplete and is not accepted. The documents that are missing:"
                ),
                new Passage(Demanded("Жетіспейтін құжаттар", "Недостающие документы", "Missing documents", "missing"), false, true),
            ],
        };

    private static LocalText ByReceiver =>
        new(
            "Құжат қабылдаушы, ЭЦҚ-мен қол қойылды",
            "Принимающий документы, подписано ЭЦП",
            "Receiver of the documents, signed with an EDS"
        );

    // The request form is always among what was received; files are listed by the titles of their fields.
    private static string Received(Sheet sheet) =>
        string.Join(
            '\n',
            new[] { sheet.Say("Өтініш", "Заявление", "The request") }
                .Concat(SheetValues.AttachmentsIn(sheet, "request"))
                .Concat(SheetValues.AttachmentsIn(sheet, "papers"))
                .Distinct()
        );
}

namespace Regulations.Editions.Documents.Templates;

/// <summary>The provider's motivated refusal (¶3, ¶5(5)).</summary>
internal sealed class MotivatedRefusal : IDocumentTemplate
{
    public string Name => "motivated-refusal";

    public string Title(Sheet sheet) => sheet.Say("Дәлелді бас тарту", "Мотивированный отказ", "Motivated refusal");

    public string Body(Sheet sheet) =>
        sheet.Rows(
            (sheet.Say("Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant"), sheet.Data("applicant.name")),
            (sheet.Say("ЖСН/БСН", "ИИН/БИН", "IIN/BIN"), sheet.Data("applicant.id")),
            (sheet.Say("Өтініш нөмірі", "Номер заявления", "Request number"), sheet.Document.RequestNumber ?? ""),
            (sheet.Say("Өтініш түрі", "Вид заявления", "Kind of request"), sheet.KindName),
            (
                sheet.Say("Бас тарту негізі", "Основание отказа", "Ground of the refusal"),
                sheet.Choice("refusal.refusalGround", "refusal", "refusalGround")
            )
        )
        + Sheet.Paragraph(
            sheet.Say(
                "Өтінішіңіз қаралып, мемлекеттік қызметті көрсетуден бас тарту туралы шешім қабылданды.",
                "Ваше заявление рассмотрено, принято решение об отказе в оказании государственной услуги.",
                "Your request has been considered and the service is refused."
            )
        )
        + Sheet.Paragraph(sheet.Data("refusal.text"));
}

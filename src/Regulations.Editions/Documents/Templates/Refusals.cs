using Regulations.Editions.Facts;
using static Regulations.Editions.Documents.Templates.CommonLines;

namespace Regulations.Editions.Documents.Templates;

/// <summary>Refusals of a service.</summary>
internal static class Refusals
{
    /// <summary>The provider's motivated refusal, with what the form of the Ministry of Justice asks for (annex 3): applicant, body, number of the
    /// request, reason, post and name of the signer.</summary>
    public static DocumentTemplate Motivated { get; } =
        new()
        {
            Name = "motivated-refusal",
            IsRefusal = true,
            Title = new LocalText("Дәлелді бас тарту", "Мотивированный отказ", "Motivated refusal"),
            Parts =
            [
                new Table(
                    Applicant,
                    PersonNumber,
                    RequestNumber,
                    Kind,
                    Line("Бас тарту негізі", "Основание отказа", "Ground of the refusal", "refusal.refusalGround")
                ),
                Say(
                    "Өтінішіңіз қаралып, мемлекеттік қызметті көрсетуден бас тарту туралы шешім қабылданды.",
                    "Ваше заявление рассмотрено, принято решение об отказе в оказании государственной услуги.",
                    "Your request has been considered and the service is refused."
                ),
                new Passage(Demanded("Бас тарту дәлелі", "Мотивировка отказа", "Reasons of the refusal", "refusal.text"), true),
            ],
        };
}

using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shapes P and Q: the applicant chooses a certificate, it is checked, the request is signed. Whose certificate fails is told so and may
/// choose another without filling in or paying again, or stop.</summary>
/// <param name="Choosing">Process 6 of P; of Q it is a part of process 3, without a number.</param>
/// <param name="Valid">Condition 3 of P, condition 2 of Q.</param>
/// <param name="NotValid">Process 7 of P, process 4 of Q.</param>
/// <param name="Signing">Process 8 of P; of Q a part of process 5, without a number.</param>
public sealed record PortalSignature(Said Choosing, Said Valid, Said NotValid, Said Signing)
{
    /// <summary>What is said where there was something to pay.</summary>
    public static LocalText PaidMessage { get; } =
        new(
            "ЭЦҚ-ңыздың түпнұсқалығы расталмады. Басқа куәлік таңдай аласыз, қайта төлеудің қажеті жоқ.",
            "Подлинность вашей ЭЦП не подтверждена. Можно выбрать другой сертификат, платить снова не нужно.",
            "Your EDS could not be confirmed. You may choose another certificate; there is no need to pay again."
        );

    /// <summary>What is said where the service is free.</summary>
    public static LocalText FreeMessage { get; } =
        new(
            "ЭЦҚ-ңыздың түпнұсқалығы расталмады. Басқа куәлік таңдай аласыз, өтінішті қайта толтырудың қажеті жоқ.",
            "Подлинность вашей ЭЦП не подтверждена. Можно выбрать другой сертификат, заполнять заявление снова не нужно.",
            "Your EDS could not be confirmed. You may choose another certificate; there is no need to fill in the request again."
        );

    /// <summary>What is said of a certificate that failed.</summary>
    public LocalText Message { get; init; } = PaidMessage;

    /// <summary>Draws it.</summary>
    /// <returns>The way of the signed request.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var choosing = chart.Add(
            new HumanTask(
                Choosing.IdIn("portal", "portal-choose-certificate"),
                Choosing.Title ?? new("ЭЦҚ тіркеу куәлігін таңдау", "Выбор сертификата ЭЦП", "Choose the EDS certificate"),
                Choosing.Source,
                "applicant",
                new Outcome("chosen", new("Таңдау", "Выбрать", "Choose"))
            )
            {
                Lane = Lanes.Applicant,
                Mark = Choosing.MarkIn("portal", "applicant", "portal"),
                Accepted = Choosing.Accepted,
                Form = "certificate",
                Result = Known.Certificate,
            },
            from
        );
        var check = chart.Add(
            new SystemCall(
                "portal-certificate",
                new("Куәлікті тексеру", "Проверка сертификата", "Check of the certificate"),
                Valid.Source,
                "certification-authority",
                "certificate.check",
                Value.Script($"return {{ certificate: variables.Certificate.certificate, subject: {Scripts.SignedInSubject} }};")
            )
            {
                Lane = Lanes.Portal,
                Positive = ("valid", Known.CertificateValid),
            },
            choosing.On("chosen")
        );
        var valid = chart.Add(
            new Decision(
                Valid.IdIn("portal", "portal-valid"),
                Valid.Title
                    ?? new(
                        "Куәлік жарамды, ЖСН/БСН сәйкес пе?",
                        "Сертификат действует, ИИН/БИН совпадает?",
                        "Certificate valid, IIN/BIN the same?"
                    ),
                Valid.Source,
                Value.Of(Known.CertificateValid)
            )
            {
                Lane = Lanes.Portal,
                Mark = Valid.MarkIn("portal", "portal", "certification-authority", NotValid.Label),
                Accepted = Valid.Accepted,
            },
            check.Done
        );
        DrawAgain(chart, choosing, valid.No);
        var signing = chart.Add(
            new HumanTask(
                Signing.IdIn("portal", "portal-sign"),
                Signing.Title ?? new("Өтінішке ЭЦҚ-мен қол қою", "Подписание заявления ЭЦП", "Sign the request with the EDS"),
                Signing.Source,
                "applicant",
                new Outcome("signed", new("Қол қою", "Подписать", "Sign"))
            )
            {
                Lane = Lanes.Applicant,
                Mark = Signing.MarkIn("portal", "applicant"),
                Accepted = Signing.Accepted,
                Form = "signature",
                Signature = true,
                Payload = Value.Of(Known.Request),
            },
            valid.Yes
        );
        return signing.On("signed");
    }

    private void DrawAgain(Chart chart, HumanTask choosing, Way failed)
    {
        var refused = chart.Add(
            new Notify(
                NotValid.IdIn("portal", "portal-not-valid"),
                NotValid.Title ?? new("ЭЦҚ расталмағандықтан бас тарту", "Отказ: ЭЦП не подтверждена", "Refused: EDS not confirmed"),
                NotValid.Source,
                "applicant",
                "refusal",
                NotValid.Message ?? Message
            )
            {
                Lane = Lanes.PortalMessages,
                Mark = NotValid.MarkIn("portal", "portal"),
                Accepted = NotValid.Accepted,
            },
            failed
        );
        var again = chart.Add(
            new HumanTask(
                "portal-again",
                new("Қайта қол қою немесе тоқтату", "Подписать снова или прекратить", "Sign again, or stop"),
                NotValid.Source,
                "applicant",
                new Outcome("again", new("Басқа куәлік таңдау", "Выбрать другой сертификат", "Choose another certificate")),
                new Outcome("stop", new("Тоқтату", "Прекратить", "Stop"), Negative: true)
            )
            {
                Lane = Lanes.PortalMessages,
            },
            refused.Done
        );
        chart.Connect(again.On("again"), choosing.Id);
        chart.Add(
            new End(NotValid.EndIn("portal", "not-valid"), new("Қол қойылмады", "Не подписано", "Not signed"), NotValid.Source)
            {
                Lane = Lanes.PortalMessages,
            },
            again.On("stop")
        );
    }
}

using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shapes P and Q, the beginning: registration on the portal, sign-in, the check of the account.</summary>
/// <param name="Registration">The applicant registers with a certificate.</param>
/// <param name="SignIn">Process 1: certificate and password.</param>
/// <param name="Genuine">Condition 1.</param>
/// <param name="Refused">Process 2.</param>
public sealed record PortalSignIn(Said Registration, Said SignIn, Said Genuine, Said Refused)
{
    /// <summary>Draws it.</summary>
    /// <returns>The way of whoever may go on.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        const string Channel = "portal";
        var applicant = chart.Add(
            new SetVariable(
                "portal-applicant",
                new("Кабинетке кірген алушы", "Заявитель, вошедший в кабинет", "The applicant who signed in"),
                SignIn.Source,
                Known.Applicant,
                Value.Input("Applicant")
            )
            {
                Lane = Lanes.Portal,
            },
            from
        );
        var registration = chart.Add(
            new SystemCall(
                Registration.IdIn(Channel, "portal-registration"),
                Registration.Title ?? new("Порталда тіркелу", "Регистрация на портале", "Registration on the portal"),
                Registration.Source,
                "portal",
                "account.ensure",
                Value.Script($"return {{ subject: {Scripts.SignedInSubject} }};")
            )
            {
                Lane = Lanes.Portal,
                Mark = Registration.MarkIn(Channel, "applicant", "portal"),
                Accepted = Registration.Accepted,
            },
            applicant.Done
        );
        var signIn = chart.Add(
            new SetVariable(
                SignIn.IdIn(Channel, "portal-sign-in"),
                SignIn.Title
                    ?? new("Куәлік пен пароль арқылы кіру", "Вход по сертификату и паролю", "Sign-in with certificate and password"),
                SignIn.Source,
                Known.Evidence,
                Value.Input("SignIn")
            )
            {
                Lane = Lanes.Applicant,
                Mark = SignIn.MarkIn(Channel, "applicant", "portal"),
                Accepted = SignIn.Accepted,
            },
            registration.Done
        );
        var account = chart.Add(
            new SystemCall(
                "portal-account",
                new("Есептік жазбаны тексеру", "Проверка учётной записи", "Check of the account"),
                Genuine.Source,
                "portal",
                "account.check",
                Value.Script($"return {{ subject: {Scripts.SignedInSubject}, evidence: variables.Evidence }};")
            )
            {
                Lane = Lanes.Portal,
                Positive = ("genuine", Known.AccountGenuine),
            },
            signIn.Done
        );
        var genuine = chart.Add(
            new Decision(
                Genuine.IdIn(Channel, "portal-genuine"),
                Genuine.Title ?? new("Алушының деректері түпнұсқа ма?", "Данные заявителя подлинны?", "Are the applicant's data genuine?"),
                Genuine.Source,
                Value.Of(Known.AccountGenuine)
            )
            {
                Lane = Lanes.Portal,
                Mark = Genuine.MarkIn(Channel, "portal", onFailure: Refused.Label),
                Accepted = Genuine.Accepted,
            },
            account.Done
        );
        PortalRefusal.Draw(
            chart,
            Refused,
            "portal-not-genuine",
            "portal",
            new("Авторландырудан бас тарту", "Отказ в авторизации", "Authorisation refused"),
            new(
                "Порталға кіру деректеріңіз расталмады, сондықтан авторландырудан бас тартылды.",
                "Ваши данные для входа на портал не подтверждены, в авторизации отказано.",
                "Your portal account could not be confirmed, so authorisation is refused."
            ),
            new("Авторландырылмады", "Не авторизован", "Not authorised"),
            genuine.No
        );
        return genuine.Yes;
    }
}

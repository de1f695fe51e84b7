using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>A reissue or a duplicate presupposes a licence: it is looked up in the register, and where it is not found the form comes again.</summary>
/// <param name="Source">The paragraph that speaks of reissue and duplicate.</param>
public sealed record LicenceLookUp(string Source)
{
    /// <summary>The script that says whether a licence is needed.</summary>
    public string Needed { get; init; } = "return getInput('Kind') !== 'issue';";

    /// <summary>Draws it for an applicant at the portal.</summary>
    /// <param name="form">The task to which it goes back.</param>
    /// <returns>The ways of those who need none and of those whose licence was found.</returns>
    public IReadOnlyList<Way> DrawAtPortal(Chart chart, string form, params IReadOnlyList<Way> from) =>
        Draw(
            chart,
            "portal",
            form,
            "applicant",
            new(
                "Көрсетілген нөмірмен сіздің лицензияңыз тізілімде табылмады. Нөмірді тексеріп, өтінішті қайта жіберіңіз.",
                "По указанному номеру ваша лицензия в реестре не найдена. Проверьте номер и отправьте заявление снова.",
                "No licence of yours with this number is in the register. Check the number and send the request again."
            ),
            Scripts.SignedInSubject,
            (Lanes.ELicensing, Lanes.PortalMessages),
            from
        );

    /// <summary>Draws it for an operator, or for an employee at the provider's counter.</summary>
    /// <param name="prefix">What its ids begin with.</param>
    /// <param name="form">The task to which it goes back.</param>
    /// <param name="role">Who is told.</param>
    /// <param name="lanes">Where it stands, and where its message does.</param>
    /// <returns>The ways of those who need none and of those whose licence was found.</returns>
    public IReadOnlyList<Way> DrawAtCounter(
        Chart chart,
        string prefix,
        string form,
        string role,
        (Lane Systems, Lane Messages) lanes,
        params IReadOnlyList<Way> from
    ) =>
        Draw(
            chart,
            prefix,
            form,
            role,
            new(
                "Көрсетілген нөмірмен алушының лицензиясы тізілімде табылмады. Нөмірді тексеріңіз.",
                "По указанному номеру лицензия заявителя в реестре не найдена. Проверьте номер.",
                "No licence of the applicant with this number is in the register. Check the number."
            ),
            Scripts.Subject,
            lanes,
            from
        );

    private IReadOnlyList<Way> Draw(
        Chart chart,
        string prefix,
        string form,
        string to,
        LocalText message,
        string subject,
        (Lane Systems, Lane Messages) lanes,
        IReadOnlyList<Way> from
    )
    {
        var needed = chart.Add(
            new Decision(
                prefix + "-has-licence",
                new("Бұрынғы лицензия керек пе?", "Нужна прежняя лицензия?", "Is an existing licence needed?"),
                Source,
                Value.Condition(Needed)
            )
            {
                Lane = lanes.Systems,
            },
            from
        );
        var find = chart.Add(
            new SystemCall(
                prefix + "-licence",
                new("Лицензияны тізілімнен іздеу", "Поиск лицензии в реестре", "Look the licence up in the register"),
                Source,
                "e-licensing",
                "licence.find",
                Value.Script($"return {{ number: variables.Request.licenceNumber, subject: {subject} }};")
            )
            {
                Lane = lanes.Systems,
                Positive = ("found", Known.LicenceFound),
                Answer = Known.Licence,
            },
            needed.Yes
        );
        var found = chart.Add(
            new Decision(
                prefix + "-licence-found",
                new("Лицензия табылды ма?", "Лицензия найдена?", "Was the licence found?"),
                Source,
                Value.Of(Known.LicenceFound)
            )
            {
                Lane = lanes.Systems,
            },
            find.Done
        );
        var missing = chart.Add(
            new Notify(
                prefix + "-licence-missing",
                new("Лицензия табылмады", "Лицензия не найдена", "Licence not found"),
                Source,
                to,
                "information",
                message
            )
            {
                Lane = lanes.Messages,
            },
            found.No
        );
        chart.Connect(missing.Done, form);
        return [needed.No, found.Yes];
    }
}

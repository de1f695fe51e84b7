using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Karaganda;

/// <summary><c>karaganda/scrap-metal-licence</c>: resolution No 47/01 of Karaganda oblast. The act gives limits to actions of annex 1 and names no
/// steps of the staff.</summary>
internal static class ScrapMetalLicence
{
    public const string Service = "scrap-metal-licence";

    // Annex 1 writes "10–15 seconds"; the upper end is the limit.
    private const string FewSeconds = "15s";
    private const string MinuteAndAHalf = "90s";

    // Registering and processing: the act has no whole time, but this is what applicants may count on, so the clock runs for it.
    private const string Processing = "15wd";

    // Whether the notary certified the power of attorney; only then is it looked up.
    private static readonly Variable PowerFound = new("PowerFound", "Boolean", "false");

    public static EditionDraft Edition { get; } =
        new()
        {
            Key = "karaganda/" + Service,
            Name = new(
                "Түсті және қара металл сынықтарымен жұмыс істеуге лицензия беру",
                "Лицензия на сбор, хранение, переработку и реализацию лома металлов",
                "Licence for collecting, storing, processing and selling scrap metal"
            ),
            Provider = new(
                "Қарағанды облысының кәсіпкерлік және өнеркәсіп басқармасы",
                "Управление предпринимательства и промышленности Карагандинской области",
                "Department of Entrepreneurship and Industry of Karaganda oblast"
            ),
            Office = "karaganda-industry",
            Description = "Қарағанды облысы әкімдігінің 2013 жылғы 25 шілдедегі № 47/01 қаулысы бойынша",
            Act = new(
                new("Қарағанды облысының әкімдігі", "Акимат Карагандинской области", "Akimat of Karaganda oblast"),
                "47/01",
                "2013-07-25",
                Registered: "2382",
                Repealed: "2014-09-09",
                RepealedBy: "46/02"
            ),
            Channels = ["portal", "provider"],
            Kinds =
            [
                ("issue", new("Лицензия беру", "Выдача лицензии", "Issue of a licence")),
                ("reissue", new("Лицензияны қайта ресімдеу", "Переоформление лицензии", "Reissue of a licence")),
                ("duplicate", new("Лицензияның телнұсқасы", "Дубликат лицензии", "Duplicate of a licence")),
            ],
            ReceiptDayCounts = null,
            Total = null,
            Applicants = ["legal"],
            Fee = [("issue", 39320), ("reissue", 3932), ("duplicate", 3932)],
            NumberPrefix = "KR-SM",
            Forms =
            [
                ("request", Service + ".forms/request.json"),
                ("payment", "../forms/payment.json"),
                ("certificate", "../forms/certificate.json"),
                ("signature", "../forms/signature.json"),
                ("applicant", Service + ".forms/applicant.json"),
                ("papers", Service + ".forms/papers.json"),
                ("decision", Service + ".forms/decision.json"),
                ("survey", Service + ".forms/survey.json"),
                ("hand-over", Service + ".forms/hand-over.json"),
            ],
            Draw = Draw,
        };

    private static void Draw(Chart chart)
    {
        var channels = new Opening("¶2", "¶1, ¶7", "portal", ProviderCounter.Channel)
        {
            UnknownChannel = "The regulation takes requests through the portal and the provider's own employee only.",
        }.Draw(chart);
        var lookUp = new LicenceLookUp("¶5(4)");
        var fromPortal = Portal(lookUp).Draw(chart, channels[0]);
        var fromCounter = Counter(lookUp).Draw(chart, channels[1]);
        Consideration.Draw(chart, fromPortal, fromCounter);
    }

    /// <summary>Shape P (¶6), with the limits of table 1 of annex 1.</summary>
    private static PortalWithPayment Portal(LicenceLookUp lookUp) =>
        new(
            new PortalSignIn(
                Registration: new("¶6(1)", "registration"),
                SignIn: new("¶6(2)", "process 1") { Limit = FewSeconds },
                Genuine: new("¶6(3)", "condition 1"),
                Refused: new("¶6(4)", "process 2") { Limit = "20s" }
            ),
            new PortalForm(new("¶6(5)", "process 3") { Limit = MinuteAndAHalf, System = "e-licensing" }),
            new PortalPayment(
                Paying: new("¶6(6)", "process 4") { Limit = MinuteAndAHalf },
                Paid: new("¶6(7)", "condition 2"),
                NotPaid: new("¶6(8)", "process 5") { Limit = FewSeconds }
            ),
            new PortalSignature(
                Choosing: new("¶6(9)", "process 6") { Limit = FewSeconds },
                Valid: new("¶6(10)", "condition 3"),
                NotValid: new("¶6(11)", "process 7") { Limit = FewSeconds },
                Signing: new("¶6(12)", "process 8") { Limit = MinuteAndAHalf }
            ),
            new PortalRegistration(
                new("¶6(13)", "process 9") { Limit = Processing },
                Service,
                ClockSource: "annex 1, table 1(9)",
                Processing
            )
        )
        {
            BeforePayment = (chart, form, from) => lookUp.DrawAtPortal(chart, form, from),
        };

    /// <summary>Shape V (¶7), with the limits of table 2 of annex 1.</summary>
    private static ProviderCounter Counter(LicenceLookUp lookUp) =>
        new(
            SignIn: new("¶7(1)", "process 1") { Limit = FewSeconds },
            Entering: new("¶7(4)", "process 3") { Limit = MinuteAndAHalf },
            Query: new("¶7(5)", "process 4") { Limit = MinuteAndAHalf },
            Found: new("¶7(6)", "condition 2")
            {
                System = "notary-is",
                Title = new(
                    "Заңды тұлға мен сенімхат табылды ма?",
                    "Юридическое лицо и доверенность найдены?",
                    "Are the legal person and the power of attorney found?"
                ),
            },
            NotFound: new("¶7(7)", "process 5") { Limit = MinuteAndAHalf },
            Papers: new("¶7(8)", "process 6") { Limit = FewSeconds },
            Registering: new("¶7(9)", "process 7") { Limit = Processing }
        )
        {
            Workplace = "e-licensing",
            Account = (new("¶7(2)", "condition 1"), new("¶7(3)", "process 2") { Limit = "10s" }),
            OtherQueries = AskNotary,
            HasData = Value.Condition(
                "return variables.PersonFound && (variables.PowerFound || variables.Applicant.authority !== 'notarised');"
            ),
            LookUp = lookUp,
            Service = Service,
            ClockSource = "annex 1, table 2(7)",
            Total = Processing,
        };

    private static IReadOnlyList<Way> AskNotary(Chart chart, string form, Way from)
    {
        chart.Use(PowerFound);
        var notarised = chart.Add(
            new Decision(
                "provider-notarised",
                new(
                    "Сенімхатты нотариус куәландырды ма?",
                    "Доверенность удостоверена нотариусом?",
                    "Did a notary certify the power of attorney?"
                ),
                "¶7(4)",
                Value.Condition("return variables.Applicant.authority === 'notarised';")
            )
            {
                Lane = Lanes.EmployeeSystems,
            },
            from
        );
        var power = chart.Add(
            new SystemCall(
                "provider-power-of-attorney",
                new("Сенімхатты жүйеден іздеу", "Поиск доверенности в системе", "Look the power of attorney up"),
                "¶7(6)",
                "notary-is",
                "power-of-attorney.find",
                Value.Script(
                    $"return {{ number: variables.Applicant.authorityNumber, subject: {Scripts.Subject}, representative: variables.Applicant.representativeIin }};"
                )
            )
            {
                Lane = Lanes.EmployeeSystems,
                Positive = ("found", PowerFound),
            },
            notarised.Yes
        );
        return [notarised.No, power.Done];
    }
}

using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.Justice;

/// <summary><c>minjust/forensic-expert-licence</c>: order No 41 of the Minister of Justice. Portal processes are those of annex 2, diagram 1,
/// their limits those of annex 1, table 3.</summary>
internal static class ForensicExpertLicence
{
    public const string Service = "forensic-expert-licence";

    // Table 3 writes "10–15 seconds"; the upper end is the limit.
    private const string FewSeconds = "15s";
    private const string MinuteAndAHalf = "90s";
    private static readonly Variable Record = new("Record");
    private static readonly Variable RecordAvailable = new("RecordAvailable", "Boolean", "false");

    public static EditionDraft Edition { get; } =
        new()
        {
            Key = "minjust/" + Service,
            Name = new(
                "Сот-сараптама қызметіне лицензия беру",
                "Выдача лицензии на судебно-экспертную деятельность",
                "Licence for forensic expert activity"
            ),
            Provider = new(
                "Қазақстан Республикасы Әділет министрлігінің Тіркеу қызметі және құқықтық көмек көрсету комитеті",
                "Комитет регистрационной службы и оказания правовой помощи Министерства юстиции Республики Казахстан",
                "Committee of Registration Service and Legal Aid of the Ministry of Justice"
            ),
            Office = "minjust-registration",
            Description = "Қазақстан Республикасы Әділет министрінің 2014 жылғы 30 қаңтардағы № 41 бұйрығы бойынша",
            Act = new(
                new(
                    "Қазақстан Республикасының Әділет министрі",
                    "Министр юстиции Республики Казахстан",
                    "Minister of Justice of the Republic of Kazakhstan"
                ),
                "41",
                "2014-01-30",
                Registered: "9116",
                Repealed: "2015-05-26",
                RepealedBy: "296"
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
            Applicants = ["natural"],
            Fee = [("issue", 23592), ("reissue", 2360), ("duplicate", 3932)],
            NumberPrefix = "MJ-FE",
            Forms =
            [
                ("request", Service + ".forms/request.json"),
                ("payment", "../forms/payment.json"),
                ("certificate", "../forms/certificate.json"),
                ("signature", "../forms/signature.json"),
                ("applicant", Service + ".forms/applicant.json"),
                ("papers", Service + ".forms/papers.json"),
                ("incoming", "../forms/incoming.json"),
                ("resolution", Service + ".forms/resolution.json"),
                ("decision", Service + ".forms/decision.json"),
                ("posting", Service + ".forms/posting.json"),
            ],
            Draw = Draw,
        };

    private static void Draw(Chart chart)
    {
        chart.Use(Record);
        chart.Use(RecordAvailable);
        var channels = new Opening("¶4", "¶1", "portal", ProviderCounter.Channel)
        {
            UnknownChannel = "The regulation takes requests through the portal and on paper with the provider only.",
        }.Draw(chart);
        var lookUp = new LicenceLookUp("¶3");
        var fromPortal = Portal(lookUp).Draw(chart, channels[0]);
        var fromCounter = Counter(lookUp).Draw(chart, channels[1]);
        Consideration.Draw(chart, fromPortal, fromCounter);
    }

    /// <summary>Shape P; here the portal, not E-licensing, knows of the payment and registers.</summary>
    private static PortalWithPayment Portal(LicenceLookUp lookUp) =>
        new(
            new PortalSignIn(
                Registration: new(OnPortal(1), "registration"),
                SignIn: new(OnPortal(2), "process 1") { Limit = FewSeconds },
                Genuine: new(OnPortal(3), "condition 1"),
                Refused: new(OnPortal(4), "process 2") { Limit = "20s" }
            ),
            new PortalForm(new(OnPortal(5) + ", ¶8", "process 3") { Limit = MinuteAndAHalf }),
            new PortalPayment(
                Paying: new(OnPortal(6), "process 4") { Limit = MinuteAndAHalf },
                Paid: new(OnPortal(7), "condition 2") { Actor = "portal" },
                NotPaid: new(OnPortal(8), "process 5") { Limit = "20s", Actor = "portal" }
            )
            {
                Asked = ("portal", new("Төлемді порталда тексеру", "Проверка оплаты на портале", "Check of the payment on the portal")),
            },
            new PortalSignature(
                // The list of annex 2 calls it process 7, a number it gives again to the next one but one, and has no process 6.
                Choosing: new(OnPortal(9), "process 6") { Limit = FewSeconds },
                Valid: new(OnPortal(10), "condition 3"),
                NotValid: new(OnPortal(11), "process 7") { Limit = FewSeconds },
                Signing: new(OnPortal(12), "process 8") { Limit = MinuteAndAHalf }
            ),
            new PortalRegistration(
                new(OnPortal(13), "process 9")
                {
                    Limit = MinuteAndAHalf,
                    Actor = "portal",
                    System = "portal",
                    Title = new("Өтінішті порталда тіркеу", "Регистрация заявления на портале", "Registration on the portal"),
                },
                Service,
                ClockSource: "¶7",
                Total: null
            )
            {
                Sending = ("portal", "request.register"),
            }
        )
        {
            BeforePayment = (chart, form, from) => AskRecordsAtPortal(chart, lookUp.DrawAtPortal(chart, form, from)),
        };

    /// <summary>Shape V' (annex 2, diagram 2): the provider's employee takes papers in.</summary>
    private static ProviderCounter Counter(LicenceLookUp lookUp) =>
        new(
            SignIn: new(OnPaper(1), "process 1"),
            Entering: new(OnPaper(2), "process 2"),
            Query: new(OnPaper(3), "process 3"),
            Found: new(OnPaper(4), "condition 1")
            {
                Actor = "special-records",
                System = "special-records",
                Title = new(
                    "Алушы мен соттылық туралы деректер бар ма?",
                    "Данные о лице и о судимости есть?",
                    "Are there data on the person and the record?"
                ),
            },
            NotFound: new(OnPaper(5), "process 4"),
            Papers: new(OnPaper(6), "process 5"),
            Registering: new(OnPaper(7), "process 6")
        )
        {
            Workplace = "portal",
            OtherQueries = (chart, form, from) =>
                [AskRecords(chart, ProviderCounter.Channel, OnPaper(4), Scripts.Subject, Lanes.EmployeeSystems, from)],
            HasData = Value.Condition("return variables.PersonFound && variables.RecordAvailable;"),
            Certified = true,
            LookUp = lookUp,
            Service = Service,
            ClockSource = "¶7",
            Total = null,
        };

    /// <summary>Table 3 has this message; the list of annex 2 does not. What is asked is whether the data can be had; what they say goes to the
    /// expert.</summary>
    private static IReadOnlyList<Way> AskRecordsAtPortal(Chart chart, IReadOnlyList<Way> from)
    {
        const string Source = "annex 1, table 3(4)";
        var asked = AskRecords(chart, "portal", Source, Scripts.SignedInSubject, Lanes.Portal, from);
        var available = chart.Add(
            new Decision(
                "portal-record-available",
                new("Соттылық туралы деректер алынды ма?", "Данные о судимости получены?", "Can data on the criminal record be had?"),
                Source,
                Value.Of(RecordAvailable)
            )
            {
                Lane = Lanes.Portal,
            },
            asked
        );
        PortalRefusal.Draw(
            chart,
            new(Source) { Limit = "20s" },
            "portal-no-record",
            "special-records",
            new("Соттылық туралы деректер жоқ", "Данных о судимости нет", "No data on the criminal record"),
            new(
                "Арнайы есепке алу жүйесінен деректер алу мүмкін болмады, сондықтан қызмет көрсетілмейді. Кейінірек қайта өтініш беріңіз.",
                "Данные из системы специальных учётов получить невозможно, поэтому услуга не оказывается. Подайте заявление позже.",
                "The special records have no data to give, so the service cannot go on. Apply again later."
            ),
            new("Деректер алынбады", "Данные не получены", "No data"),
            available.No
        );
        return [available.Yes];
    }

    private static Way AskRecords(Chart chart, string prefix, string source, string subject, Lane lane, params IReadOnlyList<Way> from) =>
        chart
            .Add(
                new SystemCall(
                    prefix + "-record",
                    new("Соттылық туралы сұрату", "Запрос о судимости", "Query about the criminal record"),
                    source,
                    "special-records",
                    "record.find",
                    Value.Script($"return {{ subject: {subject} }};")
                )
                {
                    Lane = lane,
                    Positive = ("available", RecordAvailable),
                    Answer = Record,
                },
                from
            )
            .Done;

    private static string OnPortal(int item) => $"annex 2, diagram 1({item})";

    private static string OnPaper(int item) => $"annex 2, diagram 2({item})";
}

using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Karaganda;

/// <summary>What follows registration. The act says that the provider checks and that its authorised person signs; here an employee checks and
/// prepares, the head signs, so that these are two people.</summary>
internal static class Consideration
{
    private const string ClockSource = "annex 1";
    private static readonly Variable Decision = new("Decision");
    private static readonly Variable DecisionOutcome = new("DecisionOutcome", "String");

    public static void Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        chart.Use(Decision);
        chart.Use(DecisionOutcome);
        var signed = DrawCheckAndSignature(chart, from);
        var fromPortal = chart.Add(
            new Decision(
                "signed-channel",
                new("Портал арқылы жүгінді ме?", "Обратился через портал?", "Did the request come by the portal?"),
                "¶6(14), ¶7(10)",
                Value.Condition(Scripts.FromPortal)
            )
            {
                Lane = Lanes.Executor,
            },
            signed
        );
        var portal = Meets(
            chart,
            "condition-4",
            new("condition 4", "portal", "provider") { OnFailure = "process 10" },
            "¶6(14)",
            fromPortal.Yes
        );
        var counter = Meets(
            chart,
            "provider-condition-3",
            new("condition 3", ProviderCounter.Channel, "provider") { OnFailure = "process 8" },
            "¶7(10)",
            fromPortal.No
        );
        DrawRefusal(chart, portal.No, counter.No);
        DrawLicence(chart, portal.Yes, counter.Yes);
    }

    private static Way DrawCheckAndSignature(Chart chart, IReadOnlyList<Way> from)
    {
        var received = chart.Add(
            new Join(
                "received",
                new("Өтініш көрсетілетін қызметті берушіде", "Заявление у услугодателя", "The request is with the provider"),
                "¶6(13), ¶7(9)"
            )
            {
                Lane = Lanes.Chancellery,
            },
            from
        );
        var check = chart.Add(
            new HumanTask(
                "check",
                new(
                    "Талаптарды тексеру, нәтижені дайындау",
                    "Проверка требований, подготовка результата",
                    "Check the requirements, prepare the result"
                ),
                "¶6(14), ¶7(10)",
                "employee",
                new Outcome("meets", new("Талаптарға сай", "Соответствует", "Meets the requirements")),
                new Outcome("fails", new("Талаптарға сай емес", "Не соответствует", "Does not meet them"), Ground: true, Negative: true)
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Description = new(
                    "Басшы қайтарса, ескертуі өтініштің тарихында тұрады.",
                    "Если руководитель вернул, его замечание в истории заявления.",
                    "If the head returned it, the remark is in the request's history."
                ),
                Form = "decision",
                Payload = Value.Script(
                    "var d = variables.Decision || {}; var r = variables.Request || {}; return { finding: d.finding, activity: 'scrap-metal', licenceType: d.licenceType || 'general', conditions: d.conditions, place: d.place, subactivities: d.subactivities || r.subactivities, base: d.base || r.base, number: d.number, validUntil: d.validUntil, refusalGround: d.refusalGround, text: d.text };"
                ),
                Result = Decision,
                Outcome = DecisionOutcome,
                Actor = Known.Executor,
            },
            received.Done
        );
        return new SignOrReturn(
            new(
                Order: null,
                "¶6(16), ¶7(12)",
                Limit: null,
                new("Нәтижеге ЭЦҚ-мен қол қою", "Подписание результата ЭЦП", "Sign the result with the EDS")
            )
            {
                Id = "sign",
            },
            check.Id
        )
        {
            Draft = Decision,
        }.Draw(chart, check.On("meets"), check.On("fails"));
    }

    private static Decision Meets(Chart chart, string id, Mark mark, string source, Way from) =>
        chart.Add(
            new Decision(
                id,
                new("Алушы талаптарға сай ма?", "Заявитель соответствует требованиям?", "Does the applicant meet the requirements?"),
                source,
                Value.Condition("return variables.DecisionOutcome === 'meets';")
            )
            {
                Lane = Lanes.Executor,
                Mark = mark,
            },
            from
        );

    private static void DrawRefusal(Chart chart, params IReadOnlyList<Way> from)
    {
        var refused = chart.Add(
            new Join("refused", new("Бас тартылды", "Отказано", "Refused"), "¶6(15), ¶7(11)") { Lane = Lanes.Refusal },
            from
        );
        var refusal = chart.Add(
            new IssueDocument(
                "refusal",
                new("Дәлелді бас тарту", "Мотивированный отказ", "Motivated refusal"),
                "¶6(16)",
                "motivated-refusal",
                Value.Script(
                    "return { applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request, refusal: variables.Decision };"
                ),
                Known.RefusalDocument
            )
            {
                Lane = Lanes.Refusal,
                Series = "refusals",
                SignedBy = "sign",
            },
            refused.Done
        );
        var (portal, counter) = Delivery.ByChannel(chart, "refusal", Lanes.Refusal, ClockSource, "¶6(15), ¶7(11)", refusal.Done);
        Delivery.RefusalToCabinet(chart, new("¶6(15)", "process 10") { Id = "process-10" }, Known.RefusalDocument, Lanes.Refusal, portal);
        var notice = chart.Add(
            new Notify(
                "provider-process-8",
                new("Бас тарту туралы хабарлама", "Сообщение об отказе", "Notice of the refusal"),
                "¶7(11)",
                "employee",
                "refusal",
                new(
                    "Дәлелді бас тарту дайын, оны алушыға беріңіз.",
                    "Мотивированный отказ готов, выдайте его заявителю.",
                    "The motivated refusal is ready; hand it to the applicant."
                )
            )
            {
                Lane = Lanes.Employee,
                Mark = new("process 8", ProviderCounter.Channel, "e-licensing"),
                Document = Known.RefusalDocument,
            },
            counter
        );
        HandOver(
            chart,
            new HandedOver(
                "provider-refusal",
                new("Бас тартуды алушыға беру", "Выдача отказа заявителю", "Hand the refusal over"),
                "¶7(11)"
            ),
            notice.Done
        );
    }

    private static void DrawLicence(Chart chart, params IReadOnlyList<Way> from)
    {
        var granted = chart.Add(
            new Join("granted", new("Лицензия берілетін болды", "Лицензия выдаётся", "The licence is granted"), "¶6(16), ¶7(12)")
            {
                Lane = Lanes.Head,
            },
            from
        );
        var licence = chart.Add(
            Document(
                "licence",
                new("Лицензия", "Лицензия", "Licence"),
                "licence",
                "LSM",
                "licence: variables.Decision",
                Known.LicenceDocument
            ) with
            {
                Registered = true,
            },
            granted.Done
        );
        var appendix = chart.Add(
            Document(
                "appendix",
                new("Лицензияға қосымша", "Приложение к лицензии", "Appendix to the licence"),
                "licence-appendix",
                "scrap-metal-appendices",
                "appendix: variables.Decision, belongsTo: variables.LicenceDocument",
                kept: null
            ),
            licence.Done
        );
        var publication = chart.Add(
            new SystemCall(
                "publication",
                new("Лицензияны тізілімге енгізу", "Внесение лицензии в реестр", "Enter the licence in the register"),
                "¶5(4)",
                "e-licensing",
                "licence.publish",
                Value.Script(
                    $"return {{ documentId: variables.LicenceDocument, subject: {Scripts.Subject}, service: '{ScrapMetalLicence.Service}', kind: getInput('Kind'), replaces: variables.Request.licenceNumber, activity: {{ kk: 'Металл сынықтарымен жұмыс істеу', ru: 'Работа с ломом металлов' }} }};"
                )
            )
            {
                Lane = Lanes.ELicensing,
            },
            appendix.Done
        );
        var (portal, counter) = Delivery.ByChannel(chart, "licence", Lanes.ELicensing, ClockSource, "¶6(16), ¶7(12)", publication.Done);
        Delivery.ResultToCabinet(
            chart,
            ResultNames.Licence with
            {
                Survey = "survey",
            },
            "¶6(16)",
            new("¶6(16)", "process 11") { Id = "process-11" },
            Known.LicenceDocument,
            portal
        );
        HandOver(
            chart,
            new HandedOver(
                "provider",
                new("Нәтижені алушыға табыстау", "Выдача результата заявителю", "Hand the result to the applicant"),
                "¶7(12)"
            )
            {
                TaskId = "provider-process-9",
                Mark = new("process 9", ProviderCounter.Channel, "applicant") { System = "e-licensing" },
            },
            counter
        );
    }

    private static IssueDocument Document(string id, LocalText title, string template, string series, string data, Variable? kept) =>
        new(
            id,
            title,
            "¶14, annex 3",
            template,
            Value.Script(
                $"return {{ applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request, {data}, previous: variables.Licence && variables.Licence.licence }};"
            ),
            kept
        )
        {
            Lane = Lanes.Head,
            Series = series,
            SignedBy = "sign",
        };

    private static void HandOver(Chart chart, HandedOver what, Way from)
    {
        var handing = chart.Add(
            new HumanTask(
                what.TaskId ?? what.Id + "-hand-over",
                what.Title,
                what.Source,
                "employee",
                new Outcome("handed-over", new("Табысталды", "Выдано", "Handed over"))
            )
            {
                Lane = Lanes.Employee,
                Mark = what.Mark,
                Assignee = Value.Input("Operator", "String"),
                Form = "hand-over",
                Payload = Value.Script("var a = variables.Applicant || {}; return { receiver: a.representative };"),
            },
            from
        );
        chart.Add(
            new End(what.Id + "-handed-over-end", new("Алушыға берілді", "Выдано заявителю", "Handed to the applicant"), what.Source)
            {
                Lane = Lanes.Employee,
            },
            handing.On("handed-over")
        );
    }

    /// <summary>What the employee hands over at the counter.</summary>
    private sealed record HandedOver(string Id, LocalText Title, string Source)
    {
        public string? TaskId { get; init; }

        public Mark? Mark { get; init; }
    }
}

using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Justice;

/// <summary>Steps 1 to 5 (¶7, ¶9) and what comes of them; a refusal goes through the same hands (annex 1, table 2).</summary>
internal static class Consideration
{
    private static readonly Variable Decision = new("Decision");
    private static readonly Variable DecisionOutcome = new("DecisionOutcome", "String");

    public static void Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        chart.Use(Decision);
        chart.Use(DecisionOutcome);
        var fromPortal = chart.Add(
            new Decision(
                "signed-channel",
                new("Портал арқылы жүгінді ме?", "Обратился через портал?", "Did the request come by the portal?"),
                "¶7(5), ¶9",
                Value.Condition(Scripts.FromPortal)
            )
            {
                Lane = Lanes.Executor,
            },
            DrawSteps1To4(chart, from)
        );
        var portal = Grants(
            chart,
            "condition-4",
            new("condition 4", "portal", "provider") { OnFailure = "process 10" },
            "annex 2, diagram 1(14)",
            fromPortal.Yes
        );
        var paper = Grants(
            chart,
            "provider-condition-2",
            new("condition 2", ProviderCounter.Channel, "provider") { OnFailure = "process 7" },
            "annex 2, diagram 2(8)",
            fromPortal.No
        );
        var refused = DrawRefusal(chart, portal.No, paper.No);
        var licensed = DrawLicence(chart, portal.Yes, paper.Yes);
        DrawPosting(chart, refused, licensed);
    }

    private static Way DrawSteps1To4(Chart chart, IReadOnlyList<Way> from)
    {
        var received = chart.Add(
            new Join(
                "received",
                new("Өтініш көрсетілетін қызметті берушіде", "Заявление у услугодателя", "The request is with the provider"),
                "¶4"
            )
            {
                Lane = Lanes.Chancellery,
            },
            from
        );
        var registered = chart.Add(
            new HumanTask(
                "step-1",
                new("Тіркеп, күні мен кіріс нөмірін қою", "Регистрация, дата и входящий номер", "Register, with date and incoming number"),
                "¶7(1)",
                "chancellery",
                new Outcome("registered", new("Тіркелді", "Зарегистрировано", "Registered"))
            )
            {
                Lane = Lanes.Chancellery,
                Step = 1,
                Limit = "1wd",
                Form = "incoming",
            },
            received.Done
        );
        var named = new HeadResolution(
            new(2, "¶7(2)", "1wd", new("Сарапшыға нұсқау беру", "Указание эксперту", "Instruct the expert")),
            NamedSource: "¶7(2)"
        )
        {
            Role = "department-head",
            Lane = Lanes.Deputy,
            Named = new("Жауапты сарапшы", "Ответственный эксперт", "The responsible expert"),
        }.Draw(chart, registered.On("registered"));
        var considered = DrawExpert(chart, named);
        return new SignOrReturn(new(4, "¶7(4)", "1wd", new("Нәтижеге қол қою", "Подписание результата", "Sign the result")), considered.Id)
        {
            Draft = Decision,
        }.Draw(chart, considered.On("licence"), considered.On("refusal"));
    }

    private static HumanTask DrawExpert(Chart chart, Way from) =>
        chart.Add(
            new HumanTask(
                "step-3",
                new("Өтінішті қарап, нәтижені ресімдеу", "Рассмотрение и оформление результата", "Consider and draw up the result"),
                "¶7(3)",
                "expert",
                new Outcome("licence", new("Лицензия дайын", "Лицензия готова", "The licence is ready")),
                new Outcome("refusal", new("Бас тарту дайын", "Отказ готов", "The refusal is ready"), Ground: true, Negative: true)
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Step = 3,
                Limit = Limit.ByKind(("issue", "15wd"), ("reissue", "15wd"), ("duplicate", "2wd")),
                CountedFrom = "receipt",
                Description = new(
                    "Басшы қайтарса, ескертуі өтініштің тарихында тұрады.",
                    "Если руководитель вернул, его замечание в истории заявления.",
                    "If the head returned it, the remark is in the request's history."
                ),
                Form = "decision",
                Payload = Value.Script(
                    "var d = variables.Decision || {}; var r = variables.Request || {}; return { record: variables.Record && variables.Record.convicted ? 'convicted' : 'clean', finding: d.finding, activity: 'forensic', specialities: d.specialities || r.specialities, conditions: d.conditions, city: d.city || 'Астана', refusalGround: d.refusalGround, text: d.text };"
                ),
                Result = Decision,
                Outcome = DecisionOutcome,
            },
            from
        );

    private static Decision Grants(Chart chart, string id, Mark mark, string source, Way from) =>
        chart.Add(
            new Decision(
                id,
                new("Алушы талаптарға сай ма?", "Заявитель соответствует требованиям?", "Does the applicant meet the requirements?"),
                source,
                Value.Condition("return variables.DecisionOutcome === 'licence';")
            )
            {
                Lane = Lanes.Executor,
                Mark = mark,
            },
            from
        );

    /// <summary>The refusal: the cabinet on the portal, the post on paper.</summary>
    /// <returns>The way of a refusal that goes by post.</returns>
    private static Way DrawRefusal(Chart chart, params IReadOnlyList<Way> from)
    {
        var refused = chart.Add(
            new Join("refused", new("Бас тартылды", "Отказано", "Refused"), "annex 1, table 2") { Lane = Lanes.Refusal },
            from
        );
        var refusal = chart.Add(
            Document(
                "refusal",
                new("Дәлелді бас тарту", "Мотивированный отказ", "Motivated refusal"),
                "motivated-refusal",
                "refusals",
                "refusal",
                Known.RefusalDocument
            ) with
            {
                Lane = Lanes.Refusal,
            },
            refused.Done
        );
        var byPortal = Portal(chart, "refusal", "¶9", Lanes.Refusal, refusal.Done);
        Delivery.RefusalToCabinet(
            chart,
            new("annex 2, diagram 1(15)", "process 10")
            {
                Id = "process-10",
                Limit = "20s",
                Actor = "portal",
            },
            Known.RefusalDocument,
            Lanes.Refusal,
            Delivery.Stop(chart, "refusal", Lanes.Refusal, "¶7", byPortal.Yes)
        );
        return byPortal.No;
    }

    /// <summary>The licence: the cabinet on the portal, the post on paper.</summary>
    /// <returns>The way of a licence that goes by post.</returns>
    private static Way DrawLicence(Chart chart, params IReadOnlyList<Way> from)
    {
        var granted = chart.Add(
            new Join("granted", new("Лицензия берілетін болды", "Лицензия выдаётся", "The licence is granted"), "¶7(4)")
            {
                Lane = Lanes.Head,
            },
            from
        );
        var licence = chart.Add(
            Document(
                "licence",
                new("Мемлекеттік лицензия", "Государственная лицензия", "State licence"),
                "state-licence",
                "LFE",
                "licence",
                Known.LicenceDocument
            ) with
            {
                Registered = true,
            },
            granted.Done
        );
        var publication = chart.Add(
            new SystemCall(
                "publication",
                new("Лицензияны тізілімге енгізу", "Внесение лицензии в реестр", "Enter the licence in the register"),
                "annex 1, table 1(3)",
                "e-licensing",
                "licence.publish",
                Value.Script(
                    $"return {{ documentId: variables.LicenceDocument, subject: {Scripts.Subject}, service: '{ForensicExpertLicence.Service}', kind: getInput('Kind'), replaces: variables.Request.licenceNumber, activity: {{ kk: 'Сот-сараптама қызметі', ru: 'Судебно-экспертная деятельность' }} }};"
                )
            )
            {
                Lane = Lanes.ELicensing,
            },
            licence.Done
        );
        var byPortal = Portal(chart, "licence", "¶9", Lanes.ELicensing, publication.Done);
        Delivery.ResultToCabinet(
            chart,
            ResultNames.Licence,
            "¶9",
            new("annex 2, diagram 1(16)", "process 11") { Id = "process-11", Limit = "15wd" },
            Known.LicenceDocument,
            Delivery.Stop(chart, "licence", Lanes.ELicensing, "¶7", byPortal.Yes)
        );
        return byPortal.No;
    }

    /// <summary>Step 5: on paper the chancellery posts what was signed, licence or refusal.</summary>
    private static void DrawPosting(Chart chart, params IReadOnlyList<Way> from)
    {
        var signed = chart.Add(
            new Join("to-be-posted", new("Нәтиже кеңседе", "Результат в канцелярии", "The result is with the chancellery"), "¶7(5)")
            {
                Lane = Lanes.Employee,
            },
            from
        );
        var posted = chart.Add(
            new HumanTask(
                "step-5",
                new("Нәтижені пошта арқылы жіберу", "Отправка результата по почте", "Post the result"),
                "¶7(5)",
                "chancellery",
                new Outcome("posted", new("Жіберілді", "Отправлено", "Posted"))
            )
            {
                Lane = Lanes.Employee,
                Step = 5,
                Limit = "1wd",
                Form = "posting",
            },
            signed.Done
        );
        var what = chart.Add(
            new Decision(
                "posted-licence",
                new("Лицензия жіберілді ме?", "Отправлена лицензия?", "Was it a licence?"),
                "¶7(5)",
                Value.Condition("return variables.DecisionOutcome === 'licence';")
            )
            {
                Lane = Lanes.Employee,
            },
            Delivery.Stop(chart, "posted", Lanes.Employee, "¶7", posted.On("posted"))
        );
        Posted(
            chart,
            new Notify(
                "provider-process-8",
                new("Лицензия алушыға жіберілді", "Лицензия отправлена заявителю", "The licence is on its way"),
                "annex 2, diagram 2(10)",
                "applicant",
                "result",
                new("Лицензияңыз пошта арқылы жіберілді.", "Ваша лицензия отправлена по почте.", "Your licence has been sent by post.")
            )
            {
                Lane = Lanes.Employee,
                Mark = new("process 8", ProviderCounter.Channel, "applicant") { System = "portal" },
                Document = Known.LicenceDocument,
            },
            new("Лицензия жіберілді", "Лицензия отправлена", "Licence posted"),
            what.Yes
        );
        Posted(
            chart,
            new Notify(
                "provider-process-7",
                new("Бас тарту туралы хабарлама", "Сообщение об отказе", "Notice of the refusal"),
                "annex 2, diagram 2(9)",
                "applicant",
                "refusal",
                new(
                    "Өтінішіңіз бойынша дәлелді бас тарту туралы шешім қабылданды. Жауап пошта арқылы жіберілді.",
                    "По вашему заявлению принят мотивированный отказ. Ответ отправлен по почте.",
                    "Your request is refused with reasons. The answer has been sent by post."
                )
            )
            {
                Lane = Lanes.EmployeeMessages,
                Mark = new("process 7", ProviderCounter.Channel, "portal"),
                Document = Known.RefusalDocument,
            },
            new("Бас тарту жіберілді", "Отказ отправлен", "Refusal posted"),
            what.No
        );
    }

    private static void Posted(Chart chart, Notify notice, LocalText end, Way from)
    {
        chart.Add(notice, from);
        chart.Add(new End(notice.Id + "-end", end, notice.Source) { Lane = notice.Lane }, notice.Done);
    }

    private static Decision Portal(Chart chart, string id, string source, Lane lane, Way from) =>
        chart.Add(
            new Decision(
                id + "-channel",
                new("Портал арқылы жүгінді ме?", "Обратился через портал?", "Did the request come by the portal?"),
                source,
                Value.Condition(Scripts.FromPortal)
            )
            {
                Lane = lane,
            },
            from
        );

    private static IssueDocument Document(string id, LocalText title, string template, string series, string part, Variable kept) =>
        new(
            id,
            title,
            "¶12, annex 3",
            template,
            Value.Script(
                $"return {{ applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request, {part}: variables.Decision, previous: variables.Licence && variables.Licence.licence }};"
            ),
            kept
        )
        {
            Lane = Lanes.Head,
            Series = series,
            SignedBy = "step-4",
        };
}

using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary>The provider's eight steps (¶5, ¶8) and what comes of them.</summary>
internal static class Provider
{
    private static readonly Value Executor = Value.Of(Known.Executor);

    public static void Draw(Chart chart, Licence licence, params IReadOnlyList<Way> from)
    {
        var meets = DrawSteps1To4(chart, licence, from);
        var refused = DrawRefusal(chart, meets.No);
        var licensed = DrawLicence(chart, licence, meets.Yes);
        new HandOver("¶6", new("¶10(10)", "process 8") { Id = "process-8" }, new("¶10(11)", "process 9") { Id = "process-9" }).Draw(
            chart,
            refused,
            licensed
        );
    }

    private static Decision DrawSteps1To4(Chart chart, Licence licence, IReadOnlyList<Way> from)
    {
        var received = chart.Add(
            new Join(
                "received",
                new("Өтініш көрсетілетін қызметті берушіде", "Заявление у услугодателя", "The request is with the provider"),
                "¶10(3)"
            )
            {
                Lane = Lanes.Chancellery,
            },
            from
        );
        var registered = chart.Add(
            new HumanTask(
                "step-1",
                new(
                    "Өтінішті қабылдап, журналға тіркеу",
                    "Приём и регистрация заявления в журнале",
                    "Receive the request and enter it in the journal"
                ),
                "¶5(1)",
                "chancellery",
                new Outcome("registered", new("Тіркелді", "Зарегистрировано", "Registered"))
            )
            {
                Lane = Lanes.Chancellery,
                Step = 1,
                Limit = "20min",
                Form = "incoming",
            },
            received.Done
        );
        var receipt = DrawReceipt(chart, registered.On("registered"));
        var named = new HeadResolution(
            new(2, "¶5(2)", "1h", new("Орындаушыны белгілеу", "Назначение исполнителя", "Name the executor")),
            NamedSource: "¶6"
        ).Draw(chart, receipt);
        return DrawChecks(chart, licence, named);
    }

    private static Way DrawReceipt(Chart chart, Way from)
    {
        var receipt = chart.Add(
            new IssueDocument(
                "receipt",
                new("Құжаттардың қабылданғаны туралы қолхат", "Расписка о приёме документов", "Receipt of the documents"),
                "¶6",
                "receipt",
                Value.Script("return { applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request };"),
                Known.ReceiptDocument
            )
            {
                Lane = Lanes.Chancellery,
            },
            from
        );
        return chart
            .Add(
                new Notify(
                    "receipt-notice",
                    new("Қолхат алушыға жіберіледі", "Расписка направляется заявителю", "The receipt goes to the applicant"),
                    "¶6",
                    "applicant",
                    "information",
                    new(
                        "Өтінішіңіз бен құжаттарыңыз қабылданып, тіркелді. Қолхат қоса беріледі.",
                        "Ваше заявление и документы приняты и зарегистрированы. Расписка прилагается.",
                        "Your request and documents are received and registered. The receipt is enclosed."
                    )
                )
                {
                    Lane = Lanes.Chancellery,
                    Document = Known.ReceiptDocument,
                },
                receipt.Done
            )
            .Done;
    }

    private static Decision DrawChecks(Chart chart, Licence licence, Way from)
    {
        var completeness = chart.Add(
            new HumanTask(
                "step-3",
                new(
                    "Тіркеу және құжаттардың толықтығын тексеру",
                    "Регистрация и проверка полноты документов",
                    "Register and check that the documents are complete"
                ),
                "¶5(3)",
                "executor",
                new Outcome("checked", new("Тексерілді", "Проверено", "Checked"))
            )
            {
                Lane = Lanes.Executor,
                Assignee = Executor,
                Step = 3,
                Limit = "2wd",
                Form = "completeness",
                Result = Known.Completeness,
            },
            from
        );
        var onPaper = chart.Add(
            new Decision(
                "on-paper",
                new("Құжаттар қағаз түрінде келді ме?", "Документы пришли на бумаге?", "Did the documents come on paper?"),
                "¶5(3)",
                Value.Condition("return getInput('Channel') === 'state-corporation';")
            )
            {
                Lane = Lanes.Executor,
            },
            completeness.On("checked")
        );
        var registration = chart.Add(
            new SystemCall(
                "paper-registration",
                new(
                    "Қағаз өтінішті «Е-лицензиялауға» енгізу",
                    "Внесение бумажного заявления в «Е-лицензирование»",
                    "Enter the paper request in E-licensing"
                ),
                "¶5(3)",
                "e-licensing",
                "request.register",
                Value.Script(
                    $"return {{ reference: getWorkflowInstanceId(), service: '{licence.Service}', kind: getInput('Kind'), subject: {Scripts.Subject}, request: variables.Request }};"
                )
            )
            {
                Lane = Lanes.ELicensing,
            },
            onPaper.Yes
        );
        var requirements = chart.Add(
            new HumanTask(
                "step-4",
                new(
                    "Біліктілік талаптары мен негіздерді тексеру",
                    "Проверка квалификационных требований и оснований",
                    "Check the qualification requirements and grounds"
                ),
                "¶5(4)",
                "executor",
                new Outcome("meets", new("Талаптарға сай", "Соответствует", "Meets the requirements")),
                new Outcome("fails", new("Талаптарға сай емес", "Не соответствует", "Does not meet them"), Ground: true, Negative: true)
            )
            {
                Lane = Lanes.Executor,
                Assignee = Executor,
                Step = 4,
                Limit = "10wd",
                Form = "requirements",
                Payload = Value.Script("return { finding: variables.Completeness && variables.Completeness.missing };"),
                Result = Known.Requirements,
                Outcome = Known.RequirementsOutcome,
            },
            onPaper.No,
            registration.Done
        );
        return chart.Add(
            new Decision(
                "condition-4",
                new("Алушы талаптарға сай ма?", "Заявитель соответствует требованиям?", "Does the applicant meet the requirements?"),
                "¶11(14)",
                Value.Condition("return variables.RequirementsOutcome === 'meets';")
            )
            {
                Lane = Lanes.Executor,
                Mark = new("condition 4", "portal", "provider") { OnFailure = "process 10" },
            },
            requirements.On("meets"),
            requirements.On("fails")
        );
    }

    /// <summary>Step 5: the refusal, which nobody signs, goes out.</summary>
    /// <returns>The way to the hand-over.</returns>
    private static Way DrawRefusal(Chart chart, Way from)
    {
        var drawnUp = chart.Add(
            new HumanTask(
                "step-5",
                new("Бас тарту туралы хабарламаны қалыптастыру", "Формирование сообщения об отказе", "Draw up the refusal"),
                "¶5(5)",
                "executor",
                new Outcome("drawn-up", new("Бас тарту дайын", "Отказ готов", "The refusal is ready"))
            )
            {
                Lane = Lanes.Refusal,
                Assignee = Executor,
                Step = 5,
                Limit = "1wd",
                Form = "refusal",
                Payload = Value.Script(
                    "return { refusalGround: variables.Requirements.refusalGround, text: variables.Requirements.ground };"
                ),
                Result = Known.RefusalDraft,
            },
            from
        );
        var refusal = chart.Add(
            new IssueDocument(
                "refusal",
                new("Дәлелді бас тарту", "Мотивированный отказ", "Motivated refusal"),
                "¶6",
                "motivated-refusal",
                Value.Script(
                    "return { applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request, refusal: variables.RefusalDraft, finding: variables.Requirements.finding };"
                ),
                Known.RefusalDocument
            )
            {
                Lane = Lanes.Refusal,
                Series = "refusals",
                Accepted = [new("refusal-unsigned", LicenceTexts.UnsignedRefusal)],
            },
            drawnUp.On("drawn-up")
        );
        var (portal, other) = Delivery.ByChannel(chart, "refusal", Lanes.Refusal, "¶5", "¶6", refusal.Done);
        Delivery.RefusalToCabinet(chart, new("¶11(15)", "process 10") { Id = "process-10" }, Known.RefusalDocument, Lanes.Refusal, portal);
        return Delivery.Keep(
            chart,
            "refusal",
            new("Нәтиже: дәлелді бас тарту", "Результат: мотивированный отказ", "Result: the motivated refusal"),
            "¶6",
            Known.RefusalDocument,
            Lanes.Operator,
            other
        );
    }

    /// <summary>Steps 6 to 8: the licence is formed, signed and sent.</summary>
    /// <returns>The way to the hand-over.</returns>
    private static Way DrawLicence(Chart chart, Licence licence, Way from)
    {
        var formed = chart.Add(
            new HumanTask(
                "step-6",
                new("Электрондық лицензияны қалыптастыру", "Формирование электронной лицензии", "Form the electronic licence"),
                "¶5(6)",
                "executor",
                new Outcome("formed", new("Лицензия дайын", "Лицензия готова", "The licence is ready"))
            )
            {
                Lane = Lanes.Executor,
                Assignee = Executor,
                Step = 6,
                Limit = Limit.ByKind(("issue", "2wd"), ("reissue-reorganisation", "2wd"), ("reissue-simple", "2wd"), ("duplicate", "1wd")),
                Description = new(
                    "Басшы қайтарса, ескертуі өтініштің тарихында тұрады.",
                    "Если руководитель вернул, его замечание в истории заявления.",
                    "If the head returned it, the remark is in the request's history."
                ),
                Form = "licence",
                Payload = Value.Script($"var draft = variables.LicenceDraft || variables.Request; return {{ {licence.DraftFields} }};"),
                Result = Known.LicenceDraft,
            },
            from
        );
        var signed = new SignOrReturn(
            new(7, "¶5(7)", "15min", new("Лицензияға ЭЦҚ-мен қол қою", "Подписание лицензии ЭЦП", "Sign the licence with the EDS")),
            formed.Id
        ).Draw(chart, formed.On("formed"));
        var document = chart.Add(
            new IssueDocument(
                "licence",
                new("Лицензия", "Лицензия", "Licence"),
                "¶3",
                "licence",
                Value.Script(
                    "return { applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request, licence: variables.LicenceDraft, previous: variables.Licence && variables.Licence.licence };"
                ),
                Known.LicenceDocument
            )
            {
                Lane = Lanes.Head,
                Series = licence.Series,
                SignedBy = "step-7",
                Registered = true,
            },
            signed
        );
        return DrawSending(chart, licence, document.Done);
    }

    private static Way DrawSending(Chart chart, Licence licence, Way from)
    {
        var sent = chart.Add(
            new HumanTask(
                "step-8",
                new("Лицензияны жолдау", "Направление лицензии", "Send the licence"),
                "¶5(8)",
                "executor",
                new Outcome("sent", new("Жолдау", "Направить", "Send"))
            )
            {
                Lane = Lanes.Executor,
                Assignee = Executor,
                Step = 8,
                Limit = "15min",
            },
            from
        );
        var publication = chart.Add(
            new SystemCall(
                "publication",
                new("Лицензияны тізілімге енгізу", "Внесение лицензии в реестр", "Enter the licence in the register"),
                "¶5(8)",
                "e-licensing",
                "licence.publish",
                Value.Script(
                    $"return {{ documentId: variables.LicenceDocument, subject: {Scripts.Subject}, service: '{licence.Service}', kind: getInput('Kind'), activity: {{ kk: '{licence.Activity.Kk}', ru: '{licence.Activity.Ru}' }}, category: variables.LicenceDraft.category || ((variables.Licence || {{}}).licence || {{}}).category, replaces: variables.Request.licenceNumber }};"
                )
            )
            {
                Lane = Lanes.ELicensing,
            },
            sent.On("sent")
        );
        var (portal, other) = Delivery.ByChannel(chart, "licence", Lanes.ELicensing, "¶5", "¶6", publication.Done);
        Delivery.ResultToCabinet(
            chart,
            ResultNames.Licence,
            "¶3",
            new("¶11(16)", "process 11") { Id = "process-11" },
            Known.LicenceDocument,
            portal
        );
        return Delivery.Keep(
            chart,
            "licence",
            new("Нәтиже: лицензия", "Результат: лицензия", "Result: the licence"),
            "¶6",
            Known.LicenceDocument,
            Lanes.Refusal,
            other
        );
    }
}

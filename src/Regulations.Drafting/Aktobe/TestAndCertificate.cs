using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.Aktobe;

/// <summary>Annex 4, ¶5(6)–(8) and process 7: the day of the test comes, the test is held, the certificate or a refusal is prepared and signed.</summary>
internal sealed class TestAndCertificate(Chart chart)
{
    private readonly Variable _test = chart.Use(new("Test"));
    private readonly Variable _testOutcome = chart.Use(new("TestOutcome", "String"));
    private readonly Variable _draft = chart.Use(new("CertificateDraft"));
    private readonly Variable _draftOutcome = chart.Use(new("CertificateOutcome", "String"));

    /// <summary>Draws it.</summary>
    public void Draw(Way from)
    {
        var signed = DrawPreparation(DrawTest(from));
        var passed = chart.Add(
            new Decision(
                "attested",
                new("Аттестат берілді ме?", "Аттестат выдан?", "Is it a certificate?"),
                "¶5(8)",
                Value.Condition("return variables.CertificateOutcome === 'certificate';")
            )
            {
                Lane = Lanes.Head,
            },
            signed
        );
        DrawRefusal(passed.No);
        DrawCertificate(passed.Yes);
    }

    private HumanTask DrawTest(Way from)
    {
        // The regions have had one offset since 1 March 2024; the moment is the office's own.
        var day = chart.Add(
            new WaitUntil("test-day", new("Тест уақытын күту", "Ожидание времени теста", "Wait for the time of the test"), "¶5(6)")
            {
                Lane = Lanes.ELicensing,
                Moment = Value.Script(
                    "return variables.Schedule.testDate + 'T' + variables.Schedule.testTime + ':00+05:00';",
                    "DateTimeOffset"
                ),
            },
            from
        );
        return chart.Add(
            new HumanTask(
                "step-6",
                new("Кесте бойынша тест өткізу", "Тестирование по графику", "Hold the test as scheduled"),
                "¶5(6)",
                "executor",
                new Outcome("passed", new("Тест тапсырылды", "Тест сдан", "Passed")),
                new Outcome("failed", new("Тест тапсырылмады", "Тест не сдан", "Not passed"), Negative: true)
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Description = new(
                    "Алушы келмесе, тест тапсырылмаған болып саналады.",
                    "Если заявитель не явился, тест считается не сданным.",
                    "Where the applicant did not come, the test is not passed."
                ),
                Step = 6,
                Form = "test",
                Result = _test,
                Outcome = _testOutcome,
                Accepted =
                [
                    new(
                        "limit-missing",
                        new(
                            "5-тармақтың 6) тармақшасы мерзім бермейді: тест кестедегі уақытта өтеді.",
                            "Подпункт 6) пункта 5 срока не даёт: тест идёт во время по графику.",
                            "¶5(6) gives no limit: the test is held at the scheduled time."
                        )
                    ),
                ],
            },
            day.Done
        );
    }

    private Way DrawPreparation(HumanTask test)
    {
        var prepared = chart.Add(
            new HumanTask(
                "step-7",
                new("Аттестатты немесе бас тартуды дайындау", "Подготовка аттестата или отказа", "Prepare the certificate or a refusal"),
                "¶5(7)",
                "executor",
                new Outcome("certificate", new("Аттестат дайын", "Аттестат готов", "The certificate is ready")),
                new Outcome("refusal", new("Бас тарту дайын", "Отказ готов", "The refusal is ready"), Negative: true)
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Description = new(
                    "Тест тапсырылса – аттестат, тапсырылмаса – бас тарту. Қайтарылған жобаға ескерту өтініштің тарихында тұрады.",
                    "Тест сдан – аттестат, не сдан – отказ. Замечание к возвращённому проекту в истории заявления.",
                    "Test passed: a certificate; not passed: a refusal. A remark on a returned draft is in the request's history."
                ),
                Step = 7,
                Limit = "1wd",
                Form = "certificate-draft",
                Payload = Value.Script("return variables.CertificateDraft || { speciality: variables.Request.speciality };"),
                Result = _draft,
                Outcome = _draftOutcome,
            },
            test.On("passed"),
            test.On("failed")
        );
        var agrees = chart.Add(
            new Decision(
                "draft-agrees",
                new("Жоба тест нәтижесіне сай ма?", "Проект согласуется с тестом?", "Does the draft agree with the test?"),
                "¶5(7)",
                Value.Condition("return (variables.TestOutcome === 'passed') === (variables.CertificateOutcome === 'certificate');")
            )
            {
                Lane = Lanes.Executor,
            },
            prepared.On("certificate"),
            prepared.On("refusal")
        );
        chart.Connect(agrees.No, prepared.Id);
        return new SignOrReturn(
            new(
                8,
                "¶5(8)",
                "1wd",
                new(
                    "Аттестатқа немесе бас тартуға ЭЦҚ-мен қол қою",
                    "Подписание аттестата или отказа ЭЦП",
                    "Sign the certificate or refusal with the EDS"
                )
            ),
            prepared.Id,
            "step-6"
        )
        {
            Draft = _draft,
        }.Draw(chart, agrees.Yes);
    }

    private void DrawRefusal(Way from)
    {
        var refusal = chart.Add(
            ArchitecturalControl.Refusal(
                "test-refusal",
                "¶5(7)",
                "step-8",
                "refusal: { text: variables.CertificateDraft.testRefusalText }"
            ),
            from
        );
        var notice = chart.Add(
            new Notify(
                "test-refusal-notice",
                new("Тест тапсырылмағаны туралы хабарлама", "Сообщение о несданном тесте", "Notice that the test was not passed"),
                "¶5(8)",
                "applicant",
                "refusal",
                new(
                    "Тест нәтижесі бойынша аттестат беруден бас тартылды. Дәлелді жауап қоса беріледі.",
                    "По итогам теста в выдаче аттестата отказано. Мотивированный ответ прилагается.",
                    "By the result of the test the certificate is refused. The answer with reasons is enclosed."
                )
            )
            {
                Lane = Lanes.Refusal,
                Document = Known.RefusalDocument,
            },
            Delivery.Stop(chart, "test-refusal", Lanes.Refusal, "¶5", refusal.Done)
        );
        chart.Add(
            new End("test-refused-end", new("Тест тапсырылмады", "Тест не сдан", "Test not passed"), "¶5(8)") { Lane = Lanes.Refusal },
            notice.Done
        );
    }

    private void DrawCertificate(Way from)
    {
        var certificate = chart.Add(
            ArchitecturalControl.Document(
                "certificate",
                "attestation-certificate",
                new("Сарапшы аттестаты", "Аттестат эксперта", "Expert's attestation certificate"),
                "¶3",
                "step-8",
                "certificate: { speciality: variables.CertificateDraft.speciality, validUntil: variables.CertificateDraft.validUntil, protocol: variables.Test.protocol, testDate: variables.Schedule.testDate }",
                Known.ResultDocument
            ) with
            {
                Series = "expert-attestations",
                Registered = true,
            },
            from
        );
        ArchitecturalControl.DrawProcess7(
            chart,
            "¶8",
            new(
                "result",
                "result-end",
                new("Аттестат кабинетке жіберілді", "Аттестат направлен в кабинет", "The certificate is in the cabinet"),
                new(
                    "Аттестат дайын: көрсетілетін қызметті берушінің ЭЦҚ-сымен куәландырылған құжат жеке кабинетіңізде.",
                    "Аттестат готов: документ, заверенный ЭЦП услугодателя, в вашем личном кабинете.",
                    "The certificate is ready: the document, certified with the provider's EDS, is in your cabinet."
                ),
                new("Аттестат алынды", "Аттестат получен", "Certificate received")
            ),
            Known.ResultDocument,
            certificate.Done
        );
    }
}

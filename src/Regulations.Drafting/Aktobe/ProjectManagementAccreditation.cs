using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.Aktobe;

/// <summary>Annex 5: accreditation of organisations that manage building projects. Four steps of ten minutes.</summary>
internal static class ProjectManagementAccreditation
{
    private const string Service = "pm-accreditation";

    public static EditionDraft Edition { get; } =
        ArchitecturalControl.Edition(
            Service,
            5,
            "AB-PM",
            new(
                "Құрылыс жобаларын басқаратын ұйымдарды аккредиттеу",
                "Аккредитация организаций по управлению строительными проектами",
                "Accreditation of organisations that manage building projects"
            ),
            [("issue", new("Аккредиттеу", "Аккредитация", "Accreditation"))],
            ["legal"],
            receiptDayCounts: null,
            [("qualification", Service + ".forms/qualification.json")],
            Draw
        );

    private static void Draw(Chart chart)
    {
        var received = ArchitecturalControl.DrawPortal(chart, Service, "¶8", PortalTexts.FillIn);
        var named = ArchitecturalControl.DrawReception(
            chart,
            received,
            "10min",
            new(
                2,
                "¶5(2)",
                "10min",
                new("Құжаттармен танысып, орындаушыға беру", "Ознакомление и передача исполнителю", "Read, pass to the executor")
            )
        );
        var conforms = DrawSteps3And4(chart, named);
        var refusal = chart.Add(
            ArchitecturalControl.Refusal(
                "refusal",
                "¶5(3)",
                "step-4",
                "refusal: { refusalGround: variables.Requirements.refusalGround, text: variables.Requirements.refusalText }"
            ),
            conforms.No
        );
        ArchitecturalControl.DrawProcess6(chart, "¶8", refusal.Done);
        var certificate = chart.Add(
            ArchitecturalControl.Document(
                "certificate",
                "accreditation-certificate",
                new("Аккредиттеу туралы куәлік", "Свидетельство об аккредитации", "Accreditation certificate"),
                "¶3",
                "step-4",
                "certificate: { activity: variables.Requirements.activity }",
                Known.ResultDocument
            ) with
            {
                Series = "pm-accreditations",
                Registered = true,
            },
            conforms.Yes
        );
        ArchitecturalControl.DrawProcess7(
            chart,
            "¶8",
            new(
                "result",
                "result-end",
                new("Куәлік кабинетке жіберілді", "Свидетельство направлено в кабинет", "The certificate is in the cabinet"),
                new(
                    "Аккредиттеу туралы куәлік дайын: көрсетілетін қызметті берушінің ЭЦҚ-сымен куәландырылған құжат жеке кабинетіңізде.",
                    "Свидетельство об аккредитации готово: документ, заверенный ЭЦП услугодателя, в вашем личном кабинете.",
                    "The accreditation certificate is ready: the document, certified with the provider's EDS, is in your cabinet."
                ),
                new("Куәлік алынды", "Свидетельство получено", "Certificate received")
            ),
            Known.ResultDocument,
            certificate.Done
        );
    }

    private static Decision DrawSteps3And4(Chart chart, Way from)
    {
        var prepared = chart.Add(
            new HumanTask(
                "step-3",
                new(
                    "Біліктілік талаптарын тексеріп, жобаны дайындау",
                    "Проверка квалификационных требований, подготовка проекта",
                    "Check the qualification requirements, prepare the draft"
                ),
                "¶5(3)",
                "executor",
                new Outcome(
                    "meets",
                    new("Талаптарға сай, куәлік дайын", "Соответствует, свидетельство готово", "Meets them, the certificate is ready")
                ),
                new Outcome(
                    "fails",
                    new(
                        "Талаптарға сай емес, бас тарту дайын",
                        "Не соответствует, отказ готов",
                        "Does not meet them, the refusal is ready"
                    ),
                    Negative: true
                )
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Description = PortalTexts.WhereTheRemarkIs,
                Step = 3,
                Limit = "10min",
                Form = "qualification",
                Payload = Value.Script("return variables.Requirements || { activity: variables.Request.activity };"),
                Result = Known.Requirements,
                Outcome = Known.RequirementsOutcome,
            },
            from
        );
        var signed = new SignOrReturn(
            new(
                4,
                "¶5(4)",
                "10min",
                new(
                    "Куәлікке немесе бас тартуға ЭЦҚ-мен қол қою",
                    "Подписание свидетельства или отказа ЭЦП",
                    "Sign the certificate or refusal with the EDS"
                )
            ),
            prepared.Id
        )
        {
            Draft = Known.Requirements,
        }.Draw(chart, prepared.On("meets"), prepared.On("fails"));
        return ArchitecturalControl.DrawCondition3(chart, "¶8", "return variables.RequirementsOutcome === 'meets';", signed);
    }
}

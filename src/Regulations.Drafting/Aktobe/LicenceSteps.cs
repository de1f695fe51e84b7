using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.Aktobe;

/// <summary>Annexes 1–3, ¶5(3)–(4): the executor checks completeness and prepares the licence or a refusal, the head signs either.</summary>
internal sealed class LicenceSteps(Chart chart, Licence licence)
{
    private readonly Variable _completenessOutcome = chart.Use(new("CompletenessOutcome", "String"));
    private readonly Variable _draft = chart.Use(new("ResultDraft"));
    private readonly Variable _draftOutcome = chart.Use(new("ResultOutcome", "String"));

    /// <summary>Draws them, condition 3 and processes 6 and 7.</summary>
    public void Draw(Way from)
    {
        var prepared = DrawPreparation(DrawCompleteness(from));
        var signed = DrawSignature(prepared);
        var conforms = ArchitecturalControl.DrawCondition3(
            chart,
            "¶9",
            "return variables.CompletenessOutcome === 'complete' && variables.ResultOutcome === 'licence';",
            signed
        );
        var refusal = chart.Add(
            ArchitecturalControl.Refusal(
                "refusal",
                "¶3",
                "step-5",
                "refusal: variables.CompletenessOutcome === 'complete' ? { refusalGround: variables.ResultDraft.refusalGround, text: variables.ResultDraft.refusalText } : { refusalGround: 'documents', text: variables.Completeness.incompleteText + '\\n' + variables.Completeness.missing }"
            ),
            conforms.No
        );
        ArchitecturalControl.DrawProcess6(chart, "¶9", refusal.Done);
        DrawLicence(conforms.Yes);
    }

    private HumanTask DrawCompleteness(Way from) =>
        chart.Add(
            new HumanTask(
                "step-3",
                new("Құжаттардың толықтығын тексеру", "Проверка полноты документов", "Check that the documents are complete"),
                "¶5(3)",
                "executor",
                new Outcome("complete", new("Құжаттар толық", "Документы полны", "The documents are complete")),
                new Outcome(
                    "incomplete",
                    new("Толық емес, бас тарту дайын", "Неполны, отказ готов", "Incomplete, the refusal is ready"),
                    Negative: true
                )
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Description = PortalTexts.WhereTheRemarkIs,
                Step = 3,
                Limit = "1wd",
                Form = "completeness",
                Payload = Value.Of(Known.Completeness),
                Result = Known.Completeness,
                Outcome = _completenessOutcome,
            },
            from
        );

    private IReadOnlyList<Way> DrawPreparation(HumanTask completeness)
    {
        var prepared = chart.Add(
            new HumanTask(
                "step-4",
                new("Лицензияны немесе бас тартуды дайындау", "Подготовка лицензии или отказа", "Prepare the licence or the refusal"),
                "¶5(3)",
                "executor",
                new Outcome("licence", new("Лицензия дайын", "Лицензия готова", "The licence is ready")),
                new Outcome("refusal", new("Бас тарту дайын", "Отказ готов", "The refusal is ready"), Negative: true)
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Description = PortalTexts.WhereTheRemarkIs,
                Step = 4,
                Limit = Limit.ByKind(("issue", "4wd"), ("reissue-reorganisation", "4wd"), ("reissue-simple", "2wd")),
                CountedFrom = "step-3",
                Form = "decision",
                Payload = Value.Script(
                    "var r = variables.Request; return variables.ResultDraft || { workType: r.workType, category: r.category };"
                ),
                Result = _draft,
                Outcome = _draftOutcome,
            },
            completeness.On("complete")
        );
        return [completeness.On("incomplete"), prepared.On("licence"), prepared.On("refusal")];
    }

    private Way DrawSignature(IReadOnlyList<Way> prepared)
    {
        var signing = chart.Add(
            new HumanTask(
                "step-5",
                new(
                    "Лицензияға немесе бас тартуға ЭЦҚ-мен қол қою",
                    "Подписание лицензии или отказа ЭЦП",
                    "Sign the licence or refusal with the EDS"
                ),
                "¶5(4)",
                "head",
                new Outcome("signed", new("Қол қою", "Подписать", "Sign")),
                new Outcome(
                    "returned",
                    new("Түзетуге қайтару", "Вернуть на доработку", "Return for correction"),
                    Ground: true,
                    Negative: true
                )
            )
            {
                Lane = Lanes.Head,
                Step = 5,
                Signature = true,
                DiffersFrom = ["step-3", "step-4"],
                Payload = Value.Script(
                    "return variables.CompletenessOutcome === 'complete' ? variables.ResultDraft : variables.Completeness;"
                ),
                Accepted =
                [
                    new(
                        "limit-missing",
                        new(
                            "5-тармақтың 4) тармақшасы басшының қол қоюына мерзім бермейді.",
                            "Подпункт 4) пункта 5 не даёт руководителю срока на подписание.",
                            "¶5(4) gives the head no limit for signing."
                        )
                    ),
                ],
            },
            prepared
        );
        // Whatever was prepared, step 3 begins again: step 4's limit counts from it.
        chart.Connect(signing.On("returned"), "step-3");
        return signing.On("signed");
    }

    private void DrawLicence(Way from)
    {
        var document = chart.Add(
            ArchitecturalControl.Document(
                "licence",
                "licence",
                new("Лицензия", "Лицензия", "Licence"),
                "¶3",
                "step-5",
                "licence: variables.ResultDraft, previous: variables.Licence && variables.Licence.licence",
                Known.LicenceDocument
            ) with
            {
                Series = licence.Service + "s",
                Registered = true,
            },
            from
        );
        var publication = chart.Add(
            new SystemCall(
                "publication",
                new("Лицензияны тізілімге енгізу", "Внесение лицензии в реестр", "Enter the licence in the register"),
                "¶5(4)",
                "e-licensing",
                "licence.publish",
                Value.Script(
                    $"return {{ documentId: variables.LicenceDocument, subject: {Scripts.Subject}, service: '{licence.Service}', kind: getInput('Kind'), activity: {{ kk: '{licence.Activity.Kk}', ru: '{licence.Activity.Ru}' }}, category: variables.ResultDraft.category || ((variables.Licence || {{}}).licence || {{}}).category, replaces: variables.Request.licenceNumber }};"
                )
            )
            {
                Lane = Lanes.ELicensing,
            },
            document.Done
        );
        ArchitecturalControl.DrawProcess7(chart, "¶9", ResultNames.Licence, Known.LicenceDocument, publication.Done);
    }
}

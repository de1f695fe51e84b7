using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.Almaty;

/// <summary>¶5(1)–(6) and condition 3: employee, head, deputy, department employee, deputy, head. A refusal goes the same way.</summary>
internal sealed class ProviderSteps(Chart chart)
{
    private readonly Variable _deputy = chart.Use(new("Deputy", "String"));
    private readonly Variable _employee = chart.Use(new("Employee", "String"));
    private readonly Variable _draft = chart.Use(new("ResultDraft"));
    private readonly Variable _draftOutcome = chart.Use(new("ResultOutcome", "String"));

    /// <summary>Draws them.</summary>
    /// <param name="from">The way of the request that reached the provider.</param>
    /// <param name="results">What step 4 can end with beside a refusal.</param>
    /// <returns>Condition 3: yes is the way of a signed result, no that of a signed refusal.</returns>
    public Decision Draw(Way from, params IReadOnlyList<Outcome> results)
    {
        var considered = DrawConsideration(from);
        var prepared = DrawPreparation(DrawCheck(considered), results);
        var signed = DrawSignature(prepared);
        return chart.Add(
            new Decision(
                "condition-3",
                new("Құжаттар талаптарға сай ма?", "Документы соответствуют требованиям?", "Do the documents conform?"),
                "¶9(9)",
                Value.Condition("return variables.RequirementsOutcome === 'conforms' && variables.ResultOutcome !== 'refusal';")
            )
            {
                Lane = Lanes.Head,
                Mark = new("condition 3", "portal", "provider") { OnFailure = "process 6" },
            },
            signed
        );
    }

    private Way DrawConsideration(Way from)
    {
        var registered = chart.Add(
            new HumanTask(
                "step-1",
                new("Өтінішті тіркеп, басшыға беру", "Регистрация и передача руководителю", "Register the request, pass it to the head"),
                "¶5(1)",
                "employee",
                new Outcome("registered", new("Тіркелді", "Зарегистрировано", "Registered"))
            )
            {
                Lane = Lanes.Chancellery,
                Step = 1,
                Limit = "15min",
                Form = "incoming",
            },
            from
        );
        var considered = chart.Add(
            new HumanTask(
                "step-2",
                new(
                    "Өтінішті қарап, орынбасарға жолдау",
                    "Рассмотрение и передача заместителю",
                    "Consider the request, send it to the deputy"
                ),
                "¶5(2)",
                "head",
                new Outcome("sent", new("Орынбасарға жолдау", "Передать заместителю", "Send to the deputy"))
            )
            {
                Lane = Lanes.Head,
                Step = 2,
                Limit = "2h",
                Form = "deputy-resolution",
                Result = Known.Resolution,
            },
            registered.On("registered")
        );
        return chart
            .Add(
                new SetVariable(
                    "deputy",
                    new("Тексеретін орынбасар", "Проверяющий заместитель", "The deputy who checks"),
                    "¶6(2)",
                    _deputy,
                    Value.Script("return variables.Resolution.deputy;", "String")
                )
                {
                    Lane = Lanes.Head,
                },
                considered.On("sent")
            )
            .Done;
    }

    private Way DrawCheck(Way from)
    {
        var check = chart.Add(
            new HumanTask(
                "step-3",
                new(
                    "Талаптарға сәйкестігін тексеріп, бөлім қызметкеріне беру",
                    "Проверка соответствия, передача сотруднику отдела",
                    "Check against the requirements, give to a department employee"
                ),
                "¶5(3)",
                "deputy-head",
                new Outcome("conforms", new("Талаптарға сай", "Соответствует", "Conforms")),
                new Outcome("does-not-conform", new("Талаптарға сай емес", "Не соответствует", "Does not conform"), Negative: true)
            )
            {
                Lane = Lanes.Deputy,
                Assignee = Value.Of(_deputy),
                Step = 3,
                Limit = "2h",
                Form = "deputy-check",
                Result = Known.Requirements,
                Outcome = Known.RequirementsOutcome,
            },
            from
        );
        return chart
            .Add(
                new SetVariable(
                    "employee",
                    new("Нәтижені дайындайтын қызметкер", "Сотрудник, готовящий результат", "The employee who prepares the result"),
                    "¶6(3)",
                    _employee,
                    Value.Script("return variables.Requirements.employee;", "String")
                )
                {
                    Lane = Lanes.Deputy,
                },
                check.On("conforms"),
                check.On("does-not-conform")
            )
            .Done;
    }

    private Way DrawPreparation(Way from, IReadOnlyList<Outcome> results)
    {
        var prepared = chart.Add(
            new HumanTask(
                "step-4",
                new(
                    "Өтінішті қарап, нәтижесін дайындау",
                    "Рассмотрение и подготовка результата",
                    "Consider the request, prepare the result"
                ),
                "¶5(4)",
                "department-employee",
                [.. results, new Outcome("refusal", new("Бас тарту дайын", "Отказ готов", "The refusal is ready"), Negative: true)]
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(_employee),
                Description = new(
                    "Орынбасар сай емес деп тапса, тек бас тарту дайындалады. Қайтарылған жобаға ескерту өтініштің тарихында тұрады.",
                    "Если заместитель нашёл несоответствие, готовится только отказ. Замечание к возвращённому проекту в истории заявления.",
                    "Where the deputy found a fault, only a refusal is prepared. A remark on a returned draft is in the request's history."
                ),
                Step = 4,
                Limit = "8wd",
                Form = "result",
                Payload = Value.Script(
                    "var c = variables.Requirements; return variables.ResultDraft || { refusalGround: c.checkGround, refusalText: c.remarks };"
                ),
                Result = _draft,
                Outcome = _draftOutcome,
            },
            from
        );
        // The deputy's finding binds: what condition 3 refuses cannot leave the department as anything else.
        var agrees = chart.Add(
            new Decision(
                "result-agrees",
                new("Нәтиже тексеруге сай ма?", "Результат согласуется с проверкой?", "Does the result agree with the check?"),
                "¶9(9)",
                Value.Condition("return variables.RequirementsOutcome === 'conforms' || variables.ResultOutcome === 'refusal';")
            )
            {
                Lane = Lanes.Executor,
            },
            [.. prepared.Outcomes.Select(outcome => prepared.On(outcome.Name))]
        );
        chart.Connect(agrees.No, prepared.Id);
        return agrees.Yes;
    }

    private Way DrawSignature(Way from)
    {
        var endorsed = chart.Add(
            new HumanTask(
                "step-5",
                new("Нәтижені құптап, басшыға беру", "Визирование и передача руководителю", "Endorse the result, pass it to the head"),
                "¶5(5)",
                "deputy-head",
                new Outcome("endorsed", new("Құптау", "Завизировать", "Endorse")),
                new Outcome(
                    "returned",
                    new("Түзетуге қайтару", "Вернуть на доработку", "Return for correction"),
                    Ground: true,
                    Negative: true
                )
            )
            {
                Lane = Lanes.Deputy,
                Assignee = Value.Of(_deputy),
                Step = 5,
                Limit = "1h",
                DiffersFrom = ["step-4"],
                Payload = Value.Of(_draft),
            },
            from
        );
        chart.Connect(endorsed.On("returned"), "step-4");
        return new SignOrReturn(
            new(6, "¶5(6)", "1h", new("Нәтижеге ЭЦҚ-мен қол қою", "Подписание результата ЭЦП", "Sign the result with the EDS")),
            "step-4",
            "step-5"
        )
        {
            Draft = _draft,
        }.Draw(chart, endorsed.On("endorsed"));
    }
}

using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.Aktobe;

/// <summary>Annex 4, ¶5(3)–(5), condition 3 and process 6: the test is appointed, or the request refused; the head signs either, the executor
/// hands it to the applicant.</summary>
internal sealed class TestAppointment(Chart chart)
{
    private readonly Variable _scheduleOutcome = chart.Use(new("ScheduleOutcome", "String"));
    private readonly Variable _schedule = chart.Use(Schedule);
    private readonly Variable _notice = chart.Use(new("NoticeDocument", "String"));

    /// <summary>Day, time and place of the test.</summary>
    public static Variable Schedule { get; } = new("Schedule");

    /// <summary>Draws it.</summary>
    /// <returns>The way of whoever was told when and where the test is.</returns>
    public Way Draw(Way from)
    {
        var appointed = chart.Add(
            new HumanTask(
                "step-3",
                new(
                    "Құжаттарды қарап, тест кестесін немесе бас тартуды дайындау",
                    "Рассмотрение, подготовка графика теста или отказа",
                    "Consider, prepare the test schedule or a refusal"
                ),
                "¶5(3)",
                "executor",
                new Outcome("schedule", new("Кесте мен хабарлама дайын", "График и уведомление готовы", "Schedule and notice are ready")),
                new Outcome("refusal", new("Бас тарту дайын", "Отказ готов", "The refusal is ready"), Negative: true)
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Description = PortalTexts.WhereTheRemarkIs,
                Step = 3,
                Limit = "25wd",
                Form = "schedule",
                Payload = Value.Of(_schedule),
                Result = _schedule,
                Outcome = _scheduleOutcome,
            },
            from
        );
        var signed = new SignOrReturn(
            new(
                4,
                "¶5(4)",
                "1wd",
                new(
                    "Кестеге, хабарламаға немесе бас тартуға қол қою",
                    "Подписание графика, уведомления или отказа",
                    "Sign the schedule and notice, or the refusal"
                )
            ),
            appointed.Id
        )
        {
            Draft = _schedule,
        }.Draw(chart, appointed.On("schedule"), appointed.On("refusal"));
        var given = chart.Add(
            new HumanTask(
                "step-5",
                new(
                    "Алушыға хабарламаны немесе бас тартуды беру",
                    "Передача заявителю уведомления или отказа",
                    "Give the applicant the notice or the refusal"
                ),
                "¶5(5)",
                "executor",
                new Outcome("given", new("Жіберу", "Направить", "Send"))
            )
            {
                Lane = Lanes.Executor,
                Assignee = Value.Of(Known.Executor),
                Step = 5,
                Limit = "1wd",
                Payload = Value.Of(_schedule),
            },
            signed
        );
        var conforms = ArchitecturalControl.DrawCondition3(
            chart,
            "¶8",
            "return variables.ScheduleOutcome === 'schedule';",
            given.On("given")
        );
        var refusal = chart.Add(
            ArchitecturalControl.Refusal(
                "refusal",
                "¶5(3)",
                "step-4",
                "refusal: { refusalGround: variables.Schedule.refusalGround, text: variables.Schedule.refusalText }"
            ),
            conforms.No
        );
        ArchitecturalControl.DrawProcess6(chart, "¶8", refusal.Done);
        return DrawNotice(conforms.Yes);
    }

    private Way DrawNotice(Way from)
    {
        var notice = chart.Add(
            ArchitecturalControl.Document(
                "test-notice",
                "test-notice",
                new("Тест туралы хабарлама", "Уведомление о тестировании", "Notice of the test"),
                "¶5(3)",
                "step-4",
                "schedule: { testDate: variables.Schedule.testDate, testTime: variables.Schedule.testTime, place: variables.Schedule.place, text: variables.Schedule.noticeText }",
                _notice
            ) with
            {
                Series = "test-notices",
            },
            from
        );
        return chart
            .Add(
                new Notify(
                    "test-notice-sent",
                    new("Тест күні алушыға хабарланады", "Заявитель уведомляется о дне теста", "The applicant is told of the test"),
                    "¶5(5)",
                    "applicant",
                    "information",
                    new(
                        "Өтінішіңіз қабылданды, тест тағайындалды. Күні, уақыты мен орны қоса берілген хабарламада.",
                        "Ваше заявление принято, тест назначен. День, время и место указаны в прилагаемом уведомлении.",
                        "Your request is accepted and a test is appointed. The enclosed notice says when and where."
                    )
                )
                {
                    Lane = Lanes.Portal,
                    Document = _notice,
                },
                notice.Done
            )
            .Done;
    }
}

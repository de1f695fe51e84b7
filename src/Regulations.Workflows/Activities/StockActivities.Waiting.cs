namespace Regulations.Workflows.Activities;

/// <content>Activities that wait or have work done elsewhere.</content>
internal static partial class StockActivities
{
    private static readonly ActivityDescription[] Waiting =
    [
        new(
            "Elsa.RunTask",
            "Primitives",
            new("Тапсырма беру", "Запустить задачу", "Run task"),
            new(
                "Тапсырманы жариялап, орындалуын күтеді.",
                "Объявляет задачу и ждёт её завершения.",
                "Announces a task and waits until it is done."
            ),
            ActivityKind.Task
        )
        {
            Inputs =
            [
                Input("taskName", "String", new("Тапсырма атауы", "Имя задачи", "Task name")) with
                {
                    Required = true,
                },
                Input("payload", "ObjectDictionary", new("Деректер", "Данные", "Payload")) with
                {
                    DefaultSyntax = "Object",
                    UiHint = "multi-line",
                },
            ],
            Outputs =
            [
                new("taskId", "String", new("Тапсырма нөмірі", "Номер задачи", "Task id")),
                new("result", "Object", new("Нәтиже", "Результат", "Result")),
            ],
        },
        new(
            "Elsa.Event",
            "Primitives",
            new("Оқиға күту", "Ждать события", "Event"),
            new("Аталған оқиғаны күтеді.", "Ждёт названного события.", "Waits for a named event."),
            ActivityKind.Trigger
        )
        {
            Inputs = [Input("eventName", "String", new("Оқиға", "Событие", "Event name")) with { Required = true }],
            Outputs = [new("result", "Object", new("Нәтиже", "Результат", "Result"))],
        },
        new(
            "Elsa.Delay",
            "Scheduling",
            new("Кідіріс", "Задержка", "Delay"),
            new("Белгілі уақыт күтеді.", "Ждёт заданное время.", "Waits for a span of time."),
            ActivityKind.Action
        )
        {
            Inputs = [Input("timeSpan", "TimeSpan", new("Уақыт", "Время", "Time span")) with { Default = "00:01:00" }],
        },
        new(
            "Elsa.Timer",
            "Scheduling",
            new("Таймер", "Таймер", "Timer"),
            new("Аралық өткенше күтеді.", "Ждёт, пока пройдёт интервал.", "Waits for an interval."),
            ActivityKind.Trigger
        )
        {
            Inputs = [Input("interval", "TimeSpan", new("Аралық", "Интервал", "Interval")) with { Default = "00:01:00" }],
        },
        new(
            "Elsa.StartAt",
            "Scheduling",
            new("Белгілі сәт", "В заданный момент", "Start at"),
            new(
                "Белгілі сәтке дейін күтеді; өткен сәт бірден аяқталады.",
                "Ждёт момента; прошедший завершается сразу.",
                "Waits until an instant; a past one ends at once."
            ),
            ActivityKind.Trigger
        )
        {
            Inputs = [Input("dateTime", "DateTimeOffset", new("Сәт", "Момент", "Date and time")) with { Required = true }],
        },
        new(
            "Elsa.Cron",
            "Scheduling",
            new("Кесте", "Расписание", "Cron"),
            new("Кестенің келесі сәтіне дейін күтеді.", "Ждёт следующего момента расписания.", "Waits for the next instant of a schedule."),
            ActivityKind.Trigger
        )
        {
            Inputs = [Input("cronExpression", "String", new("Кесте", "Расписание", "Cron expression")) with { Required = true }],
        },
        new(
            "Elsa.ExecuteWorkflow",
            "Composition",
            new("Процесті орындау", "Выполнить процесс", "Execute workflow"),
            new(
                "Басқа процесті бастап, қаласа аяқталуын күтеді.",
                "Запускает другой процесс и при желании ждёт его.",
                "Starts another workflow and may wait for it."
            ),
            ActivityKind.Task
        )
        {
            Inputs = ChildWorkflowInputs(),
            Outputs = [new("result", "Object", new("Нәтиже", "Результат", "Result"))],
        },
        new(
            "Elsa.DispatchWorkflow",
            "Composition",
            new("Процесті жіберу", "Отправить процесс", "Dispatch workflow"),
            new("Басқа процесті бөлек бастайды.", "Запускает другой процесс отдельно.", "Starts another workflow apart."),
            ActivityKind.Task
        )
        {
            Inputs =
            [
                .. ChildWorkflowInputs(),
                Input("startNewTrace", "Boolean", new("Жаңа із", "Новая трасса", "Start new trace")) with
                {
                    UiHint = "checkbox",
                },
                Input("channelName", "String", new("Арна", "Канал", "Channel")),
            ],
            Outputs = [new("result", "Object", new("Нәтиже", "Результат", "Result"))],
        },
    ];
}

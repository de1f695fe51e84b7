using System.Text.Json.Nodes;

namespace Regulations.Workflows.Activities;

/// <summary>The activities of stock Elsa 3.7 that are run here, with the properties a real Elsa gives them.</summary>
internal static class StockActivities
{
    public static IReadOnlyList<ActivityDescription> All { get; } =
    [
        new(
            "Elsa.Flowchart",
            "Flow",
            new("Блок-схема", "Блок-схема", "Flowchart"),
            new("Әрекеттер мен олардың байланыстары.", "Действия и связи между ними.", "Activities and the connections between them."),
            ActivityKind.Container
        )
        {
            ChildrenFrom = "activities",
            DeclaresVariables = true,
        },
        new(
            "Elsa.Sequence",
            "Workflows",
            new("Тізбек", "Последовательность", "Sequence"),
            new("Әрекеттерді бірінен соң бірін орындайды.", "Выполняет действия одно за другим.", "Runs activities one after another."),
            ActivityKind.Container
        )
        {
            ChildrenFrom = "activities",
            DeclaresVariables = true,
        },
        new(
            "Elsa.Parallel",
            "Workflows",
            new("Қатар", "Параллельно", "Parallel"),
            new(
                "Әрекеттерді қатар орындап, бәрін күтеді.",
                "Выполняет действия одновременно и ждёт все.",
                "Runs activities side by side and waits for all of them."
            ),
            ActivityKind.Container
        )
        {
            ChildrenFrom = "activities",
            DeclaresVariables = true,
        },
        new(
            "Elsa.Fork",
            "Control Flow",
            new("Тармақталу", "Разветвление", "Fork"),
            new(
                "Тармақтарды қатар орындап, бәрін немесе біріншісін күтеді.",
                "Выполняет ветви и ждёт все или первую.",
                "Runs branches and waits for all or for the first."
            ),
            ActivityKind.Container
        )
        {
            ChildrenFrom = "branches",
            Inputs =
            [
                Raw("joinMode", "Elsa.Workflows.ForkJoinMode, Elsa.Workflows.Core", new("Біріктіру", "Слияние", "Join mode")) with
                {
                    Default = "WaitAll",
                    Options = ["WaitAll", "WaitAny"],
                    UiHint = "dropdown",
                },
            ],
        },
        new(
            "Elsa.Start",
            "Flow",
            new("Басы", "Начало", "Start"),
            new("Блок-схеманың басы.", "Начало блок-схемы.", "Where a flowchart begins."),
            ActivityKind.Action
        )
        {
            IsStart = true,
        },
        new(
            "Elsa.End",
            "Flow",
            new("Соңы", "Конец", "End"),
            new("Өз блок-схемасын аяқтайды.", "Завершает свою блок-схему.", "Ends its flowchart."),
            ActivityKind.Action
        )
        {
            IsTerminal = true,
        },
        new(
            "Elsa.Finish",
            "Primitives",
            new("Процесті аяқтау", "Завершить процесс", "Finish"),
            new(
                "Бүкіл процесті аяқтайды, күтілгеннің бәрі алынып тасталады.",
                "Завершает весь процесс и снимает все ожидания.",
                "Ends the whole workflow and drops everything that waits."
            ),
            ActivityKind.Action
        )
        {
            IsTerminal = true,
        },
        new(
            "Elsa.Complete",
            "Composition",
            new("Құраманы аяқтау", "Завершить составное", "Complete"),
            new(
                "Процесті немесе өзі тұрған құрама әрекетті нәтижелерімен аяқтайды.",
                "Завершает процесс или составное действие с исходами.",
                "Ends the workflow, or the composite it stands in, with outcomes."
            ),
            ActivityKind.Action
        )
        {
            IsTerminal = true,
            Inputs =
            [
                Input("outcomes", "Object", new("Нәтижелер", "Исходы", "Outcomes")) with
                {
                    UiHint = "outcome-picker",
                    DefaultSyntax = "Object",
                },
            ],
        },
        new(
            "Elsa.Break",
            "Looping",
            new("Циклден шығу", "Выйти из цикла", "Break"),
            new("Циклді тоқтатады.", "Прерывает цикл.", "Leaves a loop."),
            ActivityKind.Action
        )
        {
            IsTerminal = true,
        },
        new(
            "Elsa.FlowDecision",
            "Branching",
            new("Шешім", "Решение", "Decision"),
            new(
                "Шарт бойынша екі жолдың бірін таңдайды.",
                "Выбирает один из двух путей по условию.",
                "Takes one of two ways by a condition."
            ),
            ActivityKind.Action
        )
        {
            FlowPorts = ["True", "False"],
            Inputs =
            [
                Input("condition", "Boolean", new("Шарт", "Условие", "Condition")) with
                {
                    Default = false,
                    DefaultSyntax = "JavaScript",
                },
            ],
        },
        new(
            "Elsa.FlowSwitch",
            "Branching",
            new("Таңдау", "Выбор", "Switch (flow)"),
            new("Шарты орындалған жолмен жүреді.", "Идёт по пути, условие которого выполнено.", "Follows the ways whose conditions hold."),
            ActivityKind.Action
        )
        {
            FlowPorts = ["Default"],
            Inputs = [Raw("cases", "Object", new("Жағдайлар", "Случаи", "Cases")) with { UiHint = "flow-switch-editor" }, SwitchMode()],
        },
        new(
            "Elsa.FlowFork",
            "Branching",
            new("Тарамдау", "Развилка", "Fork (flow)"),
            new("Бірнеше жолмен қатар жүреді.", "Идёт по нескольким путям сразу.", "Follows several ways at once."),
            ActivityKind.Action
        )
        {
            FlowPorts = [],
            PortsFrom = "branches",
            Inputs =
            [
                Input("branches", "List<String>", new("Тармақтар", "Ветви", "Branches")) with
                {
                    UiHint = "dynamic-outcomes",
                    DefaultSyntax = "Object",
                },
            ],
        },
        new(
            "Elsa.FlowJoin",
            "Branching",
            new("Тоғысу", "Слияние", "Join"),
            new("Тармақтарды біріктіреді.", "Соединяет ветви.", "Brings branches together."),
            ActivityKind.Action
        )
        {
            Inputs =
            [
                Input(
                    "mode",
                    "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core",
                    new("Тәртібі", "Режим", "Mode")
                ) with
                {
                    Default = "WaitAny",
                    Options = ["WaitAny", "WaitAll", "WaitAllActive"],
                    UiHint = "dropdown",
                    Static = true,
                },
            ],
        },
        new(
            "Elsa.If",
            "Branching",
            new("Егер", "Если", "If"),
            new(
                "Шарт бойынша бір әрекетті орындайды.",
                "Выполняет одно из двух действий по условию.",
                "Runs one of two activities by a condition."
            ),
            ActivityKind.Container
        )
        {
            EmbeddedPorts = ["then", "else"],
            Inputs =
            [
                Input("condition", "Boolean", new("Шарт", "Условие", "Condition")) with
                {
                    Default = false,
                    DefaultSyntax = "JavaScript",
                },
            ],
            Outputs = [new("result", "Boolean", new("Нәтиже", "Результат", "Result"))],
        },
        new(
            "Elsa.Switch",
            "Branching",
            new("Таңдау (ішкі)", "Выбор (вложенный)", "Switch"),
            new(
                "Шарты орындалған әрекеттерді орындайды.",
                "Выполняет действия, условия которых выполнены.",
                "Runs the activities whose conditions hold."
            ),
            ActivityKind.Container
        )
        {
            EmbeddedPorts = ["default"],
            Inputs = [Raw("cases", "Object", new("Жағдайлар", "Случаи", "Cases")) with { UiHint = "switch-editor" }, SwitchMode()],
            Outputs = [new("output", "Object", new("Шығыс", "Выход", "Output"))],
        },
        new(
            "Elsa.While",
            "Looping",
            new("Әзірше", "Пока", "While"),
            new("Шарт орындалғанша қайталайды.", "Повторяет, пока выполняется условие.", "Repeats while a condition holds."),
            ActivityKind.Container
        )
        {
            EmbeddedPorts = ["body"],
            Inputs =
            [
                Input("condition", "Boolean", new("Шарт", "Условие", "Condition")) with
                {
                    Default = false,
                    DefaultSyntax = "JavaScript",
                    AutoEvaluate = false,
                },
            ],
        },
        new(
            "Elsa.For",
            "Looping",
            new("Санау циклі", "Цикл со счётчиком", "For"),
            new(
                "Бастапқы саннан соңғысына дейін қайталайды.",
                "Повторяет от начального числа до конечного.",
                "Repeats from a first number to a last."
            ),
            ActivityKind.Container
        )
        {
            EmbeddedPorts = ["body"],
            Inputs =
            [
                Input("start", "Int32", new("Басы", "Начало", "Start")) with
                {
                    Default = 0,
                },
                Input("end", "Int32", new("Соңы", "Конец", "End")) with
                {
                    Default = 0,
                },
                Input("step", "Int32", new("Қадам", "Шаг", "Step")) with
                {
                    Default = 1,
                },
                Input("outerBoundInclusive", "Boolean", new("Соңын қоса", "Включая конец", "Outer bound inclusive")) with
                {
                    Default = true,
                    UiHint = "checkbox",
                },
            ],
            Outputs = [new("currentValue", "Object", new("Ағымдағы мән", "Текущее значение", "Current value"))],
        },
        new(
            "Elsa.ForEach",
            "Looping",
            new("Әрқайсысына", "Для каждого", "For each"),
            new("Тізімнің әр элементі үшін қайталайды.", "Повторяет для каждого элемента списка.", "Repeats for each item of a list."),
            ActivityKind.Container
        )
        {
            EmbeddedPorts = ["body"],
            Inputs = [Input("items", "List<Object>", new("Элементтер", "Элементы", "Items")) with { DefaultSyntax = "Object" }],
            Outputs = [new("currentValue", "Object", new("Ағымдағы мән", "Текущее значение", "Current value"))],
        },
        new(
            "Elsa.SetVariable",
            "Primitives",
            new("Айнымалыны орнату", "Задать переменную", "Set variable"),
            new("Айнымалыға мән береді.", "Присваивает переменной значение.", "Gives a variable a value."),
            ActivityKind.Action
        )
        {
            Inputs =
            [
                Raw("variable", "Variable", new("Айнымалы", "Переменная", "Variable")) with
                {
                    Required = true,
                    UiHint = "variable-picker",
                },
                Input("value", "Object", new("Мән", "Значение", "Value")),
            ],
        },
        new(
            "Elsa.SetOutput",
            "Composition",
            new("Шығысты орнату", "Задать выход", "Set output"),
            new("Процестің шығысына мән береді.", "Присваивает выходу процесса значение.", "Gives an output of the workflow a value."),
            ActivityKind.Action
        )
        {
            Inputs =
            [
                Input("outputName", "String", new("Шығыс", "Выход", "Output")) with
                {
                    Required = true,
                    UiHint = "output-picker",
                },
                Input("outputValue", "Object", new("Мән", "Значение", "Value")),
            ],
        },
        new(
            "Elsa.SetName",
            "Primitives",
            new("Атау беру", "Задать имя", "Set name"),
            new("Процесс данасына атау береді.", "Даёт экземпляру процесса имя.", "Names the workflow instance."),
            ActivityKind.Action
        )
        {
            Inputs = [Input("value", "String", new("Атауы", "Имя", "Name"))],
        },
        new(
            "Elsa.Correlate",
            "Primitives",
            new("Байланыс кілті", "Ключ корреляции", "Correlate"),
            new("Процесс данасының байланыс кілтін орнатады.", "Задаёт ключ корреляции экземпляра.", "Sets the instance's correlation id."),
            ActivityKind.Action
        )
        {
            Inputs = [Input("correlationId", "String", new("Кілт", "Ключ", "Correlation id")) with { Required = true }],
        },
        new(
            "Elsa.WriteLine",
            "Console",
            new("Жол жазу", "Вывести строку", "Write line"),
            new("Бір жол мәтін жазады.", "Выводит строку текста.", "Writes a line of text."),
            ActivityKind.Action
        )
        {
            Inputs = [Input("text", "String", new("Мәтін", "Текст", "Text"))],
        },
        new(
            "Elsa.RunJavaScript",
            "Scripting",
            new("JavaScript орындау", "Выполнить JavaScript", "Run JavaScript"),
            new("Скрипт орындайды.", "Выполняет скрипт.", "Runs a script."),
            ActivityKind.Action
        )
        {
            PortsFrom = "possibleOutcomes",
            Inputs =
            [
                Input("script", "String", new("Скрипт", "Скрипт", "Script")) with
                {
                    UiHint = "code-editor",
                    DefaultSyntax = "JavaScript",
                    AutoEvaluate = false,
                },
                Input("possibleOutcomes", "List<String>", new("Ықтимал нәтижелер", "Возможные исходы", "Possible outcomes")) with
                {
                    UiHint = "dynamic-outcomes",
                    DefaultSyntax = "Object",
                },
            ],
            Outputs = [new("result", "Object", new("Нәтиже", "Результат", "Result"))],
        },
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
            "Elsa.PublishEvent",
            "Primitives",
            new("Оқиға жариялау", "Опубликовать событие", "Publish event"),
            new("Аталған оқиғаны жариялайды.", "Публикует названное событие.", "Publishes a named event."),
            ActivityKind.Action
        )
        {
            Inputs =
            [
                Input("eventName", "String", new("Оқиға", "Событие", "Event name")) with
                {
                    Required = true,
                },
                Input("correlationId", "String", new("Байланыс кілті", "Ключ корреляции", "Correlation id")),
                Input("isLocalEvent", "Boolean", new("Тек осы дана", "Только этот экземпляр", "Local event")) with
                {
                    UiHint = "checkbox",
                },
                Input("payload", "Object", new("Деректер", "Данные", "Payload")) with
                {
                    DefaultSyntax = "Object",
                    UiHint = "multi-line",
                },
            ],
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
            "Elsa.Fault",
            "Primitives",
            new("Ақау", "Сбой", "Fault"),
            new("Процесті ақаумен аяқтайды.", "Завершает процесс сбоем.", "Ends the workflow with a fault."),
            ActivityKind.Action
        )
        {
            Inputs =
            [
                Input("code", "String", new("Коды", "Код", "Code")),
                Input("category", "String", new("Санаты", "Категория", "Category")),
                Input("faultType", "String", new("Түрі", "Тип", "Type")),
                Input("message", "String", new("Хабар", "Сообщение", "Message")),
            ],
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

    private static InputDescription Input(string name, string type, LocalizedText title) => new(name, type, title);

    private static InputDescription Raw(string name, string type, LocalizedText title) => new(name, type, title) { IsWrapped = false };

    private static InputDescription SwitchMode() =>
        Input("mode", "Elsa.Workflows.SwitchMode, Elsa.Workflows.Core", new("Тәртібі", "Режим", "Mode")) with
        {
            Default = "MatchFirst",
            Options = ["MatchFirst", "MatchAny"],
            UiHint = "dropdown",
        };

    private static InputDescription[] ChildWorkflowInputs() =>
        [
            Input("workflowDefinitionId", "String", new("Процесс", "Процесс", "Workflow definition")) with
            {
                Required = true,
                UiHint = "workflow-definition-picker",
            },
            Input("correlationId", "String", new("Байланыс кілті", "Ключ корреляции", "Correlation id")),
            Input("input", "ObjectDictionary", new("Кіріс", "Вход", "Input")) with
            {
                DefaultSyntax = "Object",
                UiHint = "multi-line",
            },
            Input("waitForCompletion", "Boolean", new("Аяқталуын күту", "Ждать завершения", "Wait for completion")) with
            {
                UiHint = "checkbox",
            },
        ];
}

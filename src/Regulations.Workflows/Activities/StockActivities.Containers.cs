namespace Regulations.Workflows.Activities;

/// <content>Activities that run other activities.</content>
internal static partial class StockActivities
{
    private static readonly ActivityDescription[] Containers =
    [
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
    ];
}

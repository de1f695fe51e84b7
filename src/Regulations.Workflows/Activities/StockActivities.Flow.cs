namespace Regulations.Workflows.Activities;

/// <content>Flowcharts and what only makes sense in one.</content>
internal static partial class StockActivities
{
    private static readonly ActivityDescription[] Flow =
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
    ];
}

namespace Regulations.Workflows.Activities;

/// <content>Activities that do something and go on.</content>
internal static partial class StockActivities
{
    private static readonly ActivityDescription[] Steps =
    [
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
    ];
}

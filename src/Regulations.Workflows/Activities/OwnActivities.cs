using System.Text.Json.Nodes;

namespace Regulations.Workflows.Activities;

/// <summary>The activities of a public-service regulation, beside those of stock Elsa.</summary>
internal static class OwnActivities
{
    public const string HumanTask = "Regulations.HumanTask";
    public const string SystemCall = "Regulations.SystemCall";
    public const string Notify = "Regulations.Notify";
    public const string IssueDocument = "Regulations.IssueDocument";
    public const string WaitUntil = "Regulations.WaitUntil";
    public const string StartClock = "Regulations.StartClock";
    public const string StopClock = "Regulations.StopClock";

    private const string Category = "Regulations";

    public static IReadOnlyList<ActivityDescription> All { get; } =
    [
        new(
            HumanTask,
            Category,
            new("Адамның тапсырмасы", "Задача человека", "Human task"),
            new(
                "Регламент қадамы: рөлге немесе тұлғаға тапсырма береді, мерзімін санайды, нәтижесін күтеді.",
                "Шаг регламента: даёт задачу роли или человеку, считает срок, ждёт исхода.",
                "A step of the act: gives a role or a person a task, counts its limit, waits for its outcome."
            ),
            ActivityKind.Task
        )
        {
            FlowPorts = [],
            PortsFrom = "outcomes",
            Inputs =
            [
                Text("role", new("Рөл", "Роль", "Role")) with
                {
                    Required = true,
                },
                Text("assignee", new("Орындаушы", "Исполнитель", "Assignee")),
                Texts("title", new("Атауы", "Название", "Title")) with
                {
                    Required = true,
                },
                Texts("description", new("Сипаттамасы", "Описание", "Description")),
                Source(),
                new("step", "Int32", new("Қадам реті", "Номер шага", "Step")) { Static = true },
                Limit(),
                Text("countedFrom", new("Неден саналады", "От чего считается", "Counted from")) with
                {
                    Default = "step",
                    Static = true,
                },
                new("outcomes", "List<String>", new("Нәтижелер", "Исходы", "Outcomes"))
                {
                    UiHint = "dynamic-outcomes",
                    DefaultSyntax = "Object",
                    Static = true,
                },
                Texts("outcomeDetails", new("Нәтижелердің мәліметі", "Сведения об исходах", "Outcome details")) with
                {
                    Static = true,
                },
                Text("form", new("Форма", "Форма", "Form")) with
                {
                    Static = true,
                },
                Flag("signature", new("ЭЦҚ қажет", "Нужна ЭЦП", "Signature")),
                new("differsFrom", "List<String>", new("Басқа адам болуы керек", "Другой человек, чем в", "Differs from"))
                {
                    DefaultSyntax = "Object",
                    UiHint = "multi-text",
                    Static = true,
                },
                Flag("pausesClock", new("Мерзім тоқтап тұрады", "Срок приостанавливается", "Pauses the clock")),
                Texts("payload", new("Алдын ала толтыру", "Предзаполнение", "Payload")),
            ],
            Outputs =
            [
                new("outcome", "String", new("Нәтиже", "Исход", "Outcome")),
                new("result", "Object", new("Форма деректері", "Данные формы", "Result")),
                new("actor", "String", new("Кім орындады", "Кто выполнил", "Actor")),
            ],
        },
        new(
            SystemCall,
            Category,
            new("Жүйеге сұрау", "Запрос к системе", "System call"),
            new(
                "Басқа ақпараттық жүйеге сұрау жіберіп, жауабын күтеді.",
                "Отправляет запрос другой системе и ждёт ответа.",
                "Calls another information system and waits for its answer."
            ),
            ActivityKind.Task
        )
        {
            Inputs =
            [
                Text("system", new("Жүйе", "Система", "System")) with
                {
                    Required = true,
                },
                Text("operation", new("Операция", "Операция", "Operation")) with
                {
                    Required = true,
                },
                Texts("payload", new("Сұрау деректері", "Данные запроса", "Payload")),
                Text("positive", new("Оң жауап қасиеті", "Свойство положительного ответа", "Positive property")) with
                {
                    Static = true,
                },
                Texts("title", new("Атауы", "Название", "Title")),
                Source(),
            ],
            Outputs =
            [
                new("answer", "Object", new("Жауап", "Ответ", "Answer")),
                new("positive", "Boolean", new("Жауап оң", "Ответ положительный", "Positive")),
            ],
        },
        new(
            Notify,
            Category,
            new("Хабарлама", "Уведомление", "Notify"),
            new(
                "Өтініш берушіге немесе рөлге хабарлама жібереді.",
                "Отправляет уведомление заявителю или роли.",
                "Sends a notice to the applicant or a role."
            ),
            ActivityKind.Action
        )
        {
            Inputs =
            [
                Text("to", new("Кімге", "Кому", "To")) with
                {
                    Required = true,
                },
                Text("kind", new("Түрі", "Вид", "Kind")) with
                {
                    Default = "information",
                    Options = ["information", "refusal", "result"],
                    UiHint = "dropdown",
                },
                Texts("message", new("Мәтіні", "Текст", "Message")) with
                {
                    Required = true,
                },
                Text("documentId", new("Құжат", "Документ", "Document")),
                Texts("title", new("Атауы", "Название", "Title")),
                Source(),
            ],
        },
        new(
            IssueDocument,
            Category,
            new("Құжат беру", "Выдать документ", "Issue document"),
            new(
                "Үлгі бойынша құжат жасап, нөмір береді.",
                "Создаёт документ по шаблону и даёт ему номер.",
                "Makes a document from a template and numbers it."
            ),
            ActivityKind.Action
        )
        {
            Inputs =
            [
                Text("template", new("Үлгі", "Шаблон", "Template")) with
                {
                    Required = true,
                },
                Texts("title", new("Атауы", "Название", "Title")),
                Text("series", new("Нөмір сериясы", "Серия номеров", "Series")),
                Text("signedBy", new("Кім қол қойды", "Кем подписан", "Signed by")) with
                {
                    Static = true,
                },
                Flag("registered", new("Тізілімге енеді", "Вносится в реестр", "Registered")),
                Texts("data", new("Деректер", "Данные", "Data")),
                Source(),
            ],
            Outputs = [new("documentId", "String", new("Құжат", "Документ", "Document id"))],
        },
        new(
            WaitUntil,
            Category,
            new("Сәтке дейін күту", "Ждать момента", "Wait until"),
            new(
                "Сәтке дейін немесе жұмыс уақытындағы мерзім өткенше күтеді.",
                "Ждёт момента или истечения срока в рабочем времени.",
                "Waits until an instant, or until a limit in working time has passed."
            ),
            ActivityKind.Trigger
        )
        {
            Inputs = [new("dateTime", "DateTimeOffset", new("Сәт", "Момент", "Date and time")), Limit()],
        },
        new(
            StartClock,
            Category,
            new("Мерзімді бастау", "Запустить срок", "Start clock"),
            new("Қызмет көрсетудің жалпы мерзімін бастайды.", "Запускает общий срок услуги.", "Starts a clock over the request."),
            ActivityKind.Action
        )
        {
            Inputs = [Text("clock", new("Сағат", "Часы", "Clock")) with { Default = "total" }, Limit()],
        },
        new(
            StopClock,
            Category,
            new("Мерзімді тоқтату", "Остановить срок", "Stop clock"),
            new("Қызмет көрсетудің жалпы мерзімін тоқтатады.", "Останавливает общий срок услуги.", "Stops a clock over the request."),
            ActivityKind.Action
        )
        {
            Inputs = [Text("clock", new("Сағат", "Часы", "Clock")) with { Default = "total" }],
        },
    ];

    private static InputDescription Text(string name, LocalizedText title) => new(name, "String", title);

    private static InputDescription Texts(string name, LocalizedText title) =>
        new(name, "Object", title) { DefaultSyntax = "Object", UiHint = "multi-line" };

    private static InputDescription Flag(string name, LocalizedText title) =>
        new(name, "Boolean", title)
        {
            Default = false,
            UiHint = "checkbox",
            Static = true,
        };

    private static InputDescription Source() => Text("source", new("Тармақ", "Пункт", "Source")) with { Static = true };

    private static InputDescription Limit() =>
        new("limit", "Object", new("Мерзім", "Срок", "Limit")) { Static = true, DefaultSyntax = "Object" };
}

using Regulations.Editions.Facts;

namespace Regulations.Editions.Compare;

/// <summary>What properties of activities are called, and what kind of difference one in them is.</summary>
internal static class PropertyNames
{
    private static readonly Dictionary<string, (DifferenceKind Kind, LocalText What)> Known = new(StringComparer.Ordinal)
    {
        ["countedFrom"] = (DifferenceKind.Limit, new("мерзім басы", "начало срока", "limit counted from")),
        ["pausesClock"] = (DifferenceKind.Limit, new("мерзімді тоқтатуы", "остановка срока", "pausing of the clock")),
        ["clock"] = (DifferenceKind.Limit, new("мерзімі", "его срок", "clock")),
        ["role"] = (DifferenceKind.Role, new("рөлі", "роль", "role")),
        ["assignee"] = (DifferenceKind.Role, new("орындаушысы", "исполнитель", "assignee")),
        ["differsFrom"] = (DifferenceKind.Role, new("басқа адам болу талабы", "требование другого лица", "demand of another person")),
        ["actor"] = (DifferenceKind.Role, new("кім орындайтыны", "кто действует", "who acts")),
        ["signedBy"] = (DifferenceKind.Role, new("қол қоюшысы", "кто подписывает", "who signs")),
        ["to"] = (DifferenceKind.Role, new("кімге жіберілетіні", "кому направляется", "who is told")),
        ["outcomes"] = (DifferenceKind.Outcomes, new("нәтижелері", "исходы", "outcomes")),
        ["outcomeDetails"] = (DifferenceKind.Outcomes, new("нәтижелерінің мәліметі", "сведения об исходах", "details of outcomes")),
        ["cases"] = (DifferenceKind.Outcomes, new("жағдайлары", "случаи", "cases")),
        ["form"] = (DifferenceKind.FormUsed, new("формасы", "форма", "form")),
        ["title"] = (DifferenceKind.Text, new("атауы", "название", "title")),
        ["description"] = (DifferenceKind.Text, new("сипаттамасы", "описание", "description")),
        ["message"] = (DifferenceKind.Text, new("мәтіні", "текст", "text")),
        ["source"] = (DifferenceKind.Source, new("тармағы", "пункт", "paragraph")),
        ["label"] = (DifferenceKind.Text, new("актідегі белгісі", "обозначение в акте", "label in the act")),
        ["payload"] = (DifferenceKind.Property, new("берілетін деректері", "передаваемые данные", "data handed over")),
        ["data"] = (DifferenceKind.Property, new("құжат деректері", "данные документа", "data of the document")),
        ["condition"] = (DifferenceKind.Property, new("шарты", "условие", "condition")),
        ["script"] = (DifferenceKind.Property, new("скрипті", "скрипт", "script")),
        ["system"] = (DifferenceKind.Property, new("жүйесі", "система", "system")),
        ["operation"] = (DifferenceKind.Property, new("жүйенің әрекеті", "операция системы", "operation of the system")),
        ["positive"] = (DifferenceKind.Property, new("оң жауабының белгісі", "признак положительного ответа", "sign of a positive answer")),
        ["answer"] = (DifferenceKind.Property, new("жауабы сақталатын орын", "куда пишется ответ", "where the answer is kept")),
        ["template"] = (DifferenceKind.Property, new("құжат үлгісі", "шаблон документа", "template of the document")),
        ["series"] = (DifferenceKind.Property, new("нөмір қатары", "серия номеров", "series of numbers")),
        ["registered"] = (DifferenceKind.Property, new("тізілімге жазылуы", "внесение в реестр", "entry in the register")),
        ["documentId"] = (DifferenceKind.Property, new("құжаты", "документ", "document")),
        ["signature"] = (DifferenceKind.Property, new("қол қою талабы", "требование подписи", "demand of a signature")),
        ["kind"] = (DifferenceKind.Property, new("түрі", "вид", "kind")),
        ["channel"] = (DifferenceKind.Property, new("арнасы", "канал", "channel")),
        ["onFailure"] = (DifferenceKind.Property, new("сәтсіздікте не болатыны", "что при неудаче", "what follows a failure")),
        ["eventName"] = (DifferenceKind.Property, new("оқиғасы", "событие", "event")),
        ["timeSpan"] = (DifferenceKind.Limit, new("күту уақыты", "время ожидания", "time it waits")),
        ["dateTime"] = (DifferenceKind.Limit, new("қай уақытқа дейін күтетіні", "до какого времени ждёт", "until when it waits")),
        ["variable"] = (DifferenceKind.Property, new("айнымалысы", "переменная", "variable")),
        ["value"] = (DifferenceKind.Property, new("мәні", "значение", "value")),
        ["mode"] = (DifferenceKind.Property, new("тәртібі", "режим", "mode")),
        ["text"] = (DifferenceKind.Text, new("мәтіні", "текст", "text")),
        ["result"] = (DifferenceKind.Property, new("нәтижесі сақталатын орын", "куда пишется результат", "where the result is kept")),
        ["outcome"] = (DifferenceKind.Property, new("шешімі сақталатын орын", "куда пишется исход", "where the outcome is kept")),
        ["workflowDefinitionId"] = (DifferenceKind.Property, new("шақырылатын процесі", "вызываемый процесс", "process it calls")),
    };

    /// <summary>What a property is called; one that is not known as it is written.</summary>
    public static (DifferenceKind Kind, LocalText What) Of(string property) =>
        Known.TryGetValue(property, out var known)
            ? known
            : (DifferenceKind.Property, new($"«{property}» қасиеті", $"свойство «{property}»", $"property “{property}”"));
}

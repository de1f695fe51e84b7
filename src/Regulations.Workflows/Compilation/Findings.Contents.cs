namespace Regulations.Workflows.Compilation;

/// <content>Faults in what activities say: expressions, references, limits, connections.</content>
internal static partial class Findings
{
    public static DefinitionFinding UnknownExpression(string node, string property, string type) =>
        Of(
            "unknown-expression-type",
            node,
            property,
            ($"Өрнектің белгісіз түрі: «{type}».", $"Неизвестный тип выражения: «{type}».", $"Unknown expression type “{type}”."),
            (
                "Literal, Object, Variable, Input немесе JavaScript қолданыңыз.",
                "Используйте Literal, Object, Variable, Input или JavaScript.",
                "Use Literal, Object, Variable, Input or JavaScript."
            )
        );

    public static DefinitionFinding UnsupportedExpression(string node, string property, string type) =>
        Of(
            "unsupported-expression-type",
            node,
            property,
            (
                $"«{type}» өрнектері мұнда орындалмайды.",
                $"Выражения «{type}» здесь не выполняются.",
                $"“{type}” expressions are not run here."
            ),
            (
                "Өрнекті JavaScript тілінде жазыңыз немесе Variable, Input, Object қолданыңыз.",
                "Перепишите выражение на JavaScript или используйте Variable, Input, Object.",
                "Write it in JavaScript, or use Variable, Input or Object."
            )
        );

    public static DefinitionFinding MustBeStatic(string node, string property) =>
        Of(
            "must-be-static",
            node,
            property,
            (
                $"«{property}» қасиеті тұрақты мән болуы керек.",
                $"Свойство «{property}» должно быть постоянным значением.",
                $"The property “{property}” must be a constant value."
            ),
            (
                "Literal немесе Object түріндегі мән беріңіз.",
                "Задайте значение типа Literal или Object.",
                "Give it a Literal or Object value."
            )
        );

    public static DefinitionFinding ScriptSyntax(string node, string property, int line, int column, string reason) =>
        Of(
            "script-syntax",
            node,
            property,
            (
                $"Скрипт қатесі, {N(line)}-жол, {N(column)}-орын: {reason}",
                $"Ошибка скрипта, строка {N(line)}, позиция {N(column)}: {reason}",
                $"Script error at line {N(line)}, position {N(column)}: {reason}"
            ),
            (
                "Скриптті түзетіңіз: тілі — ECMAScript 5.1, оған қоса көрсеткі функциялар мен шаблон жолдары.",
                "Исправьте скрипт: язык — ECMAScript 5.1, кроме того стрелочные функции и шаблонные строки.",
                "Mend the script; the language is ECMAScript 5.1 with arrow functions and template strings."
            )
        );

    public static DefinitionFinding ScriptTooLong(string node, string property, int most) =>
        Of(
            "script-too-long",
            node,
            property,
            (
                $"Скрипт тым ұзын: шегі {N(most)} таңба.",
                $"Скрипт слишком длинный: предел {N(most)} знаков.",
                $"The script is too long: the limit is {N(most)} characters."
            ),
            ("Скриптті қысқартыңыз немесе бөліңіз.", "Сократите или разделите скрипт.", "Shorten or split the script.")
        );

    public static DefinitionFinding UnknownVariable(string node, string property, string variable) =>
        Of(
            "unknown-variable",
            node,
            property,
            (
                $"«{variable}» айнымалысы жоқ немесе бұл жерден көрінбейді.",
                $"Переменной «{variable}» нет или она здесь не видна.",
                $"There is no variable “{variable}” in scope."
            ),
            (
                "Айнымалыны жариялаңыз немесе сілтемені түзетіңіз.",
                "Объявите переменную или исправьте ссылку.",
                "Declare the variable, or mend the reference."
            )
        );

    public static DefinitionFinding DuplicateVariable(string? node, string variable) =>
        Of(
            "duplicate-variable",
            node,
            "variables",
            (
                $"«{variable}» айнымалысы екі рет жарияланған.",
                $"Переменная «{variable}» объявлена дважды.",
                $"The variable “{variable}” is declared twice."
            ),
            ("Біреуінің атауы мен идентификаторын өзгертіңіз.", "Измените имя и идентификатор одной из них.", "Rename one of them.")
        );

    public static DefinitionFinding UnknownInput(string node, string property, string input) =>
        Of(
            "unknown-input",
            node,
            property,
            ($"Процестің «{input}» кірісі жоқ.", $"У процесса нет входа «{input}».", $"The workflow has no input “{input}”."),
            (
                "Кірісті inputs тізіміне қосыңыз немесе атауын түзетіңіз.",
                "Добавьте вход в список inputs или исправьте имя.",
                "Add it to inputs, or mend the name."
            )
        );

    public static DefinitionFinding MalformedLimit(string node, string property, string text) =>
        Of(
            "malformed-limit",
            node,
            property,
            ($"«{text}» — мерзім емес.", $"«{text}» не является сроком.", $"“{text}” is not a time limit."),
            (
                "Мысалы: 90s, 20min, 1h, 2wd немесе {\"issue\":\"2wd\"}.",
                "Например: 90s, 20min, 1h, 2wd или {\"issue\":\"2wd\"}.",
                "Write it as 90s, 20min, 1h, 2wd or {\"issue\":\"2wd\"}."
            )
        );

    public static DefinitionFinding NotOneOf(string node, string property, string text, IEnumerable<string> allowed)
    {
        var list = string.Join(", ", allowed);
        return Of(
            "value-not-allowed",
            node,
            property,
            ($"«{text}» мәні рұқсат етілмеген.", $"Значение «{text}» не допускается.", $"The value “{text}” is not allowed."),
            ($"Рұқсат етілгені: {list}.", $"Допускаются: {list}.", $"Allowed: {list}.")
        );
    }

    public static DefinitionFinding MissingConnectionEnd(string flowchart, string? missing, int number) =>
        Of(
            "connection-to-missing-activity",
            flowchart,
            $"connections[{N(number)}]",
            (
                $"Байланыс блок-схемада жоқ әрекетке апарады: «{missing}».",
                $"Связь ведёт к действию, которого нет в схеме: «{missing}».",
                $"The connection names an activity that is not in the flowchart: “{missing}”."
            ),
            (
                "Байланысты жойыңыз немесе бар әрекетке қосыңыз.",
                "Удалите связь или присоедините её к существующему действию.",
                "Remove the connection, or attach it to an activity that exists."
            )
        );

    public static DefinitionFinding UnknownPort(string node, string port, IEnumerable<string> ports)
    {
        var list = string.Join(", ", ports);
        return Of(
            "unknown-port",
            node,
            "connections",
            (
                $"Байланыс жоқ порттан шығады: «{port}».",
                $"Связь выходит из порта, которого нет: «{port}».",
                $"A connection leaves by a port that does not exist: “{port}”."
            ),
            ($"Бар порттар: {list}.", $"Имеющиеся порты: {list}.", $"Its ports: {list}.")
        );
    }

    public static DefinitionFinding UnknownTask(string node, string property, string task) =>
        Of(
            "unknown-activity",
            node,
            property,
            (
                $"«{task}» әрекеті сипаттамада жоқ.",
                $"Действия «{task}» нет в описании.",
                $"There is no activity “{task}” in the definition."
            ),
            ("Бар әрекеттің id-ін көрсетіңіз.", "Укажите id существующего действия.", "Name the id of an activity that exists.")
        );
}

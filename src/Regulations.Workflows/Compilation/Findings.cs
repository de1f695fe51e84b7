using System.Globalization;

namespace Regulations.Workflows.Compilation;

/// <summary>Every fault that reading or compiling can report, with its words in the three languages.</summary>
internal static partial class Findings
{
    public static DefinitionFinding FileTooLarge(int size, int most) =>
        Of(
            "file-too-large",
            null,
            null,
            (
                $"Файл тым үлкен: {N(size)} байт, шегі {N(most)} байт.",
                $"Файл слишком велик: {N(size)} байт при пределе {N(most)}.",
                $"The file is too large: {N(size)} bytes, the limit is {N(most)}."
            ),
            (
                "Сипаттаманы бірнеше процеске бөліңіз.",
                "Разделите описание на несколько процессов.",
                "Split the definition into several workflows."
            )
        );

    public static DefinitionFinding NotADefinition() =>
        Of(
            "not-a-definition",
            null,
            null,
            (
                "Файл процесс сипаттамасы емес: ең жоғарғы деңгейде JSON нысаны болуы керек.",
                "Файл не является описанием процесса: на верхнем уровне должен быть объект JSON.",
                "The file is not a workflow definition: its top level must be a JSON object."
            ),
            ("Файлды дизайнерден қайта экспорттаңыз.", "Выгрузите файл из конструктора заново.", "Export the file from the designer again.")
        );

    public static DefinitionFinding MalformedJson(long? line, long? column, string? path) =>
        Of(
            "malformed-json",
            null,
            string.IsNullOrEmpty(path) ? null : path,
            (
                $"JSON бұзылған: {N(line)}-жол, {N(column)}-орын.",
                $"Нарушен JSON: строка {N(line)}, позиция {N(column)}.",
                $"The JSON is malformed at line {N(line)}, position {N(column)}."
            ),
            (
                "Осы жердегі жақшаларды, үтірлерді, тырнақшаларды және қайталанған атауларды тексеріңіз.",
                "Проверьте в этом месте скобки, запятые, кавычки и повторяющиеся имена.",
                "Check brackets, commas, quotes and repeated names there."
            )
        );

    public static DefinitionFinding NoRoot() =>
        Of(
            "no-root",
            null,
            "root",
            (
                "Сипаттаманың түбірлік әрекеті (root) жоқ.",
                "У описания нет корневого действия (root).",
                "The definition has no root activity."
            ),
            (
                "root өрісіне Elsa.Flowchart немесе Elsa.Sequence қойыңыз.",
                "Поместите в root действие Elsa.Flowchart или Elsa.Sequence.",
                "Put an Elsa.Flowchart or Elsa.Sequence into root."
            )
        );

    public static DefinitionFinding TooManyActivities(int most) =>
        Of(
            "too-many-activities",
            null,
            "root",
            (
                $"Әрекеттер тым көп: шегі {N(most)}.",
                $"Слишком много действий: предел {N(most)}.",
                $"There are too many activities: the limit is {N(most)}."
            ),
            (
                "Сипаттаманы бірнеше процеске бөліңіз.",
                "Разделите описание на несколько процессов.",
                "Split the definition into several workflows."
            )
        );

    public static DefinitionFinding MissingId(string where) =>
        Of(
            "missing-activity-id",
            null,
            "id",
            (
                $"Әрекеттің идентификаторы (id) жоқ: {where}.",
                $"У действия нет идентификатора (id): {where}.",
                $"An activity has no id: {where}."
            ),
            ("Әрекетке бірегей id беріңіз.", "Дайте действию уникальный id.", "Give the activity a unique id.")
        );

    public static DefinitionFinding MissingType(string node) =>
        Of(
            "missing-activity-type",
            node,
            "type",
            ("Әрекеттің түрі (type) көрсетілмеген.", "У действия не указан тип (type).", "The activity has no type."),
            ("Түрін жазыңыз, мысалы Elsa.WriteLine.", "Укажите тип, например Elsa.WriteLine.", "Name its type, as in Elsa.WriteLine.")
        );

    public static DefinitionFinding DuplicateId(string node) =>
        Of(
            "duplicate-activity-id",
            node,
            "id",
            (
                $"«{node}» идентификаторы бірнеше әрекетте қайталанады.",
                $"Идентификатор «{node}» повторяется у нескольких действий.",
                $"The id “{node}” is used by more than one activity."
            ),
            ("Әр әрекетке өз id беріңіз.", "Дайте каждому действию свой id.", "Give each activity an id of its own.")
        );

    public static DefinitionFinding UnknownType(string node, string type) =>
        Of(
            "unknown-activity-type",
            node,
            "type",
            ($"Белгісіз әрекет түрі: «{type}».", $"Неизвестный тип действия: «{type}».", $"Unknown activity type “{type}”."),
            (
                "Түрдің жазылуын тексеріңіз; ол басқа процестің атауы болса, сол процесті жариялаңыз.",
                "Проверьте написание типа; если это имя другого процесса, опубликуйте его.",
                "Check its spelling; if it is the name of another workflow, publish that workflow."
            )
        );

    public static DefinitionFinding UnsupportedType(string node, string type) =>
        Of(
            "unsupported-activity-type",
            node,
            "type",
            (
                $"«{type}» әрекеті Elsa-да бар, бірақ мұнда орындалмайды.",
                $"Действие «{type}» есть в Elsa, но здесь не выполняется.",
                $"The activity “{type}” exists in Elsa but is not run here."
            ),
            (
                "Басқа әрекетті қолданыңыз; сыртқы жүйелер үшін — Regulations.SystemCall.",
                "Используйте другое действие; для внешних систем — Regulations.SystemCall.",
                "Use another activity; for other systems, Regulations.SystemCall."
            )
        );

    public static DefinitionFinding CyclicWorkflow(string node, string type) =>
        Of(
            "cyclic-workflow",
            node,
            "type",
            (
                $"«{type}» процесі өзін-өзі әрекет ретінде қамтиды.",
                $"Процесс «{type}» содержит сам себя в качестве действия.",
                $"The workflow “{type}” contains itself as an activity."
            ),
            (
                "Тұйық сілтемені алып тастаңыз немесе Elsa.DispatchWorkflow қолданыңыз.",
                "Уберите замкнутую ссылку или используйте Elsa.DispatchWorkflow.",
                "Break the circle, or use Elsa.DispatchWorkflow."
            )
        );

    public static DefinitionFinding FaultInWorkflow(string node, string type, DefinitionFinding inner) =>
        Of(
            "fault-in-workflow",
            node,
            "type",
            (
                $"«{type}» процесінде қате бар ({inner.NodeId}): {inner.Message["kk"]}",
                $"В процессе «{type}» ошибка ({inner.NodeId}): {inner.Message["ru"]}",
                $"The workflow “{type}” has a fault ({inner.NodeId}): {inner.Message["en"]}"
            ),
            (inner.Mend["kk"], inner.Mend["ru"], inner.Mend["en"])
        );

    public static DefinitionFinding Malformed(string node, string property, string expected) =>
        Of(
            "malformed-property",
            node,
            property,
            (
                $"«{property}» қасиеті дұрыс құрылмаған.",
                $"Свойство «{property}» построено неверно.",
                $"The property “{property}” is malformed."
            ),
            ($"Күтілетін түрі: {expected}.", $"Ожидается: {expected}.", $"Expected: {expected}.")
        );

    public static DefinitionFinding MissingInput(string node, string property) =>
        Of(
            "missing-input",
            node,
            property,
            (
                $"Міндетті «{property}» қасиеті толтырылмаған.",
                $"Не заполнено обязательное свойство «{property}».",
                $"The required property “{property}” is not filled in."
            ),
            ("Мәнін немесе өрнегін көрсетіңіз.", "Укажите значение или выражение.", "Give it a value or an expression.")
        );

    private static string N(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static DefinitionFinding Of(
        string code,
        string? node,
        string? property,
        (string Kk, string Ru, string En) message,
        (string Kk, string Ru, string En) mend
    ) => new(code, node, property, Languages(message), Languages(mend));

    private static Dictionary<string, string> Languages((string Kk, string Ru, string En) text) =>
        new(StringComparer.Ordinal)
        {
            ["kk"] = text.Kk,
            ["ru"] = text.Ru,
            ["en"] = text.En,
        };
}

using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Reading;

/// <summary>Collects what could not be taken over, so that nothing is dropped in silence.</summary>
internal sealed class Report
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [BpmnNamespaces.Model] = "bpmn",
        [BpmnNamespaces.Diagram] = "bpmndi",
        [BpmnNamespaces.Bounds] = "dc",
        [BpmnNamespaces.Waypoints] = "di",
        [BpmnNamespaces.Own] = "reg",
        ["http://camunda.org/schema/1.0/bpmn"] = "camunda",
        ["http://camunda.org/schema/zeebe/1.0"] = "zeebe",
        ["http://camunda.org/schema/modeler/1.0"] = "modeler",
        ["http://bpmn.io/schema/bpmn/biocolor/1.0"] = "bioc",
        ["http://www.omg.org/spec/BPMN/non-normative/color/1.0"] = "color",
    };

    private readonly List<BpmnFinding> _findings = [];

    /// <summary>In file order.</summary>
    public IReadOnlyList<BpmnFinding> Findings => [.. _findings.OrderBy(finding => finding.Line)];

    public void Add(string code, XmlItem item, bool isError, LocalText message) =>
        _findings.Add(new BpmnFinding(code, Named(item.Space, item.Name), item.Id, item.Line, isError, message));

    public void TakenAs(XmlItem item, string kk, string ru, string en) => Add("taken-as", item, false, new LocalText(kk, ru, en));

    /// <summary>An element that we drew is in the file no more.</summary>
    public void Gone(string name, string id) =>
        _findings.Add(
            new BpmnFinding(
                "removed",
                "bpmn:" + name,
                id,
                0,
                false,
                new(
                    "Файлда енді жоқ: оның көрсеткені сипаттамадан да алынды; тек салынғаны қайта салынады.",
                    "В файле его больше нет: что он показывал, убрано из описания; только нарисованное рисуется снова.",
                    "It is in the file no more: what it showed is gone from the definition; what is only drawn is drawn again."
                )
            )
        );

    /// <summary>Everything that nobody took, element by element, and attributes that nobody asked for.</summary>
    public void Rest(XmlItem root)
    {
        foreach (var item in root.All)
        {
            if (!item.IsTaken)
            {
                var name = Named(item.Space, item.Name);
                Add(
                    "no-meaning",
                    item,
                    IsNeeded(item),
                    new LocalText(
                        $"«{name}» элементінің сипаттамада мағынасы жоқ; ол алынбады.",
                        $"У элемента «{name}» нет смысла в описании; он не взят.",
                        $"“{name}” has no meaning in a definition; it was not taken over."
                    )
                );
            }
            else if (item.Untaken.Any())
            {
                var names = string.Join(", ", item.Untaken.Select(attribute => Named(attribute.Space, attribute.Name)).Take(20));
                Add(
                    "attribute-without-meaning",
                    item,
                    false,
                    new LocalText($"Алынбаған атрибуттар: {names}.", $"Не взяты атрибуты: {names}.", $"Attributes not taken over: {names}.")
                );
            }
        }
    }

    /// <summary>Without it the process goes another way than it is drawn.</summary>
    private static bool IsNeeded(XmlItem item) =>
        BpmnFile.IsNode(item)
        || item.Is("sequenceFlow")
        || item.Is("standardLoopCharacteristics")
        || item.Is("multiInstanceLoopCharacteristics");

    private static string Named(string space, string name) =>
        space.Length == 0 ? name
        : Prefixes.TryGetValue(space, out var prefix) ? $"{prefix}:{name}"
        : $"{{{(space.Length > 120 ? space[..120] : space)}}}{name}";
}

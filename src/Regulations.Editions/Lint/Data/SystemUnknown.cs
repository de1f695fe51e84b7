using Regulations.Editions.Facts;
using Regulations.Editions.Systems;

namespace Regulations.Editions.Lint.Data;

/// <summary>A call names a system and an operation that exist, and goes by a yes or no of its answer.</summary>
public sealed class SystemUnknown : ILintRule
{
    /// <inheritdoc/>
    public string Id => "system-unknown";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject.Nodes.Where(node => node.Type == "Regulations.SystemCall").Select(Wrong).OfType<Finding>();

    private Finding? Wrong(ActivityFile node)
    {
        if (node.Text("system") is not { } system || node.Text("operation") is not { } operation)
        {
            // Computed: only a run can tell.
            return null;
        }
        if (KnownOperations.All.All(known => known.System != system))
        {
            return Of(node, "system", system, KnownOperations.All.Select(known => known.System).Distinct());
        }
        if (KnownOperations.Find(system, operation) is not { } found)
        {
            return Of(
                node,
                "operation",
                operation,
                KnownOperations.All.Where(known => known.System == system).Select(known => known.Operation)
            );
        }
        return node.Text("positive") is { Length: > 0 } positive && !found.Positives.Contains(positive)
            ? Of(node, "positive", positive, found.Positives)
            : null;
    }

    private Finding Of(ActivityFile node, string property, string name, IEnumerable<string> there)
    {
        var list = string.Join(", ", there);
        return new Finding
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = node.Id,
            Property = property,
            Message = new LocalText(
                $"«{name}» деген жүйе, операция немесе жауап қасиеті жоқ.",
                $"Системы, операции или свойства ответа «{name}» нет.",
                $"There is no system, operation or property of an answer “{name}”."
            ),
            Mend = new LocalText($"Барының бірін таңдаңыз: {list}.", $"Выберите из имеющихся: {list}.", $"Choose one there is: {list}."),
        };
    }
}

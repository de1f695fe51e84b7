using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.People;

/// <summary>A task for a role that nobody can hold waits for ever.</summary>
public sealed class UnknownRole : ILintRule
{
    /// <inheritdoc/>
    public string Id => "unknown-role";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject
            .Nodes.Where(node => node.Type == "Regulations.HumanTask")
            .Select(node => (node, role: node.Text("role")))
            .Where(pair => pair.role is null || !KnownRoles.All.Contains(pair.role))
            .Select(pair => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = pair.node.Id,
                Property = "role",
                Message = new LocalText(
                    $"«{pair.role}» рөлі белгісіз.",
                    $"Роль «{pair.role}» неизвестна.",
                    $"Nobody knows the role “{pair.role}”."
                ),
                Mend = new LocalText(
                    "Белгілі рөлдердің бірін таңдаңыз: " + string.Join(", ", KnownRoles.All) + ".",
                    "Выберите одну из известных ролей: " + string.Join(", ", KnownRoles.All) + ".",
                    "Choose one of the roles there are: " + string.Join(", ", KnownRoles.All) + "."
                ),
            });
}

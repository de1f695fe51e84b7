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
            .Where(pair => pair.role is null || !subject.Roles.Contains(pair.role))
            .Select(pair => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = pair.node.Id,
                Property = "role",
                Message = new LocalText(
                    $"«{pair.role}» рөлі ешкімде жоқ.",
                    $"Роли «{pair.role}» ни у кого нет.",
                    $"Nobody holds the role “{pair.role}”."
                ),
                Mend = new LocalText(
                    "Бар рөлдердің бірін таңдаңыз немесе оны біреуге беріңіз: " + string.Join(", ", subject.Roles) + ".",
                    "Выберите одну из имеющихся ролей или дайте её кому-нибудь: " + string.Join(", ", subject.Roles) + ".",
                    "Choose one of the roles there are, or give it to somebody: " + string.Join(", ", subject.Roles) + "."
                ),
            });
}

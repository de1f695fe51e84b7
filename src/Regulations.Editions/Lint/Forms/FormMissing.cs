using Regulations.Editions.Facts;
using Regulations.Editions.Forms;

namespace Regulations.Editions.Lint.Forms;

/// <summary>A task names a form that the definition has.</summary>
public sealed class FormMissing : ILintRule
{
    /// <inheritdoc/>
    public string Id => "form-missing";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        var forms = FormReader.ReadAll(subject.Definition);
        return subject
            .Nodes.Select(node => (node, form: node.Type == "Regulations.HumanTask" ? node.Text("form") : null))
            .Where(pair => pair.form is not null && !forms.ContainsKey(pair.form))
            .Select(pair => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = pair.node.Id,
                Property = "form",
                Message = new LocalText($"«{pair.form}» нысаны жоқ.", $"Формы «{pair.form}» нет.", $"There is no form “{pair.form}”."),
                Mend = new LocalText(
                    "Нысанды customProperties.regulation.forms ішіне қосыңыз.",
                    "Добавьте форму в customProperties.regulation.forms.",
                    "Add it to customProperties.regulation.forms."
                ),
            });
    }
}

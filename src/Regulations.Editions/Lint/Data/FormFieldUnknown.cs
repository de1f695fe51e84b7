using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Data;

/// <summary>An expression that reads what a person wrote into a form names a field that the form has.</summary>
public sealed class FormFieldUnknown : ILintRule
{
    // Handed on by the runtime beside the form where an outcome asks for a ground.
    private const string Ground = "ground";

    /// <inheritdoc/>
    public string Id => "form-field-unknown";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        var forms = new FormVariables(subject);
        foreach (var node in subject.Data.ByNode.Values)
        {
            foreach (var expression in node.Expressions)
            {
                foreach (
                    var read in (expression.Use?.Reads ?? [])
                        .Where(read => read.Path != Ground)
                        .DistinctBy(read => (read.Variable, read.Path))
                )
                {
                    if (forms.FieldsAt(read.Variable, read.Path) is { Count: 0 })
                    {
                        yield return Of(
                            node.Node.Id,
                            expression.Property,
                            $"{read.Variable}.{read.Path}",
                            forms.FormsOf(read.Variable)[0].Name
                        );
                    }
                }
            }
        }
    }

    private Finding Of(string node, string property, string path, string form) =>
        new()
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = node,
            Property = property,
            Message = new LocalText(
                $"«{path}»: «{form}» нысанында мұндай өріс жоқ.",
                $"«{path}»: в форме «{form}» нет такого поля.",
                $"“{path}”: the form “{form}” has no such field."
            ),
            Mend = new LocalText(
                "Өрістің атауын түзетіңіз немесе оны нысанға қосыңыз.",
                "Исправьте имя поля или добавьте его в форму.",
                "Mend the field's name, or add it to the form."
            ),
        };
}

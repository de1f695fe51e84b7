using Regulations.Editions.Facts;
using Regulations.Editions.Forms;

namespace Regulations.Editions.Lint.Forms;

/// <summary>A form says only what the server understands; anything else would be taken for checked and is not.</summary>
public sealed class FormKeyword : ILintRule
{
    /// <inheritdoc/>
    public string Id => "form-keyword";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        FormReader
            .Problems(subject.Definition)
            .Select(problem => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Property = $"customProperties.regulation.forms.{problem.Form}" + (problem.Path.Length == 0 ? "" : "/" + problem.Path),
                Message = new LocalText(
                    $"«{problem.Form}» нысанындағы «{problem.Keyword}» кілтсөзі түсініксіз немесе қате.",
                    $"Ключевое слово «{problem.Keyword}» формы «{problem.Form}» непонятно или неверно.",
                    $"The keyword “{problem.Keyword}” of the form “{problem.Form}” is not understood or is wrong."
                ),
                Mend = new LocalText(
                    "workflows/README.md бетіндегі кілтсөздерді қолданыңыз.",
                    "Используйте ключевые слова из workflows/README.md.",
                    "Use the keywords listed in workflows/README.md."
                ),
            });
}

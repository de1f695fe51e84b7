using Regulations.Editions.Documents;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Documents;

/// <summary>A document is made by a template that there is; otherwise nothing could be printed.</summary>
public sealed class DocumentTemplateUnknown : ILintRule
{
    /// <inheritdoc/>
    public string Id => "document-template";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject
            .Nodes.Where(node => node.Type == "Regulations.IssueDocument")
            .Select(node => (node, template: node.Text("template")))
            .Where(pair => pair.template is null || DocumentTemplates.Find(pair.template) is null)
            .Select(pair => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = pair.node.Id,
                Property = "template",
                Message = new LocalText(
                    $"Құжаттың «{pair.template}» үлгісі жоқ.",
                    $"Шаблона документа «{pair.template}» нет.",
                    $"There is no document template “{pair.template}”."
                ),
                Mend = new LocalText($"Мыналардың бірін жазыңыз: {Known}.", $"Укажите один из: {Known}.", $"Name one of: {Known}."),
            });

    private static string Known => string.Join(", ", DocumentTemplates.Names);
}

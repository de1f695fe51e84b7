using Regulations.Editions.Documents;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.People;

/// <summary>A refusal that goes out as a document bears somebody's signature.</summary>
public sealed class RefusalUnsigned : ILintRule
{
    /// <inheritdoc/>
    public string Id => "refusal-unsigned";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject
            .Nodes.Where(node =>
                node.Type == "Regulations.IssueDocument"
                && node.Text("template") is { } template
                && DocumentTemplates.IsRefusal(template)
                && node.Text("signedBy") is null
            )
            .Select(node => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = node.Id,
                Property = "signedBy",
                Message = new LocalText("Бас тартуға ешкім қол қоймайды.", "Отказ никто не подписывает.", "Nobody signs the refusal."),
                Mend = new LocalText(
                    "Қол қоятын тапсырманы signedBy қасиетінде көрсетіңіз.",
                    "Укажите в signedBy задачу, в которой отказ подписывают.",
                    "Name in signedBy the task in which it is signed."
                ),
            });
}

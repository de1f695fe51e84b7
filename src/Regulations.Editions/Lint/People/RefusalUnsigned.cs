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
                && !IsSigned(subject, node)
            )
            .Select(node => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = node.Id,
                Property = "signedBy",
                Message = new LocalText("Бас тартуға ешкім қол қоймайды.", "Отказ никто не подписывает.", "Nobody signs the refusal."),
                Mend = new LocalText(
                    "Қол қоятын (signature) тапсырманы signedBy қасиетінде көрсетіңіз.",
                    "Укажите в signedBy задачу, в которой отказ подписывают (signature).",
                    "Name in signedBy the task in which it is signed (signature)."
                ),
            });

    // Named is not enough: the task must ask for a signature.
    private static bool IsSigned(LintSubject subject, ActivityFile document) =>
        document.Text("signedBy") is { } task && subject.ById.GetValueOrDefault(task) is { } signing && signing.Flag("signature");
}

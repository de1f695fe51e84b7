using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.People;

/// <summary>Who prepared a result does not sign it: a step in which a document is signed names the steps that somebody else must have done.</summary>
public sealed class SignedByPreparer : ILintRule
{
    /// <inheritdoc/>
    public string Id => "signed-by-preparer";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject
            .Nodes.Where(node => node.Type == "Regulations.IssueDocument")
            .Select(node => node.Text("signedBy"))
            .OfType<string>()
            .Distinct()
            .Select(id => subject.ById.GetValueOrDefault(id))
            .OfType<ActivityFile>()
            // A signature outside the act's steps certifies what the signer did: an operator's scans, an applicant's request.
            .Where(task => task.Number("step") is not null && task.List("differsFrom").Count == 0)
            .Select(task => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = task.Id,
                Property = "differsFrom",
                Message = new LocalText(
                    "Құжатты дайындаған адам өзі қол қоя алады.",
                    "Подписать документ может тот, кто его подготовил.",
                    "Whoever prepared the document may sign it."
                ),
                Mend = new LocalText(
                    "differsFrom қасиетінде дайындау қадамын көрсетіңіз.",
                    "Укажите в differsFrom шаг подготовки.",
                    "Name the step that prepares it in differsFrom."
                ),
            });
}

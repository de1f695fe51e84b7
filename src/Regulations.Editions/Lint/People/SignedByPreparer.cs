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
            .Where(task => task.Number("step") is not null && !Differs(subject, task))
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

    // It names somebody who had the matter before: whoever comes after prepares nothing of it.
    private static bool Differs(LintSubject subject, ActivityFile task)
    {
        var others = task.List("differsFrom").ToHashSet(StringComparer.Ordinal);
        var chart = subject.Charts.FirstOrDefault(chart => chart.Nodes.Contains(task));
        if (chart is null)
        {
            return others.Count > 0;
        }
        var inbound = chart.Ways.Where(way => !chart.Back.Contains(way)).ToLookup(way => way.To, way => way.From, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([task.Id]);
        while (open.TryPop(out var at))
        {
            foreach (var before in inbound[at].Where(seen.Add))
            {
                if (others.Contains(before))
                {
                    return true;
                }
                open.Push(before);
            }
        }
        return false;
    }
}

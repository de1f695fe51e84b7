using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Structure;

/// <summary>A way through a flowchart ends with an activity that ends it, so that nobody has to guess whether something was forgotten.</summary>
public sealed class DeadEnd : ILintRule
{
    private static readonly string[] Ends = ["Elsa.End", "Elsa.Finish", "Elsa.Complete", "Elsa.Fault", "Elsa.Break"];

    /// <inheritdoc/>
    public string Id => "dead-end";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject
            .Charts.SelectMany(chart => chart.Nodes.Where(node => !Ends.Contains(node.Type) && !chart.From(node.Id).Any()))
            .Select(node => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = node.Id,
                Message = new LocalText("Жол осы түйінде үзіледі.", "Путь обрывается на этом узле.", "The way breaks off at this node."),
                Mend = new LocalText(
                    "Келесі түйінге немесе аяқтау түйініне жалғаңыз.",
                    "Соедините со следующим узлом или с узлом завершения.",
                    "Connect it to the next node or to an end."
                ),
            });
}

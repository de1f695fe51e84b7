using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Workflows.Expressions;

namespace Regulations.Editions.Lint.Data;

/// <summary>An expression compares an outcome, a choice, a channel or a kind with one that there is.</summary>
public sealed class ComparisonNeverTrue : ILintRule
{
    /// <inheritdoc/>
    public string Id => "comparison-never-true";

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
                foreach (var comparison in (expression.Use?.Comparisons ?? []).Where(comparison => comparison.Text.Length > 0).Distinct())
                {
                    if (Possible(subject, forms, comparison) is { Count: > 0 } possible && !possible.Contains(comparison.Text))
                    {
                        yield return Of(node.Node.Id, expression.Property, comparison, possible);
                    }
                }
            }
        }
    }

    // Empty: anything is possible.
    private static IReadOnlyCollection<string> Possible(LintSubject subject, FormVariables forms, TextComparison comparison)
    {
        if (comparison.IsInput)
        {
            return comparison.Variable switch
            {
                "Channel" => subject.Reading.Facts?.Channels ?? [],
                // Editions that share conditions may name kinds that only some of them have.
                "Kind" => subject.Reading.Facts is null ? [] : [.. subject.Reading.Facts.Kinds, .. KnownKinds.All],
                _ => [],
            };
        }
        if (comparison.Path.Length == 0)
        {
            return forms.OutcomesOf(comparison.Variable);
        }
        var fields = forms.FieldsAt(comparison.Variable, comparison.Path) ?? [];
        return fields.Count > 0 && fields.All(field => field.Type == FieldType.Text && field.Choices.Count > 0)
            ? [.. fields.SelectMany(field => field.Choices).Select(choice => choice.Value)]
            : [];
    }

    private Finding Of(string node, string property, TextComparison comparison, IReadOnlyCollection<string> possible)
    {
        var what = comparison.Path.Length == 0 ? comparison.Variable : $"{comparison.Variable}.{comparison.Path}";
        var list = string.Join(", ", possible);
        return new Finding
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = node,
            Property = property,
            Message = new LocalText(
                $"«{what}» ешқашан «{comparison.Text}» болмайды.",
                $"«{what}» никогда не бывает «{comparison.Text}».",
                $"“{what}” is never “{comparison.Text}”."
            ),
            Mend = new LocalText(
                $"Болатын мәндердің бірімен салыстырыңыз: {list}.",
                $"Сравните с одним из возможных значений: {list}.",
                $"Compare it with what it can be: {list}."
            ),
        };
    }
}

/// <summary>The request kinds that editions may have.</summary>
internal static class KnownKinds
{
    public static IReadOnlyList<string> All { get; } = ["issue", "reissue-reorganisation", "reissue-simple", "reissue", "duplicate"];
}

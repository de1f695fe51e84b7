using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Data;

/// <summary>A variable that nothing reads is a leftover, or a mistake in a name. What a person or a system answered may be kept for its own sake.</summary>
public sealed class VariableUnused : ILintRule
{
    private static readonly string[] Kept = ["result", "answer", "actor"];

    /// <inheritdoc/>
    public string Id => "variable-unused";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        var data = subject.Data;
        var read = data
            .ByNode.Values.SelectMany(node => node.Expressions)
            .SelectMany(one => (one.Use?.Reads.Select(use => use.Variable) ?? []).Append(data.VariableOf(one)))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        read.UnionWith(
            data.ByNode.Values.SelectMany(node => node.Outputs).Where(output => Kept.Contains(output.Key)).Select(output => output.Value)
        );
        // The runtime itself asks for whom a request is made.
        read.Add("Applicant");
        return data
            .Variables.Keys.Where(name => !read.Contains(name))
            .Select(name => new Finding
            {
                Rule = Id,
                Severity = Severity.Warning,
                Property = $"variables.{name}",
                Message = new LocalText(
                    $"«{name}» айнымалысын ешкім оқымайды.",
                    $"Переменную «{name}» никто не читает.",
                    $"Nothing reads the variable “{name}”."
                ),
                Mend = new LocalText(
                    "Оны алып тастаңыз немесе атауын тексеріңіз.",
                    "Уберите её или проверьте имя.",
                    "Take it away, or check its name."
                ),
            });
    }
}

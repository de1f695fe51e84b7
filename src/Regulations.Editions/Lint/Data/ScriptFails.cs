using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Data;

/// <summary>Every expression can be evaluated on the paths that lead to it: paths are walked with made-up answers, and what fails is told with the
/// path.</summary>
public sealed class ScriptFails : ILintRule
{
    /// <inheritdoc/>
    public string Id => "script-fails";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject
            .Walks.Where(path => path.Fault is not null)
            .DistinctBy(path => (path.Fault!.Node, path.Fault.Property))
            .Select(path => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = path.Fault!.Node,
                Property = path.Fault.Property,
                Kind = path.Case.Kind,
                Path = [.. path.Steps.Select(step => step.Node)],
                Message = new LocalText(
                    $"Өрнек орындалмайды: {path.Fault.Message}",
                    $"Выражение не выполняется: {path.Fault.Message}",
                    $"The expression fails: {path.Fault.Message}"
                ),
                Mend = new LocalText(
                    "Көрсетілген жолда мәні бар айнымалыларды ғана оқыңыз.",
                    "Читайте только переменные, у которых на показанном пути есть значение.",
                    "Read only what has a value on the path shown."
                ),
            });
}

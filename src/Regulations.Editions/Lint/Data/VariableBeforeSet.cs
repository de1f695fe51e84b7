using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Data;

/// <summary>A variable is read only where it has a value on every way that leads there, unless the expression asks first whether it has one. What the
/// ways alone suggest is held against walks with real values: a condition may keep the way closed.</summary>
public sealed class VariableBeforeSet : ILintRule
{
    /// <inheritdoc/>
    public string Id => "variable-before-set";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        var told = new HashSet<(string, string)>();
        foreach (var chart in subject.Charts)
        {
            foreach (var one in CaseWays.Cases(subject))
            {
                foreach (var (node, property, variable) in Unset(subject, chart, new CaseWays(subject, chart, one)))
                {
                    if (Happens(subject, node, variable) && told.Add((node, variable)))
                    {
                        yield return Of(node, property, variable, one);
                    }
                }
            }
        }
    }

    // Where no walk comes the ways have to do.
    private static bool Happens(LintSubject subject, string node, string variable)
    {
        var through = subject.Walks.Where(path => path.Has(node) || path.Fault?.Node == node || path.Unset.ContainsKey(node)).ToList();
        return through.Count == 0 || through.Any(path => path.Unset.TryGetValue(node, out var unset) && unset.Contains(variable));
    }

    private static IEnumerable<(string Node, string Property, string Variable)> Unset(LintSubject subject, Chart chart, CaseWays ways)
    {
        var always = subject
            .Data.Variables.Values.Where(variable => variable.HasValue)
            .Select(variable => variable.Name)
            .ToHashSet(StringComparer.Ordinal);
        // In this order whatever leads to an activity, ways back aside, is known before it; a way back can only know more.
        var before = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        if (chart.Start is { } start)
        {
            before[start.Id] = always;
        }
        foreach (var id in chart.Order)
        {
            if (!before.TryGetValue(id, out var known) || !ways.Reached.Contains(id))
            {
                continue;
            }
            var after = known;
            if (subject.Data.ByNode.TryGetValue(id, out var data))
            {
                foreach (var (property, variable) in Reads(subject, data).Where(read => !known.Contains(read.Variable)))
                {
                    yield return (id, property, variable);
                }
                after = [.. known, .. data.Writes, .. Inside(subject, data.Node).SelectMany(inner => inner.Writes)];
            }
            foreach (var way in ways.Forward(id))
            {
                before[way.To] =
                    !before.TryGetValue(way.To, out var other) ? after
                    : JoinsAll(subject, way.To) ? [.. other, .. after]
                    : [.. other.Intersect(after)];
            }
        }
    }

    private static IEnumerable<(string Property, string Variable)> Reads(LintSubject subject, NodeData data)
    {
        foreach (var expression in data.Expressions)
        {
            // A task that is come to again shows what was written into it before, and to whoever had it.
            var isItsOwn = expression.Property is "payload" or "assignee";
            if (subject.Data.VariableOf(expression) is { } variable && !(isItsOwn && data.Outputs.Values.Contains(variable)))
            {
                yield return (expression.Property, variable);
            }
            foreach (var read in expression.Use?.Reads ?? [])
            {
                if (
                    !read.IsConditional
                    && !expression.Use!.Checked.Contains(read.Variable)
                    && !expression.Use.Written.Contains(read.Variable)
                )
                {
                    yield return (expression.Property, read.Variable);
                }
            }
        }
    }

    private static IEnumerable<NodeData> Inside(LintSubject subject, ActivityFile container) =>
        subject
            .Activities.Where(activity => ReferenceEquals(activity.Parent, container))
            .SelectMany(activity =>
                (subject.Data.ByNode.TryGetValue(activity.Id, out var data) ? [data] : Enumerable.Empty<NodeData>()).Concat(
                    Inside(subject, activity)
                )
            );

    private static bool JoinsAll(LintSubject subject, string id) =>
        subject.ById.GetValueOrDefault(id) is { Type: "Elsa.FlowJoin" } join && join.Text("mode") is "WaitAll" or "WaitAllActive";

    private Finding Of(string node, string property, string variable, LintCase one) =>
        new()
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = node,
            Property = property,
            Kind = one.Kind,
            Message = new LocalText(
                $"«{variable}» айнымалысы мәні берілмей оқылуы мүмкін{Where(one, " (", " арнасы)")}.",
                $"Переменная «{variable}» может читаться до того, как ей дано значение{Where(one, " (канал ", ")")}.",
                $"The variable “{variable}” may be read before it has a value{Where(one, " (channel ", ")")}."
            ),
            Mend = new LocalText(
                "Оған жолдың бәрінде мән беріңіз немесе мәні бар-жоғын тексеріңіз: variables.X && variables.X.y.",
                "Дайте ей значение на каждом пути или проверьте, есть ли оно: variables.X && variables.X.y.",
                "Give it a value on every way, or ask first whether it has one: variables.X && variables.X.y."
            ),
        };

    private static string Where(LintCase one, string before, string after) => one.Channel is null ? "" : before + one.Channel + after;
}

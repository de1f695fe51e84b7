using Regulations.Editions.Forms;

namespace Regulations.Editions.Lint.Data;

/// <summary>Which variables hold nothing but what people wrote into forms, and which nothing but the outcome of tasks.</summary>
internal sealed class FormVariables
{
    private readonly Dictionary<string, List<Form>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _outcomes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public FormVariables(LintSubject subject)
    {
        foreach (var data in subject.Data.ByNode.Values)
        {
            var outputs = data.Outputs.Select(output => (output.Key, output.Value));
            foreach (var (output, variable) in outputs)
            {
                if (data.Node.Type != "Regulations.HumanTask" || !Take(subject, data, output, variable))
                {
                    _others.Add(variable);
                }
            }
            _others.UnionWith(data.Writes.Except(data.Outputs.Values));
        }
        // What begins with a value holds something else as well.
        _others.UnionWith(subject.Data.Variables.Values.Where(variable => variable.HasValue).Select(variable => variable.Name));
    }

    /// <summary>The forms whose answers a variable holds; empty: it may hold something else.</summary>
    public IReadOnlyList<Form> FormsOf(string variable) =>
        !_others.Contains(variable) && _forms.TryGetValue(variable, out var forms) ? forms : [];

    /// <summary>The outcomes a variable may hold; empty: it may hold something else.</summary>
    public IReadOnlyCollection<string> OutcomesOf(string variable) =>
        !_others.Contains(variable) && _outcomes.TryGetValue(variable, out var outcomes) ? outcomes : [];

    /// <summary>The fields of a variable's forms that a path leads to, as in <c>applicant.city</c>; null: the variable may hold something else.</summary>
    public IReadOnlyList<FormField>? FieldsAt(string variable, string path)
    {
        var forms = FormsOf(variable);
        if (forms.Count == 0 || path.Length == 0)
        {
            return null;
        }
        var found = new List<FormField>();
        foreach (var form in forms)
        {
            var fields = form.Fields;
            FormField? at = null;
            foreach (var name in path.Split('.'))
            {
                if (at is not null && at.Type != FieldType.Group)
                {
                    // Something of a text or a list, as in length.
                    break;
                }
                at = fields.FirstOrDefault(field => field.Name == name);
                if (at is null)
                {
                    break;
                }
                fields = at.Fields;
            }
            if (at is not null)
            {
                found.Add(at);
            }
        }
        return found;
    }

    private bool Take(LintSubject subject, NodeData data, string output, string variable)
    {
        switch (output)
        {
            case "outcome":
                Of(_outcomes, variable).UnionWith(data.Node.List("outcomes") is { Count: > 0 } named ? named : ["Done"]);
                // A variable of one task's outcome holds no form.
                return !_forms.ContainsKey(variable);
            case "result" when data.Node.Text("form") is { } name && subject.Forms.TryGetValue(name, out var form):
                Of(_forms, variable).Add(form);
                return !_outcomes.ContainsKey(variable);
            default:
                return false;
        }
    }

    private static T Of<T>(Dictionary<string, T> all, string variable)
        where T : new()
    {
        if (!all.TryGetValue(variable, out var found))
        {
            all[variable] = found = new T();
        }
        return found;
    }
}

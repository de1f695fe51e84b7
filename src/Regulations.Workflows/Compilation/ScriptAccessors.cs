using System.Text;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Compilation;

/// <summary>The functions an Elsa script finds ready made: <c>getX</c> and <c>setX</c> for variables, <c>getX</c> for inputs, <c>getResultFromX</c> for activities.</summary>
internal static class ScriptAccessors
{
    /// <summary>The functions a script of an activity may call.</summary>
    /// <param name="mentioned">The identifiers of the script: only those are looked for.</param>
    public static IReadOnlyDictionary<string, ScriptAccessor> Of(CompiledActivity activity, IReadOnlySet<string> mentioned)
    {
        var accessors = new Dictionary<string, ScriptAccessor>(StringComparer.Ordinal);
        if (
            !mentioned.Any(m =>
                m.Length > 3 && (m.StartsWith("get", StringComparison.Ordinal) || m.StartsWith("set", StringComparison.Ordinal))
            )
        )
        {
            return accessors;
        }
        void Add(string name, ScriptAccessor accessor)
        {
            if (mentioned.Contains(name))
            {
                accessors.TryAdd(name, accessor);
            }
        }
        if (activity.Scope!.Activity is null)
        {
            foreach (var input in activity.Scope.Definition.Inputs)
            {
                Add("get" + input.Name, new ScriptAccessor(AccessorKind.GetInput, input.Name));
                Add("get" + Pascal(input.Name), new ScriptAccessor(AccessorKind.GetInput, input.Name));
            }
        }
        foreach (var (variable, scope) in Variables.InScope(activity))
        {
            var reference = new VariableReference(scope, variable.Id, variable.TypeName);
            Add("get" + Pascal(variable.Name), new ScriptAccessor(AccessorKind.GetVariable, variable.Name, reference));
            Add("set" + Pascal(variable.Name), new ScriptAccessor(AccessorKind.SetVariable, variable.Name, reference));
        }
        if (Variables.IsInLoop(activity))
        {
            foreach (var name in new[] { "CurrentValue", "CurrentIndex" })
            {
                Add(
                    "get" + name,
                    new ScriptAccessor(AccessorKind.GetVariable, name, new VariableReference(null, name, "Object", VariableKind.Loop))
                );
            }
        }
        for (var at = activity.Container; at is not null; at = at.Workflow is null ? at.Container : null)
        {
            foreach (var other in at.Children.Where(c => c.Name is { Length: > 0 }))
            {
                foreach (var output in other.Description.Outputs)
                {
                    Add(
                        $"get{Pascal(output.Name)}From{Pascal(other.Name!)}",
                        new ScriptAccessor(AccessorKind.GetOutput, other.Id, Output: output.Name)
                    );
                }
            }
        }
        return accessors;
    }

    /// <summary>As the reference makes function names: words joined, each with a capital.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        var upper = true;
        foreach (var letter in name)
        {
            if (letter is '_' or ' ' or '-')
            {
                upper = true;
                continue;
            }
            text.Append(upper ? char.ToUpperInvariant(letter) : letter);
            upper = false;
        }
        return text.ToString();
    }
}

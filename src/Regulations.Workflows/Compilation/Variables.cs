using Regulations.Workflows.Definitions;

namespace Regulations.Workflows.Compilation;

/// <summary>Finds the declaration that a reference means, from where an activity stands outwards.</summary>
internal static class Variables
{
    /// <summary>By id first, as the reference does; a name is taken where no id fits.</summary>
    public static VariableReference? Find(CompiledActivity activity, string idOrName) =>
        Find(activity, v => v.Id == idOrName) ?? Find(activity, v => v.Name == idOrName) ?? OfLoop(activity, idOrName);

    /// <summary>Every variable in scope, nearest first.</summary>
    public static IEnumerable<(VariableDefinition Variable, CompiledActivity? Scope)> InScope(CompiledActivity activity)
    {
        for (var at = activity.Workflow is null ? activity : activity.Container; at is not null; at = at.Container)
        {
            foreach (var variable in at.Variables)
            {
                yield return (variable, at);
            }
            if (at.Workflow is not null)
            {
                yield break;
            }
        }
        foreach (var variable in activity.Scope!.Definition.Variables)
        {
            yield return (variable, activity.Scope.Activity);
        }
    }

    /// <summary>Whether an activity stands in the body of a loop that has a current value.</summary>
    public static bool IsInLoop(CompiledActivity activity)
    {
        for (var at = activity.Container; at is not null && at.Workflow is null; at = at.Container)
        {
            if (at.Description.Type is "Elsa.For" or "Elsa.ForEach")
            {
                return true;
            }
        }
        return false;
    }

    private static VariableReference? Find(CompiledActivity activity, Func<VariableDefinition, bool> means)
    {
        foreach (var (variable, scope) in InScope(activity))
        {
            if (means(variable))
            {
                return new VariableReference(scope, variable.Id, variable.TypeName);
            }
        }
        return null;
    }

    private static VariableReference? OfLoop(CompiledActivity activity, string name) =>
        name is "CurrentValue" or "CurrentIndex" && IsInLoop(activity)
            ? new VariableReference(null, name, "Object", VariableKind.Loop)
            : null;
}

using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Migration;

/// <summary>Variables go on with their values: by id, else by name; a value of another type is converted, a new variable begins with its default.</summary>
internal static class MovedValues
{
    /// <summary>Values of a scope on the new version. What the new version does not declare is kept all the same: a later version may.</summary>
    /// <param name="values">By variable id; not changed.</param>
    public static JsonObject Of(JsonObject values, IReadOnlyList<VariableDefinition> before, IReadOnlyList<VariableDefinition> after)
    {
        var moved = (JsonObject)values.DeepClone();
        foreach (var variable in after)
        {
            var was = before.FirstOrDefault(v => v.Id == variable.Id) ?? Renamed(variable, before, after);
            if (was is null || !moved.ContainsKey(was.Id))
            {
                if (!moved.ContainsKey(variable.Id))
                {
                    moved[variable.Id] = Values.Copy(variable.Default);
                }
                continue;
            }
            if (was.Id == variable.Id && was.TypeName == variable.TypeName)
            {
                continue;
            }
            var value = moved[was.Id];
            moved.Remove(was.Id);
            moved[variable.Id] = was.TypeName == variable.TypeName ? value : Values.OfType(value, variable.TypeName);
        }
        return moved;
    }

    private static VariableDefinition? Renamed(
        VariableDefinition variable,
        IReadOnlyList<VariableDefinition> before,
        IReadOnlyList<VariableDefinition> after
    ) => before.FirstOrDefault(v => v.Name == variable.Name && after.All(other => other.Id != v.Id));
}

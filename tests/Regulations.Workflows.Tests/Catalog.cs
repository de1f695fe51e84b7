using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Definitions;

namespace Regulations.Workflows.Tests;

/// <summary>Published workflows that may be used as activities.</summary>
internal sealed class Catalog(params (string Name, JsonObject Definition)[] published) : IWorkflowCatalog
{
    public WorkflowDefinition? FindAsActivity(string activityType, int version)
    {
        var (name, definition) = published.FirstOrDefault(p => p.Name == activityType);
        if (name is null)
        {
            return null;
        }
        definition["name"] = name;
        definition["definitionId"] = name;
        return WorkflowDefinition.Read(definition.ToJsonString()).Definition;
    }
}

using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>What may be a draft: anything that is a workflow definition within the limits, whether it compiles or not.</summary>
internal static class DraftContent
{
    public static WorkflowDefinition Read(string definitionId, string json)
    {
        if (!DefinitionKey.IsDefinitionId(definitionId))
        {
            throw Refusals.DefinitionIdInvalid();
        }
        if (System.Text.Encoding.UTF8.GetByteCount(json) > WorkflowDefinition.MaximumBytes)
        {
            throw Refusals.DefinitionTooLarge(WorkflowDefinition.MaximumBytes);
        }
        var reading = WorkflowDefinition.Read(json);
        if (reading.Definition is not { } definition)
        {
            throw Refusals.DefinitionUnreadable(reading.Findings[0].Message);
        }
        if (definition.Root?["type"] is not JsonValue)
        {
            throw Refusals.DefinitionWithoutRoot();
        }
        return definition.DefinitionId == definitionId ? definition : throw Refusals.DefinitionIdDiffers();
    }
}

using Regulations.Workflows.Definitions;
using Regulations.Workflows.Engine.Behaviours;

namespace Regulations.Workflows.Activities;

/// <summary>A published workflow seen as an activity type.</summary>
internal static class WorkflowActivities
{
    public static ActivityDescription Describe(string type, WorkflowDefinition workflow)
    {
        var title = new LocalizedText(workflow.Name, workflow.Name, workflow.Name);
        var text = workflow.Description ?? workflow.Name;
        return new ActivityDescription(type, "Workflows", title, new LocalizedText(text, text, text), ActivityKind.Container)
        {
            FlowPorts = [.. new[] { "Done" }.Concat(workflow.Outcomes).Distinct(StringComparer.Ordinal)],
            Inputs =
            [
                .. workflow.Inputs.Select(i => new InputDescription(
                    WorkflowActivityBehaviour.Camel(i.Name),
                    i.TypeName,
                    Same(i.DisplayName ?? i.Name)
                )),
            ],
            Outputs =
            [
                .. workflow.Outputs.Select(o => new OutputDescription(
                    WorkflowActivityBehaviour.Camel(o.Name),
                    o.TypeName,
                    Same(o.DisplayName ?? o.Name)
                )),
            ],
        };
    }

    private static LocalizedText Same(string text) => new(text, text, text);
}

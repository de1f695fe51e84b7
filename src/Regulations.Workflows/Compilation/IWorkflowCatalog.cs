using Regulations.Workflows.Definitions;

namespace Regulations.Workflows.Compilation;

/// <summary>Where definitions that may be used as activities in others are found.</summary>
public interface IWorkflowCatalog
{
    /// <summary>The published definition whose name is the type of an activity.</summary>
    /// <param name="activityType">The activity's type, as in <c>CheckPapers</c>.</param>
    /// <param name="version">The version the activity asks for; another published one may be given where it is gone.</param>
    /// <returns>Null where there is none that may be used so.</returns>
    WorkflowDefinition? FindAsActivity(string activityType, int version);
}

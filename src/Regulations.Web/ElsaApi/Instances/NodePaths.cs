namespace Regulations.Web.ElsaApi.Instances;

/// <summary>Node ids in Studio's manner of speaking: the ids of what holds a node, outermost first, and its own, joined by colons.</summary>
public static class NodePaths
{
    /// <summary>What Studio's servers call the workflow itself.</summary>
    private const string Workflow = "Workflow1";

    /// <summary>As in <c>Workflow1:survey-licence:step-1</c>.</summary>
    /// <param name="path">Ids from the root activity down.</param>
    public static string Of(IEnumerable<string> path) => string.Join(':', path.Prepend(Workflow));
}

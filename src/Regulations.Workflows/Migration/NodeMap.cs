namespace Regulations.Workflows.Migration;

/// <summary>What an analyst chose: which node of the new version stands for which node of the old. What is not named goes by its id.</summary>
/// <param name="Chosen">By node id of the old version: the node id in the new one; null: it has no partner, though one of its id exists.</param>
public sealed record NodeMap(IReadOnlyDictionary<string, string?> Chosen)
{
    /// <summary>Everything goes by its id.</summary>
    public static NodeMap ById { get; } = new(new Dictionary<string, string?>(StringComparer.Ordinal));
}

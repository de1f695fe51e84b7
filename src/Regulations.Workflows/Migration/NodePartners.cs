using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Migration;

/// <summary>Which activity of the new version stands for which of the old: as chosen, else by its id.</summary>
internal sealed class NodePartners
{
    private readonly Dictionary<CompiledActivity, CompiledActivity> _partners = [];
    private readonly CompiledWorkflow _to;
    private readonly NodeMap _map;

    public NodePartners(CompiledWorkflow from, CompiledWorkflow to, NodeMap map)
    {
        _to = to;
        _map = map;
        // A container comes before what it holds, so that what is inside a workflow used as an activity finds its partner's inside.
        foreach (var activity in from.Activities)
        {
            if (Look(activity, from.Root) is { } partner)
            {
                _partners[activity] = partner;
            }
        }
    }

    public CompiledActivity? Of(CompiledActivity activity) => _partners.GetValueOrDefault(activity);

    public IEnumerable<(CompiledActivity Old, CompiledActivity New)> All => _partners.Select(pair => (pair.Key, pair.Value));

    private CompiledActivity? Look(CompiledActivity activity, CompiledActivity root)
    {
        if (_map.Chosen.TryGetValue(activity.NodeId, out var chosen))
        {
            return chosen is null ? null : _to.Find(chosen);
        }
        if (ReferenceEquals(activity, root))
        {
            return _to.Root.Type == root.Type ? _to.Root : null;
        }
        var boundary = activity.NodeId.Length == activity.Id.Length ? null : Boundary(activity);
        var id = boundary is not null && Of(boundary) is { } other ? $"{other.NodeId}:{activity.Id}" : activity.NodeId;
        return _to.Find(id) is { } same && same.Type == activity.Type ? same : null;
    }

    private static CompiledActivity? Boundary(CompiledActivity activity)
    {
        var at = activity.Container;
        while (at is not null && at.Workflow is null)
        {
            at = at.Container;
        }
        return at;
    }
}

using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Migration;

/// <summary>Proposes partners for the nodes an instance can wait at. The analyst decides.</summary>
public static class PartnerProposals
{
    /// <summary>Every node of the old version that something can wait at, in file order, with what is proposed for it and what else fits.</summary>
    public static IReadOnlyList<PartnerProposal> Of(CompiledWorkflow from, CompiledWorkflow to)
    {
        var waits = from.Activities.Where(WaitKinds.CanWait).ToList();
        var taken = waits.Select(a => SameId(a, to)?.NodeId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. waits.Select(activity => Propose(activity, from, to, taken))];
    }

    private static PartnerProposal Propose(CompiledActivity activity, CompiledWorkflow from, CompiledWorkflow to, HashSet<string> taken)
    {
        var fitting = to.Activities.Where(other => WaitKinds.Fit(activity, other)).ToList();
        if (SameId(activity, to) is { } same)
        {
            return new PartnerProposal(activity, same, PartnerGround.SameId, fitting);
        }
        var free = fitting.Where(other => !taken.Contains(other.NodeId) && from.Find(other.NodeId) is null).ToList();
        if (Only(free, other => IsNamedAlike(activity, other)) is { } named)
        {
            taken.Add(named.NodeId);
            return new PartnerProposal(activity, named, PartnerGround.SameName, fitting);
        }
        if (Only(free, other => SameStep(activity, other)) is { } step)
        {
            taken.Add(step.NodeId);
            return new PartnerProposal(activity, step, PartnerGround.SameStep, fitting);
        }
        return new PartnerProposal(activity, null, PartnerGround.None, fitting);
    }

    private static CompiledActivity? SameId(CompiledActivity activity, CompiledWorkflow to) =>
        to.Find(activity.NodeId) is { } same && WaitKinds.Fit(activity, same) ? same : null;

    private static CompiledActivity? Only(List<CompiledActivity> among, Func<CompiledActivity, bool> which) =>
        among.Where(which).Take(2).ToArray() is [var one] ? one : null;

    private static bool IsNamedAlike(CompiledActivity activity, CompiledActivity other) =>
        (activity.Name is { Length: > 0 } name && name == other.Name)
        || (
            activity.HumanTask is { Title.Count: > 0 } one
            && other.HumanTask is { Title.Count: > 0 } two
            && one.Title.All(text => two.Title.GetValueOrDefault(text.Key) == text.Value)
        );

    private static bool SameStep(CompiledActivity activity, CompiledActivity other) =>
        activity.HumanTask is { Step: { } step, Role: var role } && other.HumanTask is { } two && two.Step == step && two.Role == role;
}

/// <summary>A node of the old version and its proposed partner.</summary>
/// <param name="Node">The node.</param>
/// <param name="Partner">What is proposed; null: nothing.</param>
/// <param name="Ground">Why.</param>
/// <param name="Fitting">Every node of the new version that could be its partner, in file order.</param>
public sealed record PartnerProposal(
    CompiledActivity Node,
    CompiledActivity? Partner,
    PartnerGround Ground,
    IReadOnlyList<CompiledActivity> Fitting
);

/// <summary>Why a partner is proposed.</summary>
public enum PartnerGround
{
    /// <summary>Nothing is proposed.</summary>
    None,

    /// <summary>It has the same id.</summary>
    SameId,

    /// <summary>It has the same name or title, and no other has.</summary>
    SameName,

    /// <summary>It is the same step of the act, done by the same role.</summary>
    SameStep,
}

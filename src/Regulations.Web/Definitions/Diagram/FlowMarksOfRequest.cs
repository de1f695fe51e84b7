using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;

namespace Regulations.Web.Definitions.Diagram;

/// <summary>Lays how a request's nodes stand over the plan of its definition.</summary>
public static class FlowMarksOfRequest
{
    public static FlowMarks Of(FlowPlan plan, IReadOnlyList<NodeToken> tokens)
    {
        var passed = tokens.Where(token => token.Visits > 0 || token.State == "done").Select(token => token.NodeId).ToHashSet();
        var here = tokens
            .Where(token => token.State is "waiting" or "faulted")
            .GroupBy(token => token.NodeId)
            .ToDictionary(group => group.Key, group => group.Max(Standing));
        return new FlowMarks(passed, here, Followed(plan, passed, here));
    }

    private static FlowStanding Standing(NodeToken token) =>
        token.State == "faulted"
            ? FlowStanding.Failed
            : token.Sla?.State switch
            {
                SlaState.OnTrack => FlowStanding.OnTrack,
                SlaState.AtRisk => FlowStanding.AtRisk,
                SlaState.Breached => FlowStanding.Breached,
                SlaState.Paused => FlowStanding.Paused,
                _ => FlowStanding.Waiting,
            };

    /// <summary>A way counts as followed where it leaves a passed place and arrives at one that was reached.</summary>
    internal static HashSet<(string From, string To)> Followed(FlowPlan plan, HashSet<string> passed, Dictionary<string, FlowStanding> here)
    {
        var reached = passed.Concat(here.Keys).Select(node => plan.PlaceOf.GetValueOrDefault(node, node)).ToHashSet();
        var left = passed.Select(node => plan.PlaceOf.GetValueOrDefault(node, node)).ToHashSet();
        return plan.Ways.Where(way => left.Contains(way.From) && reached.Contains(way.To)).Select(way => (way.From, way.To)).ToHashSet();
    }
}

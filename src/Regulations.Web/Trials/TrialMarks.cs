using Regulations.Editions.Trials;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Elements;
using Regulations.Workflows.Engine;

namespace Regulations.Web.Trials;

/// <summary>Lays where a trial stands over the plan of its definition.</summary>
internal static class TrialMarks
{
    public static FlowMarks Of(Trial trial, FlowPlan plan)
    {
        var passed = trial
            .Events.OfType<TrialEvent.Came>()
            .Select(came => came.Effect)
            .OfType<Effect.ActivityCompleted>()
            .Select(done => done.NodeId)
            .ToHashSet(StringComparer.Ordinal);
        var here = trial
            .Waits.GroupBy(wait => wait.NodeId)
            .ToDictionary(group => group.Key, group => group.Max(wait => Standing(trial, wait)));
        foreach (var incident in trial.State.Incidents)
        {
            here[incident.NodeId] = FlowStanding.Failed;
        }
        return new FlowMarks(passed, here, FlowMarksOfRequest.Followed(plan, passed, here));
    }

    private static FlowStanding Standing(Trial trial, TrialWait wait) =>
        wait is TrialWait.Person task
            ? TrialTimes.Of(trial, task)?.State switch
            {
                TimeState.OnTrack => FlowStanding.OnTrack,
                TimeState.AtRisk => FlowStanding.AtRisk,
                TimeState.Breached => FlowStanding.Breached,
                _ => FlowStanding.Waiting,
            }
            : FlowStanding.Waiting;
}

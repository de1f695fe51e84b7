using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>
/// The counter-based flowchart. Every connection counts its visits, followed or not; an activity all of whose inbound connections are
/// decided and none followed is passed over, and what leaves it counts as not followed (dead-path elimination). A connection that leads
/// back starts its target again without counting.
/// </summary>
internal sealed class FlowchartBehaviour : ActivityBehaviour
{
    private static readonly IReadOnlyList<string> NotFollowed = [];

    public override void Execute(Execution run, Frame frame)
    {
        Execution.Declare(frame);
        var graph = frame.Activity.Flow!;
        if (graph.Start < 0)
        {
            run.Complete(frame);
            return;
        }
        frame.Flow = new FlowVisits(graph.Activities.Count, graph.Connections.Count);
        run.Schedule(graph.Activities[graph.Start], frame);
    }

    public override void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes)
    {
        if (child.Activity.Description.IsTerminal)
        {
            run.Complete(frame);
            return;
        }
        if (!Follow(run, frame, child.Activity.FlowIndex, outcomes, child.ByBackward))
        {
            CompleteIfIdle(run, frame);
        }
    }

    /// <summary>A connection that leads back may be followed only where every way to its source comes through its target.</summary>
    public static void EnsureMayLeave(Frame frame, IReadOnlyList<string> outcomes)
    {
        if (frame.Parent?.Activity.Flow is not { } graph || frame.Activity.Description.IsTerminal)
        {
            return;
        }
        foreach (var connection in graph.Outbound[frame.Activity.FlowIndex])
        {
            if (connection is { IsBackward: true, IsValidBackward: false } && Names(outcomes, connection.Port))
            {
                throw new ActivityFault(
                    "invalid-back-connection",
                    $"The connection back to “{graph.Activities[connection.Target].Id}” may not be followed: “{frame.Activity.Id}” can be reached without it."
                );
            }
        }
    }

    /// <summary>Cancels what still runs on the ways into an activity; what is merely queued is left alone.</summary>
    public static void CancelUpstream(Execution run, Frame flowchart, CompiledActivity activity)
    {
        var ancestors = flowchart.Activity.Flow!.Ancestors[activity.FlowIndex];
        foreach (var child in flowchart.Children.ToArray())
        {
            if (ancestors[child.Activity.FlowIndex] && child.Status is (FrameStatus.Running or FrameStatus.Faulted))
            {
                run.Cancel(child);
                CompleteIfIdle(run, flowchart);
                if (flowchart.Status == FrameStatus.Running)
                {
                    Follow(run, flowchart, child.Activity.FlowIndex, NotFollowed, byBackward: false);
                }
            }
        }
    }

    /// <summary>Decides every connection that leaves an activity and schedules or passes over what they lead to.</summary>
    /// <returns>Whether anything was scheduled.</returns>
    private static bool Follow(Execution run, Frame flowchart, int activity, IReadOnlyList<string> outcomes, bool byBackward)
    {
        var graph = flowchart.Activity.Flow!;
        var visits = flowchart.Flow!;
        var scheduled = false;
        if (!byBackward)
        {
            visits.Activities[activity]++;
        }
        foreach (var connection in graph.Outbound[activity])
        {
            var followed = Names(outcomes, connection.Port);
            visits.Connections[connection.Index]++;
            visits.LastFollowed[connection.Index] = followed;
            if (!connection.IsBackward)
            {
                scheduled |= Arrive(run, flowchart, connection);
            }
            else if (followed)
            {
                run.Schedule(graph.Activities[connection.Target], flowchart, byBackward: true);
                scheduled = true;
            }
        }
        return scheduled;
    }

    private static bool Names(IReadOnlyList<string> outcomes, string port)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i] == port)
            {
                return true;
            }
        }
        return false;
    }

    private static bool Arrive(Execution run, Frame flowchart, FlowConnection connection)
    {
        var target = flowchart.Activity.Flow!.Activities[connection.Target];
        var inbound = new Inbound(flowchart.Activity.Flow!, flowchart.Flow!, connection.Target);
        switch (target.JoinMode)
        {
            case JoinMode.WaitAny:
                if (inbound.IsSpent(connection) || IsUnderWay(run, flowchart, target))
                {
                    return false;
                }
                if (inbound.AnyFollowed)
                {
                    run.Schedule(target, flowchart);
                    CancelUpstream(run, flowchart, target);
                    return true;
                }
                return inbound.AllDecided && Follow(run, flowchart, connection.Target, NotFollowed, byBackward: false);
            default:
                if (!inbound.AllDecided)
                {
                    return false;
                }
                if (target.JoinMode == JoinMode.WaitAll ? inbound.AllFollowed : inbound.AnyFollowed)
                {
                    run.Schedule(target, flowchart);
                    return true;
                }
                return Follow(run, flowchart, connection.Target, NotFollowed, byBackward: false);
        }
    }

    /// <summary>A join that is queued or running has fired already. The reference asks only for the queue, and so runs it twice.</summary>
    private static bool IsUnderWay(Execution run, Frame flowchart, CompiledActivity target)
    {
        foreach (var child in flowchart.Children)
        {
            if (ReferenceEquals(child.Activity, target))
            {
                return true;
            }
        }
        return run.IsQueued(target, flowchart);
    }

    private static void CompleteIfIdle(Execution run, Frame flowchart)
    {
        if (!flowchart.HasChildren && !run.HasQueuedUnder(flowchart))
        {
            run.Complete(flowchart);
        }
    }
}

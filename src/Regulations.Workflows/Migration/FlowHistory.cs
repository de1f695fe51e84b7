using Regulations.Workflows.Activities;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Engine.Behaviours;

namespace Regulations.Workflows.Migration;

/// <summary>
/// What has happened in a flowchart, told again on the new version's flowchart. All ways out of an activity are decided together, so that what
/// is known is how often an activity ran, how often it was left, and by which ports the last time. An activity without a partner that lies
/// behind what has been done counts as passed over; what cannot be told with certainty is refused.
/// </summary>
internal sealed class FlowHistory
{
    private readonly FlowGraph _old;
    private readonly FlowVisits _was;
    private readonly FlowGraph _new;
    private readonly List<int>[] _oldOf;
    private readonly int[] _newOf;
    private readonly bool[] _active;
    private readonly bool[] _running;
    private readonly int[] _left;
    private readonly HashSet<string>?[] _ports;
    private readonly FlowVisits _visits;
    private readonly List<MoveRefusal> _refusals = [];
    private readonly List<string> _passedOver = [];

    /// <summary>Begins to tell what has happened in one flowchart.</summary>
    /// <param name="running">Activities of the old flowchart that run, wait or have failed.</param>
    /// <param name="active">Their partners in the new flowchart.</param>
    public FlowHistory(
        CompiledActivity oldFlow,
        FlowVisits was,
        CompiledActivity newFlow,
        NodePartners partners,
        IReadOnlySet<CompiledActivity> running,
        IReadOnlySet<CompiledActivity> active
    )
    {
        _old = oldFlow.Flow!;
        _was = was;
        _new = newFlow.Flow!;
        _visits = new FlowVisits(_new.Activities.Count, _new.Connections.Count);
        _left = new int[_new.Activities.Count];
        _ports = new HashSet<string>?[_new.Activities.Count];
        _active = [.. _new.Activities.Select(active.Contains)];
        _running = [.. _old.Activities.Select(running.Contains)];
        _oldOf = [.. _new.Activities.Select(_ => new List<int>())];
        _newOf = [.. _old.Activities.Select(a => partners.Of(a) is { } p && ReferenceEquals(p.Container, newFlow) ? p.FlowIndex : -1)];
        for (var i = 0; i < _newOf.Length; i++)
        {
            if (_newOf[i] >= 0)
            {
                _oldOf[_newOf[i]].Add(i);
            }
        }
    }

    public IReadOnlyList<MoveRefusal> Refusals => _refusals;

    /// <summary>Activities of the new flowchart that count as passed though they never ran.</summary>
    public IReadOnlyList<string> PassedOver => _passedOver;

    public FlowVisits Tell()
    {
        foreach (var activity in InOrder())
        {
            if (_oldOf[activity].Count > 0)
            {
                if (_active[activity] && _oldOf[activity].Any(old => !_running[old] && HasRun(old)))
                {
                    Refuse(MoveObstacle.DoneAlready, activity);
                }
                Remember(activity);
                if (WaysInDiffer(activity))
                {
                    CheckWaysIn(activity);
                }
            }
            else
            {
                PassOver(activity);
            }
            Write(activity);
        }
        return _visits;
    }

    /// <summary>Sources before targets, by forward connections.</summary>
    private IEnumerable<int> InOrder() =>
        Enumerable.Range(0, _new.Activities.Count).OrderBy(i => _new.Ancestors[i].Count(isAncestor => isAncestor));

    private void Remember(int activity)
    {
        var latest = _oldOf[activity].MaxBy(Left);
        _visits.Activities[activity] = _oldOf[activity].Max(i => _was.Activities[i]);
        _left[activity] = Left(latest);
        _ports[activity] = PortsOf(latest, _new.Activities[activity]);
    }

    /// <summary>How often the ways out of an activity of the old flowchart were decided.</summary>
    private int Left(int old) => _old.Outbound[old] is [var way, ..] ? _was.Connections[way.Index] : _was.Activities[old];

    private HashSet<string> PortsOf(int old, CompiledActivity activity)
    {
        var ports = _old.Outbound[old].Where(way => _was.LastFollowed[way.Index]).Select(way => way.Port).ToHashSet(StringComparer.Ordinal);
        var hadNoWayOut = _old.Outbound[old].Length == 0 && _was.Activities[old] > 0;
        if (hadNoWayOut && activity.Ports.Count <= 1)
        {
            ports.UnionWith(activity.Ports.Count == 0 ? ["Done"] : activity.Ports);
        }
        // A fork takes all its branches, the new ones too.
        return ports.Count > 0 && activity.Type == "Elsa.FlowFork" ? [.. ports, .. activity.Ports] : ports;
    }

    private bool WaysInDiffer(int activity)
    {
        if (_oldOf[activity] is not [var old] || _old.Activities[old].JoinMode != _new.Activities[activity].JoinMode)
        {
            return true;
        }
        var before = _old.ForwardInbound[old].Select(way => (_newOf[way.Source], way.Port));
        var after = _new.ForwardInbound[activity].Select(way => (way.Source, way.Port));
        return !before.ToHashSet().SetEquals(after)
            || _new.ForwardInbound[activity].Any(way => _left[way.Source] != LeftBefore(way.Source));
    }

    // A way may have been passed over in the new flowchart only: what comes after it has to be looked at as well.
    private int LeftBefore(int activity) => _oldOf[activity].Count == 0 ? -1 : _oldOf[activity].Max(Left);

    private void CheckWaysIn(int activity)
    {
        var ways = _new.ForwardInbound[activity];
        var ran = _visits.Activities[activity];
        if (ways.Any(way => _left[way.Source] < ran))
        {
            Refuse(MoveObstacle.DoneStepAhead, activity);
            return;
        }
        if (_active[activity] || ways.Length == 0)
        {
            return;
        }
        var inbound = new Inbound(_new, _visits, activity);
        var needed = Needed(activity);
        if (needed <= ran)
        {
            return;
        }
        if (IsFollowedTo(activity, inbound))
        {
            Refuse(MoveObstacle.WouldHaveBegun, activity);
            return;
        }
        if (inbound.AllDecided)
        {
            _left[activity] += needed - ran;
            _visits.Activities[activity] = needed;
            _ports[activity] = [];
        }
    }

    private void PassOver(int activity)
    {
        var isStart = activity == _new.Start;
        var times = isStart ? 1 : Needed(activity);
        _visits.Activities[activity] = 0;
        if (times == 0)
        {
            return;
        }
        var inbound = new Inbound(_new, _visits, activity);
        var followed = isStart || IsFollowedTo(activity, inbound);
        if (!followed && !inbound.AllDecided)
        {
            return;
        }
        _visits.Activities[activity] = times;
        _left[activity] = times;
        _ports[activity] = followed ? WayOut(activity) : [];
        if (followed)
        {
            _passedOver.Add(_new.Activities[activity].NodeId);
        }
    }

    private HashSet<string> WayOut(int activity)
    {
        var passed = _new.Activities[activity];
        var ways = _new.Outbound[activity];
        if (passed.Ports.Count <= 1 || passed.Type == "Elsa.FlowFork" || ways.Length == 0)
        {
            return [.. ways.Select(way => way.Port)];
        }
        var taken = ways.Where(way => LeadsToWhatHappened(way.Target, [])).Select(way => way.Port).Distinct().ToList();
        if (taken.Count != 1)
        {
            Refuse(MoveObstacle.WayUnknown, activity);
        }
        return [.. taken];
    }

    /// <summary>The way leads to what runs or has run; through what is as new as its beginning.</summary>
    private bool LeadsToWhatHappened(int activity, HashSet<int> seen) =>
        _active[activity]
        || _oldOf[activity].Any(HasRun)
        || (
            _oldOf[activity].Count == 0
            && seen.Add(activity)
            && _new.Outbound[activity].Any(way => !way.IsBackward && LeadsToWhatHappened(way.Target, seen))
        );

    // Passed over as a dead way counts as a visit as well: only what was left by some port, or could not be left, has run.
    private bool HasRun(int old) =>
        _was.Activities[old] > 0
        && (
            _old.Outbound[old].Length == 0
                ? _old.ForwardInbound[old].Length == 0 || _old.ForwardInbound[old].Any(way => _was.LastFollowed[way.Index])
                : _old.Outbound[old].Any(way => _was.LastFollowed[way.Index])
        );

    /// <summary>How often an activity ought to have begun by what leads to it.</summary>
    private int Needed(int activity)
    {
        var decided = _new.ForwardInbound[activity].Select(way => _left[way.Source]).ToList();
        return decided.Count == 0 ? 0
            : _new.Activities[activity].JoinMode == JoinMode.WaitAny ? decided.Max()
            : decided.Min();
    }

    private bool IsFollowedTo(int activity, Inbound inbound) =>
        _new.Activities[activity].JoinMode switch
        {
            JoinMode.WaitAny => inbound.AnyFollowed,
            JoinMode.WaitAll => inbound.AllDecided && inbound.AllFollowed,
            _ => inbound.AllDecided && inbound.AnyFollowed,
        };

    private void Write(int activity)
    {
        foreach (var way in _new.Outbound[activity])
        {
            _visits.Connections[way.Index] = _left[activity];
            _visits.LastFollowed[way.Index] = _left[activity] > 0 && _ports[activity]?.Contains(way.Port) == true;
        }
    }

    private void Refuse(MoveObstacle obstacle, int activity) => _refusals.Add(new MoveRefusal(obstacle, _new.Activities[activity].NodeId));
}

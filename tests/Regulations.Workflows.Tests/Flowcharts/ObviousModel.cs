namespace Regulations.Workflows.Tests.Flowcharts;

/// <summary>What a chart does.</summary>
internal sealed record ChartOutcome(bool Faulted, IReadOnlyList<string> Lines, IReadOnlyList<string> Completed);

/// <summary>
/// The rules of the counter-based flowchart said as plainly as possible and without regard for speed: everything that ever happened is
/// kept in two lists, and every question is answered by counting in them. Waits are ended first in, first out.
/// </summary>
internal sealed class ObviousModel(RandomChart chart)
{
    private readonly List<string> _ran = [];
    private readonly List<(ChartConnection Connection, bool Followed)> _decided = [];
    private readonly List<(string Id, bool ByBack)> _queue = [];
    private readonly List<(string Id, bool ByBack, bool Failed)> _waiting = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _completed = [];
    private readonly Dictionary<string, int> _visits = [];
    private string? _running;
    private bool _ended;
    private bool _faulted;

    public static ChartOutcome Run(RandomChart chart) => new ObviousModel(chart).Run();

    private ChartOutcome Run()
    {
        _queue.Add(("n1", false));
        while (!_ended)
        {
            if (_queue.Count > 0)
            {
                var next = _queue[0];
                _queue.RemoveAt(0);
                Begin(next.Id, next.ByBack);
            }
            else if (_waiting.Count > 0 && !_faulted)
            {
                var next = _waiting[0];
                _waiting.RemoveAt(0);
                Complete(next.Id, next.ByBack, ["Done"]);
            }
            else
            {
                break;
            }
        }
        return new ChartOutcome(_faulted, _lines, _completed);
    }

    private void Begin(string id, bool byBack)
    {
        var activity = Of(id);
        switch (activity.Part)
        {
            case Part.Task:
                _waiting.Add((id, byBack, false));
                return;
            case Part.Line:
                _lines.Add(id);
                break;
            case Part.Join:
                _running = id;
                CancelWhatWaitsBefore(id);
                _running = null;
                break;
            default:
                break;
        }
        _visits[id] = _visits.GetValueOrDefault(id) + 1;
        Complete(
            id,
            byBack,
            activity.Part switch
            {
                Part.Fork => ["A", "B", "C"],
                Part.Decision => [_visits[id] > activity.Rounds ? "True" : "False"],
                _ => ["Done"],
            }
        );
    }

    private void Complete(string id, bool byBack, string[] outcomes)
    {
        if (Of(id).Part != Part.End && From(id).Any(c => outcomes.Contains(c.Port) && IsBack(c) && !MayGoBack(c)))
        {
            _faulted = true;
            _waiting.Add((id, byBack, true));
            return;
        }
        _completed.Add(id);
        if (Of(id).Part == Part.End)
        {
            _ended = true;
            return;
        }
        if (!Leave(id, byBack, outcomes))
        {
            EndIfIdle();
        }
    }

    private bool Leave(string id, bool byBack, string[] outcomes)
    {
        if (!byBack)
        {
            _ran.Add(id);
        }
        var scheduled = false;
        foreach (var connection in From(id))
        {
            var followed = outcomes.Contains(connection.Port);
            _decided.Add((connection, followed));
            if (!IsBack(connection))
            {
                scheduled |= Arrive(connection);
            }
            else if (followed)
            {
                _queue.Add((connection.Target, true));
                scheduled = true;
            }
        }
        return scheduled;
    }

    private bool Arrive(ChartConnection connection)
    {
        var id = connection.Target;
        var mode = Of(id).Mode ?? "WaitAllActive";
        var times = _ran.Count(r => r == id);
        if (mode == "WaitAny")
        {
            if (Decided(connection) <= times || _queue.Any(q => q.Id == id) || _running == id)
            {
                return false;
            }
            if (AnyFollowed(id, times))
            {
                _queue.Add((id, false));
                CancelWhatWaitsBefore(id);
                return true;
            }
            return AllDecided(id, times) && Leave(id, false, []);
        }
        if (!AllDecided(id, times))
        {
            return false;
        }
        if (mode == "WaitAll" ? AllFollowed(id, times) : AnyFollowed(id, times))
        {
            _queue.Add((id, false));
            return true;
        }
        return Leave(id, false, []);
    }

    private void CancelWhatWaitsBefore(string id)
    {
        foreach (var open in _waiting.Where(w => IsBefore(w.Id, id)).ToArray())
        {
            _waiting.Remove(open);
            EndIfIdle();
            if (!_ended)
            {
                Leave(open.Id, false, []);
            }
        }
    }

    private void EndIfIdle()
    {
        if (_queue.Count == 0 && _waiting.Count == 0 && _running is null)
        {
            _ended = true;
        }
    }

    private ChartActivity Of(string id) => chart.Activities.Single(a => a.Id == id);

    private IEnumerable<ChartConnection> From(string id) => chart.Connections.Where(c => c.Source == id);

    private ChartConnection[] ForwardInto(string id) => [.. chart.Connections.Where(c => c.Target == id && !IsBack(c))];

    private int Decided(ChartConnection connection) => _decided.Count(d => d.Connection == connection);

    private bool LastFollowed(ChartConnection connection) => _decided.LastOrDefault(d => d.Connection == connection).Followed;

    private bool AllDecided(string id, int times) => ForwardInto(id).All(c => Decided(c) > times);

    private bool AnyFollowed(string id, int times)
    {
        var most = ForwardInto(id).Max(Decided);
        return most > times && ForwardInto(id).Any(c => Decided(c) == most && LastFollowed(c));
    }

    private bool AllFollowed(string id, int times)
    {
        var most = ForwardInto(id).Max(Decided);
        return most > times && ForwardInto(id).All(c => Decided(c) == most && LastFollowed(c));
    }

    private bool IsBack(ChartConnection connection) => !Forward.Contains((connection.Source, connection.Target));

    /// <summary>Every way from the source back to the start goes through the target: tried by walking every way.</summary>
    private bool MayGoBack(ChartConnection connection) => WaysToStart([connection.Source]).All(way => way.Contains(connection.Target));

    private IEnumerable<List<string>> WaysToStart(List<string> way)
    {
        if (way[^1] == "n1")
        {
            return [way];
        }
        return Forward.Where(e => e.Target == way[^1] && !way.Contains(e.Source)).SelectMany(e => WaysToStart([.. way, e.Source]));
    }

    private bool IsBefore(string earlier, string later) =>
        Forward.Any(e => e.Target == later && (e.Source == earlier || IsBefore(earlier, e.Source)));

    private List<(string Source, string Target)> Forward { get; } = ForwardEdges(chart);

    /// <summary>Breadth first from the start, leaving out every edge that would close a circle.</summary>
    private static List<(string Source, string Target)> ForwardEdges(RandomChart chart)
    {
        var edges = new List<(string Source, string Target)>();
        var visited = new List<string>();
        var queue = new List<string> { "n1" };
        bool Leads(string from, string to) => from == to || edges.Any(e => e.Source == from && Leads(e.Target, to));
        while (queue.Count > 0)
        {
            var source = queue[0];
            queue.RemoveAt(0);
            visited.Add(source);
            foreach (var connection in chart.Connections.Where(c => c.Source == source))
            {
                if (edges.Contains((source, connection.Target)) || Leads(connection.Target, source))
                {
                    continue;
                }
                edges.Add((source, connection.Target));
                if (!visited.Contains(connection.Target))
                {
                    queue.Add(connection.Target);
                }
            }
        }
        return edges;
    }
}

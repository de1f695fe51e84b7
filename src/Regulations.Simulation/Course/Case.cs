using Regulations.Simulation.Transitions;

namespace Regulations.Simulation.Course;

/// <summary>One request on its way.</summary>
internal sealed class Case(int index, string kind, string channel, long started, bool isCounted)
{
    private readonly List<(int Node, int Visits, long LastOpened)> visits = [];
    private readonly List<(int Node, Worker By)> completed = [];

    public int Index => index;

    public string Kind => kind;

    public string Channel => channel;

    public long Started => started;

    /// <summary>It came after the warm-up: what happens to it is measured.</summary>
    public bool IsCounted => isCounted;

    public StateNode State { get; set; } = null!;

    public List<Wait> Waits { get; } = [];

    public LimitLedger Limits { get; } = new();

    /// <summary>By which names the engine knows people here.</summary>
    public Names Names { get; } = new();

    /// <summary>People who have it in hand.</summary>
    public List<Worker> Appointed { get; } = [];

    /// <summary>When its total clock first started; before that -1.</summary>
    public long Registered { get; set; } = -1;

    /// <summary>When its total clock first stopped; before that -1.</summary>
    public long Settled { get; set; } = -1;

    /// <summary>When it ended; before that -1.</summary>
    public long Ended { get; set; } = -1;

    /// <summary>Something failed in it.</summary>
    public bool HasFailed { get; set; }

    /// <summary>A node is reached once more.</summary>
    /// <returns>Which visit it is, from 1.</returns>
    public int Visit(int node, long now)
    {
        for (var i = 0; i < visits.Count; i++)
        {
            if (visits[i].Node == node)
            {
                visits[i] = (node, visits[i].Visits + 1, now);
                return visits[i].Visits;
            }
        }
        visits.Add((node, 1, now));
        return 1;
    }

    /// <summary>When a node was last reached; null: never.</summary>
    public long? LastOpened(int node)
    {
        foreach (var visit in visits)
        {
            if (visit.Node == node)
                return visit.LastOpened;
        }
        return null;
    }

    public void Complete(int node, Worker by) => completed.Add((node, by));

    /// <summary>Whether a person has done one of these tasks in this request.</summary>
    public bool WasDoneBy(Worker person, int[] nodes)
    {
        foreach (var done in completed)
        {
            if (ReferenceEquals(done.By, person) && Array.IndexOf(nodes, done.Node) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>Takes a wait out; null where it is gone.</summary>
    public Wait? Take(string bookmark)
    {
        for (var i = 0; i < Waits.Count; i++)
        {
            if (Waits[i].Bookmark == bookmark)
            {
                var wait = Waits[i];
                Waits.RemoveAt(i);
                return wait;
            }
        }
        return null;
    }
}

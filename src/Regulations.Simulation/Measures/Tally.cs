using Regulations.Calendars.Limits;
using Regulations.Simulation.Course;
using Regulations.Simulation.Time;

namespace Regulations.Simulation.Measures;

/// <summary>How many of how many were in time.</summary>
internal sealed class Punctuality(Limit limit)
{
    public Limit Limit => limit;

    public int All { get; private set; }

    public int InTime { get; private set; }

    public void Add(bool inTime)
    {
        All++;
        InTime += inTime ? 1 : 0;
    }
}

/// <summary>What is seen in one replication. Only requests that came after the warm-up count.</summary>
internal sealed class Tally(Staff staff, WorkingIndex hours)
{
    private const double MillisecondsPerMinute = 60_000;

    public Staff Staff => staff;

    public int Ended { get; private set; }

    public int EndedInWindow { get; private set; }

    public int Counted { get; private set; }

    public int Unfinished { get; private set; }

    public int Expired { get; set; }

    /// <summary>By kind.</summary>
    public Dictionary<string, Punctuality> Totals { get; } = new(StringComparer.Ordinal);

    /// <summary>By node and kind.</summary>
    public Dictionary<(int Node, string Kind), Punctuality> Steps { get; } = [];

    /// <summary>By role: working minutes from a task's being there to its beginning.</summary>
    public Dictionary<string, List<float>> Waits { get; } = new(StringComparer.Ordinal);

    /// <summary>By node: the sum of the waits before it, in minutes.</summary>
    public Dictionary<int, double> WaitsOfNodes { get; } = [];

    /// <summary>Working minutes from registration to settlement, for requests without a clock from start to end.</summary>
    public List<float> Durations { get; } = [];

    /// <summary>By node and code.</summary>
    public Dictionary<(string Node, string Code), int> Failures { get; } = [];

    /// <summary>Somebody began a task.</summary>
    public void Begin(Job job, long now)
    {
        if (!job.Request.IsCounted)
            return;
        var desk = job.Desk!;
        var minutes = desk.Hours.Between(job.Created, now) / MillisecondsPerMinute;
        if (!Waits.TryGetValue(desk.Role, out var waits))
            Waits[desk.Role] = waits = [];
        waits.Add((float)minutes);
        var node = job.Opened.Node.Index;
        WaitsOfNodes[node] = WaitsOfNodes.GetValueOrDefault(node) + minutes;
    }

    /// <summary>A task is done.</summary>
    public void Finish(Job job, long now)
    {
        if (!job.Request.IsCounted || job.Line is not { Due: { } due, Budget: { } limit })
            return;
        var key = (job.Opened.Node.Index, job.Request.Kind);
        if (!Steps.TryGetValue(key, out var step))
            Steps[key] = step = new Punctuality(limit);
        step.Add(now <= due);
    }

    /// <summary>A request's total clock stopped.</summary>
    public void Settle(Case request, LimitLine line, long now)
    {
        if (!request.IsCounted || line is not { Due: { } due, Budget: { } limit })
            return;
        if (!Totals.TryGetValue(request.Kind, out var total))
            Totals[request.Kind] = total = new Punctuality(limit);
        total.Add(line.Left is { } left ? left >= 0 : now <= due);
    }

    /// <summary>A request ended.</summary>
    public void End(Case request, long now)
    {
        Ended++;
        if (now >= staff.WindowFrom && now <= staff.WindowTo)
            EndedInWindow++;
        if (!request.IsCounted)
            return;
        Counted++;
        var (from, to) = request.Registered >= 0 ? (request.Registered, request.Settled) : (request.Started, now);
        if (to >= from)
            Durations.Add((float)(hours.Between(from, to) / MillisecondsPerMinute));
    }

    public void Fail(string node, string code) => Failures[(node, code)] = Failures.GetValueOrDefault((node, code)) + 1;

    /// <summary>Nothing more happens.</summary>
    public void Close(int unfinished)
    {
        Unfinished = unfinished;
        foreach (var desk in staff.Desks)
            desk.Change(0, staff.WindowTo, staff.WindowFrom, staff.WindowTo);
    }

    /// <summary>The provider's working time within the time measured, in minutes.</summary>
    public double WindowMinutes => hours.Between(staff.WindowFrom, staff.WindowTo) / MillisecondsPerMinute;

    public double? Utilisation(Worker worker)
    {
        var available = worker.Hours.Between(staff.WindowFrom, staff.WindowTo);
        return available > 0 ? worker.Busy / (double)available : null;
    }

    /// <summary>How many tasks of a role waited on average.</summary>
    public double? QueueLength(Desk desk)
    {
        var open = desk.Hours.Between(staff.WindowFrom, staff.WindowTo);
        return open > 0 ? desk.WaitingTime / open : null;
    }
}

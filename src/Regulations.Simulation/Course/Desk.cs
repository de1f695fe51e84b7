using Regulations.Simulation.Time;

namespace Regulations.Simulation.Course;

/// <summary>A role: its people, and the tasks that wait for one of them.</summary>
internal sealed class Desk(int index, string role, WorkingIndex hours)
{
    private long lengthSince = long.MinValue;

    public int Index => index;

    public string Role => role;

    /// <summary>In which waiting is measured.</summary>
    public WorkingIndex Hours => hours;

    public List<Worker> People { get; } = [];

    /// <summary>Tasks for anybody of the role, oldest first.</summary>
    public LinkedList<Job> Queue { get; } = [];

    /// <summary>Tasks of the role not begun, those meant for one person among them.</summary>
    public int Waiting { get; private set; }

    /// <summary>The sum over time of how many waited, in milliseconds of working time.</summary>
    public double WaitingTime { get; private set; }

    /// <summary>One more or one fewer waits.</summary>
    public void Change(int by, long now, long windowFrom, long windowTo)
    {
        var (from, to) = (Math.Max(lengthSince, windowFrom), Math.Min(now, windowTo));
        if (Waiting > 0 && from < to)
            WaitingTime += (double)Waiting * hours.Between(from, to);
        lengthSince = now;
        Waiting += by;
    }
}

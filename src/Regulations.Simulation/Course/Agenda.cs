namespace Regulations.Simulation.Course;

internal enum HappeningKind
{
    /// <summary>The next request arrives.</summary>
    Arrival,

    /// <summary>A task is done.</summary>
    JobDone,

    /// <summary>A system answers.</summary>
    Answer,

    /// <summary>A wake-up is due.</summary>
    Alarm,

    /// <summary>Somebody comes to work and looks for some.</summary>
    Opening,

    /// <summary>A draft nobody finished expires.</summary>
    DraftExpiry,
}

/// <summary>What is to happen, to what: a wait, a worker or a request.</summary>
internal readonly record struct Happening(HappeningKind Kind, object? To);

/// <summary>What is to happen when. Of things at one instant the one put down first comes first.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Happening, (long At, long Number)> queue = new();
    private long number;

    public void Add(long at, HappeningKind kind, object? to) => queue.Enqueue(new Happening(kind, to), (at, number++));

    public bool TryNext(out long at, out Happening happening)
    {
        if (queue.TryDequeue(out happening, out var priority))
        {
            at = priority.At;
            return true;
        }
        at = 0;
        return false;
    }
}

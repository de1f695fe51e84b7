using NodaTime;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Time;

namespace Regulations.Simulation.Course;

/// <summary>Somebody at work in one replication.</summary>
internal sealed class Worker(int index, StaffMember person, WorkingIndex hours, bool isInterchangeable)
{
    public int Index => index;

    public string Id => person.Id;

    public StaffMember Person => person;

    public WorkingIndex Hours => hours;

    /// <summary>Neither the definition nor the scenario says anything of this person by name.</summary>
    public bool IsInterchangeable => isInterchangeable;

    /// <summary>The desks of the person's roles.</summary>
    public List<Desk> Desks { get; } = [];

    /// <summary>Tasks meant for this person alone, oldest first.</summary>
    public Queue<Job> Own { get; } = [];

    /// <summary>What the person does now.</summary>
    public Job? Current { get; set; }

    /// <summary>Since when there has been nothing to do.</summary>
    public long IdleSince { get; set; }

    /// <summary>Will look for work when the office opens.</summary>
    public bool WillLook { get; set; }

    /// <summary>Requests in hand: appointed to them and they have not ended.</summary>
    public int Cases { get; set; }

    /// <summary>The number of the last appointment; rises.</summary>
    public long LastAppointed { get; set; }

    /// <summary>Working time spent on tasks within the time measured, in milliseconds.</summary>
    public long Busy { get; set; }

    /// <summary>Tasks done.</summary>
    public int Done { get; set; }

    public bool IsAbsentOn(LocalDate date)
    {
        foreach (var absence in person.Absences)
        {
            if (absence.From <= date && date <= absence.To)
                return true;
        }
        return false;
    }
}

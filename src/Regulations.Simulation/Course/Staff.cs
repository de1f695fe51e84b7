using NodaTime;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Time;

namespace Regulations.Simulation.Course;

/// <summary>
/// The people of one replication and the lines before their desks. A task for a role is taken by somebody of the role who is at work and has
/// nothing to do; nobody there, it waits. Whoever becomes free takes the oldest task that is for him or her. What is begun is finished,
/// over the lunch break and the night, in the person's own working time.
/// </summary>
internal sealed class Staff
{
    private readonly Agenda agenda;
    private readonly DateTimeZone zone;
    private readonly Dictionary<string, Worker> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Desk> desks = new(StringComparer.Ordinal);
    private readonly Appointment appointment;
    private long appointments;

    public Staff(
        Scenario scenario,
        Offices offices,
        Agenda agenda,
        IReadOnlySet<string> interchangeable,
        long start,
        long windowFrom,
        long windowTo
    )
    {
        this.agenda = agenda;
        (WindowFrom, WindowTo) = (windowFrom, windowTo);
        zone = offices.ProviderCalendar.Zone;
        appointment = scenario.Appointment;
        foreach (var person in scenario.Staff)
        {
            var worker = new Worker(byId.Count, person, offices.HoursOf(person), interchangeable.Contains(person.Id)) { IdleSince = start };
            byId.Add(person.Id, worker);
            foreach (var role in person.Roles)
            {
                if (!desks.TryGetValue(role, out var desk))
                    desks[role] = desk = new Desk(desks.Count, role, offices.HoursOfRole(role));
                desk.People.Add(worker);
                worker.Desks.Add(desk);
            }
        }
    }

    public long WindowFrom { get; }

    public long WindowTo { get; }

    public IEnumerable<Worker> People => byId.Values;

    public IEnumerable<Desk> Desks => desks.Values;

    public Desk? DeskOf(string role) => desks.GetValueOrDefault(role);

    public Worker? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>A task is there: somebody begins it, or it waits.</summary>
    public void Open(Job job, long now)
    {
        job.Desk!.Change(1, now, WindowFrom, WindowTo);
        if (job.MeantFor is { } person)
        {
            person.Own.Enqueue(job);
            if (person.Current is null)
                Look(person, now);
            return;
        }
        job.Desk.Queue.AddLast(job);
        if (FreeFor(job, now) is { } free)
            Look(free, now);
    }

    /// <summary>A task is no longer wanted.</summary>
    public void Drop(Job job, long now)
    {
        job.IsOver = true;
        if (job.Begun < 0)
        {
            job.Desk!.Change(-1, now, WindowFrom, WindowTo);
            job.Desk.Queue.Remove(job);
            return;
        }
        if (job.By is { } worker)
            Leave(worker, now);
    }

    /// <summary>Whoever did a task looks for the next.</summary>
    public void Leave(Worker worker, long now)
    {
        var job = worker.Current!;
        worker.Busy += Math.Max(0, worker.Hours.Between(Math.Max(job.Begun, WindowFrom), Math.Min(now, WindowTo)));
        worker.Current = null;
        worker.IdleSince = now;
        Look(worker, now);
    }

    /// <summary>Somebody without work takes the oldest task there is, or will look when the office opens.</summary>
    public void Look(Worker worker, long now)
    {
        if (worker.Current is not null || OldestFor(worker) is not { } job)
            return;
        if (!worker.Hours.IsOpen(now))
        {
            Await(worker, now);
            return;
        }
        if (job.MeantFor is not null)
            worker.Own.Dequeue();
        else
            job.Desk!.Queue.Remove(job);
        job.Desk!.Change(-1, now, WindowFrom, WindowTo);
        (job.By, job.Begun, worker.Current) = (worker, now, job);
        JobBegun?.Invoke(job, now);
    }

    /// <summary>Called when a task is begun.</summary>
    public Action<Job, long>? JobBegun { get; set; }

    /// <summary>Chooses somebody of a role for a request: not absent that day, else anybody.</summary>
    /// <exception cref="SimulationRefusedException">Nobody has the role.</exception>
    public Worker Appoint(string role, Case request, long now)
    {
        var desk = DeskOf(role) ?? throw new SimulationRefusedException(RefusedPart.Scenario, "staff", RefusalWords.NobodyToAppoint(role));
        var date = Instant.FromUnixTimeMilliseconds(now).InZone(zone).Date;
        var chosen = Best(desk, date) ?? Best(desk, null)!;
        chosen.LastAppointed = ++appointments;
        chosen.Cases++;
        request.Appointed.Add(chosen);
        return chosen;
    }

    private Worker? Best(Desk desk, LocalDate? date)
    {
        Worker? best = null;
        foreach (var worker in desk.People)
        {
            if (date is { } day && worker.IsAbsentOn(day))
                continue;
            if (best is null || IsRather(worker, best))
                best = worker;
        }
        return best;
    }

    private bool IsRather(Worker worker, Worker than) =>
        appointment == Appointment.FewestCases && worker.Cases != than.Cases
            ? worker.Cases < than.Cases
            : worker.LastAppointed < than.LastAppointed;

    private Worker? FreeFor(Job job, long now)
    {
        Worker? free = null;
        foreach (var worker in job.Desk!.People)
        {
            if (worker.Current is not null || !MayDo(worker, job))
                continue;
            if (!worker.Hours.IsOpen(now))
                Await(worker, now);
            else if (free is null || worker.IdleSince < free.IdleSince)
                free = worker;
        }
        return free;
    }

    private void Await(Worker worker, long now)
    {
        if (worker.WillLook)
            return;
        worker.WillLook = true;
        agenda.Add(worker.Hours.NextOpen(now), HappeningKind.Opening, worker);
    }

    private static Job? OldestFor(Worker worker)
    {
        while (worker.Own.TryPeek(out var gone) && gone.IsOver)
            worker.Own.Dequeue();
        worker.Own.TryPeek(out var oldest);
        foreach (var desk in worker.Desks)
        {
            for (var entry = desk.Queue.First; entry is not null; entry = entry.Next)
            {
                if (oldest is not null && entry.Value.Number > oldest.Number)
                    break;
                if (MayDo(worker, entry.Value))
                {
                    oldest = entry.Value;
                    break;
                }
            }
        }
        return oldest;
    }

    private static bool MayDo(Worker worker, Job job) =>
        job.Opened.DiffersFrom.Length == 0 || !job.Request.WasDoneBy(worker, job.Opened.DiffersFrom);
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Calendars;
using Regulations.Editions.Paths;
using Regulations.Editions.Systems;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Editions.Trials;

/// <summary>
/// A request that nobody filed, led through a definition by whoever tries it out, on a clock of its own. Nothing of it is stored or sent.
/// Immutable: each act gives the next, so going back is taking the one before.
/// </summary>
public sealed class Trial
{
    /// <summary>After so many acts a trial is long enough.</summary>
    public const int MostActs = 500;

    private const int MostEvents = 5_000;

    private readonly TrialSubject _subject;
    private readonly ImmutableDictionary<string, TrialWait> _waits;
    private readonly ImmutableDictionary<string, Instant> _began;

    private Trial(
        TrialSubject subject,
        PathCase asked,
        WorkflowState state,
        Instant now,
        ImmutableDictionary<string, TrialWait> waits,
        ImmutableDictionary<string, Instant> began,
        ImmutableList<TrialEvent> events,
        TrialTotal? total,
        Trial? before
    )
    {
        (_subject, Case, State, Now, _waits, _began, Events, Total, Before) = (
            subject,
            asked,
            state,
            now,
            waits,
            began,
            events,
            total,
            before
        );
        Acts = before is null ? 0 : before.Acts + 1;
    }

    /// <summary>For whom it was filed and where.</summary>
    public PathCase Case { get; }

    /// <summary>Where the engine stands.</summary>
    public WorkflowState State { get; }

    /// <summary>The trial's own clock.</summary>
    public Instant Now { get; }

    /// <summary>All that happened, in order.</summary>
    public ImmutableList<TrialEvent> Events { get; }

    /// <summary>The clock over the request; null: it has not begun.</summary>
    public TrialTotal? Total { get; }

    /// <summary>The trial before the last act; null: nothing was done yet.</summary>
    public Trial? Before { get; }

    /// <summary>How many acts led here.</summary>
    public int Acts { get; }

    /// <summary>What is waited for, oldest first.</summary>
    public IEnumerable<TrialWait> Waits => State.Bookmarks.Select(bookmark => _waits.GetValueOrDefault(bookmark.Id)).OfType<TrialWait>();

    /// <summary>What is tried out.</summary>
    public TrialSubject Subject => _subject;

    /// <summary>It has come to its end.</summary>
    public bool IsOver => State.Status != WorkflowStatus.Running;

    /// <summary>Begins one.</summary>
    /// <param name="now">What the trial's clock shows.</param>
    /// <exception cref="TrialRefusedException">The engine does not take these inputs.</exception>
    public static Trial Start(TrialSubject subject, PathCase asked, Instant now)
    {
        var inputs = asked.Inputs([.. subject.Workflow.Inputs.Select(input => input.Name)]);
        var transition = WorkflowEngine.Start(subject.Workflow, new StartInstance("trial", null, inputs, asked.Kind), now);
        if (!transition.Accepted)
        {
            throw new TrialRefusedException(transition.Refusal ?? "The engine does not take these inputs.");
        }
        var none = ImmutableDictionary.Create<string, TrialWait>(StringComparer.Ordinal);
        var began = ImmutableDictionary.Create<string, Instant>(StringComparer.Ordinal);
        return new Trial(subject, asked, transition.State, now, none, began, [], null, null).Taking(transition, null);
    }

    /// <summary>Does a task.</summary>
    /// <param name="form">The filled-in form; it was checked.</param>
    /// <param name="ground">Where the outcome asks for one.</param>
    /// <exception cref="TrialRefusedException">Nobody waits for it any more, or it has no such outcome.</exception>
    public Trial Do(string bookmark, string outcome, JsonObject? form, string? ground)
    {
        if (_waits.GetValueOrDefault(bookmark) is not TrialWait.Person { Task: var task } wait)
        {
            throw new TrialRefusedException($"No task waits as {bookmark}.");
        }
        var chosen =
            task.Outcomes.FirstOrDefault(o => o.Name == outcome)
            ?? throw new TrialRefusedException($"“{wait.NodeId}” has no outcome {outcome}.");
        var result = form?.DeepClone().AsObject() ?? [];
        if (ground is not null)
        {
            // As the runtime hands it on: beside the form.
            result["ground"] = ground;
        }
        return Told(
            new Stimulus.Resume(bookmark, outcome, result, PathDriver.Actor(wait.NodeId)),
            new TrialEvent.TaskDone(Now, wait.NodeId, chosen, ground)
        );
    }

    /// <summary>Makes a system answer.</summary>
    /// <exception cref="TrialRefusedException">Nobody waits for it any more.</exception>
    public Trial Answer(string bookmark, TrialAnswer answer)
    {
        if (_waits.GetValueOrDefault(bookmark) is not TrialWait.OtherSystem call)
        {
            throw new TrialRefusedException($"No call waits as {bookmark}.");
        }
        var said = new TrialEvent.Answered(Now, call.NodeId, answer);
        if (answer == TrialAnswer.Failure)
        {
            return Told(new Stimulus.Fail(bookmark, "trial", "The trial made this call fail."), said);
        }
        var isWell = answer == TrialAnswer.Positive;
        var content = isWell ? KnownOperations.Find(call.System, call.Operation)?.Answer.DeepClone().AsObject() ?? [] : [];
        if (call.Positive is { } decides)
        {
            content[decides] = isWell;
        }
        return Told(new Stimulus.Resume(bookmark, null, content), said);
    }

    /// <summary>Sends a named event, such as a withdrawal.</summary>
    public Trial Send(string name) => Told(new Stimulus.PublishEvent(name, Actor: "applicant"), new TrialEvent.Sent(Now, name));

    /// <summary>Runs again what failed.</summary>
    public Trial Retry(string incident) => Told(new Stimulus.RetryIncident(incident, "trial"), null);

    /// <summary>Ends the wait for another definition, as if it had come to its end without outputs.</summary>
    public Trial EndChild(string bookmark) => Told(new Stimulus.Resume(bookmark, null, new JsonObject()), null);

    /// <summary>Lets working time pass: what rings meanwhile rings in its order, limits that end are noted.</summary>
    /// <param name="limit">As in <c>2wd</c>.</param>
    /// <exception cref="OutsideCalendarException">The calendar does not reach that far.</exception>
    public Trial Wait(string limit) => Until(_subject.Due(Now, limit));

    /// <summary>Lets time pass until something rings or a limit ends, whichever comes first; the same where nothing will.</summary>
    public Trial WaitForNext() => Upcoming().Select(next => (Instant?)next).Min() is { } next ? Until(next) : this;

    private IEnumerable<Instant> Upcoming() =>
        Waits
            .Select(wait =>
                wait switch
                {
                    TrialWait.Timer timer => Instant.Max(timer.Due, Now),
                    TrialWait.Person { Due: { } due } when due > Now => due,
                    _ => (Instant?)null,
                }
            )
            .Append(Total is { Stopped: null, Due: { } end } && end > Now ? end : null)
            .OfType<Instant>();

    private Trial Until(Instant end)
    {
        var trial = this;
        for (var rung = 0; rung < MostActs; rung++)
        {
            var ringing = trial.Waits.OfType<TrialWait.Timer>().Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            trial = trial.At(ringing is null ? end : Instant.Max(ringing.Due, trial.Now));
            if (ringing is null)
            {
                break;
            }
            trial = trial.Step(new Stimulus.Resume(ringing.BookmarkId), new TrialEvent.Rang(trial.Now, ringing.NodeId), trial.Before);
        }
        return trial.After(this);
    }

    // Moves the clock and notes the limits that end on the way, each at its own instant.
    private Trial At(Instant instant)
    {
        var passed = Waits
            .OfType<TrialWait.Person>()
            .Where(task => task.Due > Now && task.Due <= instant)
            .Select(task => (TrialEvent)new TrialEvent.LimitPassed(task.Due!.Value, task.NodeId, task.Task.Limit!))
            .ToList();
        if (Total is { Stopped: null, Due: { } due, Limit: { } limit } && due > Now && due <= instant)
        {
            passed.Add(new TrialEvent.TotalPassed(due, limit));
        }
        return With(State, instant, _waits, _began, Events.AddRange(passed.OrderBy(p => p.At)), Total, Before);
    }

    private Trial Told(Stimulus stimulus, TrialEvent? told) => Step(stimulus, told, this);

    private Trial Step(Stimulus stimulus, TrialEvent? told, Trial? before)
    {
        if (Acts >= MostActs || Events.Count >= MostEvents)
        {
            throw new TrialRefusedException("The trial is long enough; begin another.");
        }
        var transition = WorkflowEngine.Run(_subject.Workflow, State, stimulus, Now);
        if (!transition.Accepted)
        {
            throw new TrialRefusedException(transition.Refusal ?? "The engine does not take this.");
        }
        var noted = told is null ? this : With(State, Now, _waits, _began, Events.Add(told), Total, before);
        return noted.Taking(transition, before);
    }

    private Trial Taking(Transition transition, Trial? before)
    {
        var (waits, began, total) = (_waits, _began, Total);
        foreach (var effect in transition.Effects)
        {
            switch (effect)
            {
                case Effect.TaskCreated created:
                    began = began.SetItem(created.NodeId, Now);
                    waits = waits.SetItem(created.BookmarkId, TaskOf(created, began, total));
                    break;
                case Effect.SystemCallRequested call:
                    var positive = _subject.Workflow.Find(call.NodeId)?.StaticInput("positive")?.ToString();
                    waits = waits.SetItem(
                        call.BookmarkId,
                        new TrialWait.OtherSystem(
                            call.BookmarkId,
                            call.NodeId,
                            Now,
                            call.System,
                            call.Operation,
                            string.IsNullOrEmpty(positive) ? null : positive
                        )
                    );
                    break;
                case Effect.TimerSet timer:
                    var due = timer.Due ?? _subject.Due(Now, timer.Limit!);
                    waits = waits.SetItem(timer.BookmarkId, new TrialWait.Timer(timer.BookmarkId, timer.NodeId, Now, due));
                    break;
                case Effect.ChildRequested { BookmarkId: { } bookmark } child:
                    waits = waits.SetItem(bookmark, new TrialWait.Child(bookmark, child.NodeId, Now, child.DefinitionId));
                    break;
                case Effect.ClockStarted clock:
                    total = new TrialTotal(Now, clock.Limit, clock.Limit is { } limit ? _subject.Due(Now, limit) : null, null);
                    break;
                case Effect.ClockStopped:
                    total = total is null ? null : total with { Stopped = Now };
                    break;
                default:
                    break;
            }
        }
        foreach (var wait in transition.State.Bookmarks.Where(b => b.EventName is not null && !waits.ContainsKey(b.Id)))
        {
            waits = waits.SetItem(wait.Id, new TrialWait.Event(wait.Id, wait.NodeId, Now, wait.EventName!));
        }
        var events = Events.AddRange(transition.Effects.Select(effect => new TrialEvent.Came(Now, effect)));
        return With(transition.State, Now, waits, began, events, total, before);
    }

    private TrialWait.Person TaskOf(Effect.TaskCreated created, ImmutableDictionary<string, Instant> began, TrialTotal? total)
    {
        var task = created.Task;
        var from = task.CountedFrom switch
        {
            "step" => Now,
            "receipt" => total?.Started ?? Now,
            var node => began.GetValueOrDefault(node, Now),
        };
        var due = task.Limit is { } limit ? _subject.Due(from, limit, task.Role) : (Instant?)null;
        return new TrialWait.Person(created.BookmarkId, created.NodeId, Now, task, from, due);
    }

    private Trial After(Trial before) => With(State, Now, _waits, _began, Events, Total, before);

    private Trial With(
        WorkflowState state,
        Instant now,
        ImmutableDictionary<string, TrialWait> waits,
        ImmutableDictionary<string, Instant> began,
        ImmutableList<TrialEvent> events,
        TrialTotal? total,
        Trial? before
    ) => new(_subject, Case, state, now, waits, began, events, total, before);
}

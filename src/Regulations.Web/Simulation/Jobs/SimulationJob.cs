using NodaTime;
using Regulations.Simulation;
using Regulations.Web.Simulation.Asking;

namespace Regulations.Web.Simulation.Jobs;

/// <summary>How far a simulation is.</summary>
public enum JobState
{
    /// <summary>Others go first.</summary>
    Waiting,

    /// <summary>It is being reckoned.</summary>
    Running,

    /// <summary>The result is there.</summary>
    Done,

    /// <summary>It could not be done; the message says why.</summary>
    Refused,

    /// <summary>Somebody called it off, or it took too long.</summary>
    Cancelled,
}

/// <summary>One simulation that somebody asked for. Kept in memory until newer ones push it out.</summary>
public sealed class SimulationJob(string id, string owner, SimulationQuestion question, SimulationForm form, Instant askedAt) : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>Part of its address.</summary>
    public string Id => id;

    /// <summary>Who asked.</summary>
    public string Owner => owner;

    /// <summary>What was asked.</summary>
    public SimulationQuestion Question => question;

    /// <summary>The form it was asked with, to be changed and asked again.</summary>
    public SimulationForm Form => form;

    /// <summary>When it was asked.</summary>
    public Instant AskedAt => askedAt;

    /// <summary>How far it is.</summary>
    public JobState State { get; private set; }

    /// <summary>The share done, in per cent.</summary>
    public int Percent { get; private set; }

    /// <summary>What came of it; null before the end.</summary>
    public SimulationResult? Result { get; private set; }

    /// <summary>Why it was refused; null otherwise.</summary>
    public SimulationRefusedException? Refusal { get; private set; }

    /// <summary>Nothing more will happen to it.</summary>
    public bool IsOver => State is JobState.Done or JobState.Refused or JobState.Cancelled;

    /// <summary>Calls it off.</summary>
    public void Cancel()
    {
        if (State == JobState.Waiting)
            State = JobState.Cancelled;
        cancellation.Cancel();
    }

    /// <summary>Reckons. Returns when it is over.</summary>
    /// <param name="longest">After how long it is called off.</param>
    /// <param name="stopping">The host stops.</param>
    public void Run(TimeSpan longest, CancellationToken stopping)
    {
        if (IsOver)
            return;
        State = JobState.Running;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation.Token, stopping);
        either.CancelAfter(longest);
        try
        {
            Result = Simulator.Run(question, share => Percent = (int)(share * 100), cancellation: either.Token);
            (Percent, State) = (100, JobState.Done);
        }
        catch (OperationCanceledException)
        {
            State = JobState.Cancelled;
        }
        catch (SimulationRefusedException refused)
        {
            (Refusal, State) = (refused, JobState.Refused);
        }
        finally
        {
            // Whatever broke, nobody waits for it any longer.
            if (!IsOver)
                State = JobState.Cancelled;
        }
    }

    /// <inheritdoc />
    public void Dispose() => cancellation.Dispose();
}

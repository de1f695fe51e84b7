using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>The interpreter: a pure function of a workflow, a state, a stimulus and the present instant. Safe for any number of threads.</summary>
public static class WorkflowEngine
{
    /// <summary>Starts an instance and runs it until everything waits or it has ended.</summary>
    /// <param name="workflow">What to run.</param>
    /// <param name="start">What the instance begins with.</param>
    /// <param name="now">The present instant; scripts and timers see no other.</param>
    /// <returns>The first state and its effects; not accepted where an input is unknown.</returns>
    public static Transition Start(CompiledWorkflow workflow, StartInstance start, Instant now)
    {
        var run = Execution.New(workflow, start, now);
        var unknown = start.Inputs.Select(i => i.Key).FirstOrDefault(name => workflow.Inputs.All(i => i.Name != name));
        if (unknown is not null)
        {
            return new Transition(
                run.Save() with
                {
                    SubStatus = WorkflowSubStatus.Pending,
                },
                [],
                false,
                $"The workflow has no input “{unknown}”."
            );
        }
        run.Start();
        return run.Transition();
    }

    /// <summary>Tells an instance of something and runs it until everything waits or it has ended.</summary>
    /// <param name="workflow">The workflow the state was made by.</param>
    /// <param name="state">The state before; not changed.</param>
    /// <param name="stimulus">What happened.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>The next state and the effects; not accepted where the stimulus found nothing to act on.</returns>
    /// <exception cref="ArgumentException">The state belongs to another definition content.</exception>
    public static Transition Run(CompiledWorkflow workflow, WorkflowState state, Stimulus stimulus, Instant now)
    {
        if (state.DefinitionHash != workflow.ContentHash)
        {
            throw new ArgumentException("The state was made by another version of the definition.", nameof(state));
        }
        if (state.Status == WorkflowStatus.Finished)
        {
            return new Transition(state, [], false, "The instance has ended.");
        }
        var run = Execution.Load(workflow, state, now);
        return run.Take(stimulus) is { } refusal ? new Transition(state, [], false, refusal) : run.Transition();
    }
}

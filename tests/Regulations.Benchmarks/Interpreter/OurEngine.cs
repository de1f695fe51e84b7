using System.Diagnostics;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Benchmarks.Interpreter;

/// <summary>The interpreter of this house, on the twin of each process that bpmn-engine runs.</summary>
internal sealed class OurEngine
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 4, 0);

    private readonly CompiledWorkflow eightSteps;
    private readonly CompiledWorkflow eightTasks;
    private long started;

    public OurEngine(string folder)
    {
        eightSteps = Compile(Path.Combine(folder, "processes", "eight-steps.json"));
        eightTasks = Compile(Path.Combine(folder, "processes", "eight-tasks.json"));
        TakeStock("eight-steps", "Elsa.WriteLine");
        TakeStock("eight-tasks", "Elsa.RunTask");
    }

    public Pace Run(string scenario, double seconds)
    {
        var began = Stopwatch.GetTimestamp();
        var instances = 0L;
        var elapsed = TimeSpan.Zero;
        while (elapsed.TotalSeconds < seconds)
        {
            RunOnce(scenario, steps: null);
            instances++;
            elapsed = Stopwatch.GetElapsedTime(began);
        }

        return new Pace(instances, instances * 8, elapsed.TotalSeconds);
    }

    private static CompiledWorkflow Compile(string file)
    {
        var result = WorkflowCompiler.Compile(File.ReadAllBytes(file));
        return result.Workflow
            ?? throw new InvalidOperationException(
                $"{file}: {string.Join("; ", result.Findings.Select(finding => $"{finding.NodeId} {finding.Code}"))}"
            );
    }

    // A mistake in the process must not look like speed: one run is looked at and must take the steps it should.
    private void TakeStock(string scenario, string stepType)
    {
        var steps = new List<Effect>();
        RunOnce(scenario, steps);
        var taken = steps.OfType<Effect.ActivityCompleted>().Count(effect => effect.ActivityType == stepType);
        if (taken != 8 || !steps.OfType<Effect.Finished>().Any())
            throw new InvalidOperationException($"{scenario} took {taken} steps.");
    }

    private void RunOnce(string scenario, List<Effect>? steps)
    {
        if (scenario == "eight-steps")
            RunSteps(steps);
        else
            RunTasks(steps);
    }

    // From start to end without a wait, nothing stored.
    private void RunSteps(List<Effect>? steps)
    {
        var transition = WorkflowEngine.Start(eightSteps, Next(), Now);
        steps?.AddRange(transition.Effects);
        if (transition.State.Status != WorkflowStatus.Finished)
            throw new InvalidOperationException("It still runs.");
    }

    // Eight tasks: at each the state is written as text, let go, read back, and the task is completed.
    private void RunTasks(List<Effect>? steps)
    {
        var transition = WorkflowEngine.Start(eightTasks, Next(), Now);
        steps?.AddRange(transition.Effects);
        while (transition.State.Status == WorkflowStatus.Running)
        {
            var state = WorkflowStateJson.Read(WorkflowStateJson.Write(transition.State));
            transition = WorkflowEngine.Run(eightTasks, state, new Stimulus.Resume(state.Bookmarks[0].Id), Now);
            steps?.AddRange(transition.Effects);
        }
    }

    private StartInstance Next() => new($"i{++started}", CorrelationId: null, new JsonObject());
}

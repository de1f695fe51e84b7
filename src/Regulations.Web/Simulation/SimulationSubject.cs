using Regulations.Calendars.Limits;
using Regulations.Editions;
using Regulations.Runtime.Definitions;
using Regulations.Simulation.Scenarios;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Simulation;

/// <summary>The version of an edition that is simulated, and what the form asks about it: roles, tasks, kinds, channels.</summary>
public sealed class SimulationSubject
{
    private SimulationSubject(DefinitionView definition, Edition edition, CompiledWorkflow workflow)
    {
        Definition = definition;
        Edition = edition;
        Tasks = [.. workflow.Activities.Where(node => node.HumanTask is { Role: not (null or Scenario.Applicant) })];
        Roles = [.. Tasks.Select(task => task.HumanTask!.Role!).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The stored definition.</summary>
    public DefinitionView Definition { get; }

    /// <summary>The edition read from it.</summary>
    public Edition Edition { get; }

    /// <summary>The tasks that wait for somebody, in the file's order.</summary>
    public IReadOnlyList<CompiledActivity> Tasks { get; }

    /// <summary>The roles of these tasks.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>A version of an edition; null where there is none, or where it cannot be run.</summary>
    public static async Task<SimulationSubject?> FindAsync(
        DefinitionQueries definitions,
        string key,
        int? version,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync(key, version, cancellation) is not { } found)
            return null;
        return WorkflowCompiler.Compile(found.Json).Workflow is { } workflow
            ? new SimulationSubject(found, Edition.Read(found.Json), workflow)
            : null;
    }

    /// <summary>The limit of a task, of the first kind where kinds differ; null: none.</summary>
    public string? LimitOf(CompiledActivity task) =>
        Edition.Facts.Kinds.Select(kind => task.HumanTask!.Limit?.For(kind)).FirstOrDefault(limit => limit is not null);

    /// <summary>How many minutes of work are taken to go into a task.</summary>
    public double MinutesOf(CompiledActivity task) =>
        Math.Round(AssumedTimes.Of(Limit.TryParse(LimitOf(task), out var limit) ? limit : null).Mean);
}

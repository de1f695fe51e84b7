using Regulations.Calendars.Limits;
using Regulations.Editions;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Scenarios;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Simulation.Subject;

/// <summary>A content that is simulated, and what the form asks about it: roles, tasks, systems, kinds, channels.</summary>
public sealed class SimulationSubject
{
    /// <summary>Takes apart what can be run.</summary>
    public SimulationSubject(SubjectAddress address, Edition edition, CompiledWorkflow workflow)
    {
        Address = address;
        Edition = edition;
        Hash = workflow.ContentHash;
        Tasks = [.. workflow.Activities.Where(node => node.HumanTask is { Role: not null })];
        Roles = [.. Tasks.Select(task => task.HumanTask!.Role!).Where(role => role != Scenario.Applicant).Distinct(StringComparer.Ordinal)];
        Systems =
        [
            .. workflow
                .Activities.Where(node => node.Type == "Regulations.SystemCall")
                .Select(node => SystemOperation.Of(node))
                .OfType<SystemOperation>()
                .DistinctBy(call => call.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where it was found.</summary>
    public SubjectAddress Address { get; }

    /// <summary>The edition read from it.</summary>
    public Edition Edition { get; }

    /// <summary>The hash of the content.</summary>
    public string Hash { get; }

    /// <summary>The tasks that wait for somebody, in the file's order; those of applicants among them.</summary>
    public IReadOnlyList<CompiledActivity> Tasks { get; }

    /// <summary>The roles of these tasks but for applicants.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>What it asks of systems, each operation once.</summary>
    public IReadOnlyList<SystemOperation> Systems { get; }

    /// <summary>The limit of a task, of the first kind where kinds differ; null: none.</summary>
    public string? LimitOf(CompiledActivity task) =>
        Edition.Facts.Kinds.Select(kind => task.HumanTask!.Limit?.For(kind)).FirstOrDefault(limit => limit is not null);

    /// <summary>How long a task is taken to last where nobody says better.</summary>
    public Distribution TimeOf(CompiledActivity task) =>
        task.HumanTask!.Role == Scenario.Applicant ? AssumedTimes.OfApplicants
        : AssumedTimes.Of(Limit.TryParse(LimitOf(task), out var limit) ? limit : null) is Distribution.Triangular assumed
            ? new Distribution.Triangular(Math.Round(assumed.Least, 1), Math.Round(assumed.Likely, 1), Math.Round(assumed.Most, 1))
        : new Distribution.Fixed(0);
}

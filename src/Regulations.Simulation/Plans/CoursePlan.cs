using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Transitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Plans;

/// <summary>What every node of a definition means in a scenario, made ready once: chances, durations, openings.</summary>
internal sealed class CoursePlan
{
    private readonly TaskPlan?[] tasks;
    private readonly SystemPlan?[] systems;
    private readonly Dictionary<(string Kind, string Channel, string Applicant, string? Operator), Opening> openings = [];
    private readonly HashSet<string> inputs;

    /// <summary>Makes it ready.</summary>
    /// <param name="ofBase">The workflow without changes: times not given are assumed by its limits.</param>
    /// <param name="factors">By how much tasks take longer (or shorter), by node id.</param>
    /// <exception cref="SimulationRefusedException">The scenario names what the definition does not have.</exception>
    public CoursePlan(
        CompiledWorkflow workflow,
        CompiledWorkflow ofBase,
        Edition edition,
        Scenario scenario,
        IReadOnlyDictionary<string, double> factors
    )
    {
        CheckNames(workflow, scenario);
        var awaited = new AwaitedMoments(workflow);
        tasks = new TaskPlan?[workflow.Activities.Count];
        systems = new SystemPlan?[workflow.Activities.Count];
        foreach (var node in workflow.Activities)
        {
            if (node.Type is "Regulations.HumanTask" or "Elsa.RunTask")
                tasks[node.Index] = new TaskPlan(
                    node,
                    edition,
                    scenario,
                    awaited,
                    ofBase.Find(node.NodeId)?.HumanTask?.Limit,
                    factors.GetValueOrDefault(node.Id, 1)
                );
            else if (node.Type == "Regulations.SystemCall")
                systems[node.Index] = new SystemPlan(node, scenario);
        }
        inputs = workflow.Inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        Kinds = LotOf("mix.kinds", scenario.Kinds, edition.Facts.Kinds);
        Channels = LotOf("mix.channels", scenario.Channels, edition.Facts.Channels);
        Applicants = LotOf("mix.applicants", scenario.Applicants, edition.Facts.Applicants);
        HasTotalClock = workflow.Activities.Any(node => node.Type == "Regulations.StartClock");
    }

    public Lot<string> Kinds { get; }

    public Lot<string> Channels { get; }

    public Lot<string> Applicants { get; }

    /// <summary>A request is a draft until its clock starts.</summary>
    public bool HasTotalClock { get; }

    public TaskPlan Task(CompiledActivity node) => tasks[node.Index]!;

    public SystemPlan System(CompiledActivity node) => systems[node.Index]!;

    /// <summary>With what a request begins.</summary>
    public Opening Opening(string kind, string channel, string applicant, string? operatorUser)
    {
        var key = (kind, channel, applicant, operatorUser);
        return openings.TryGetValue(key, out var known) ? known : openings[key] = NewOpening(kind, channel, applicant, operatorUser);
    }

    private Opening NewOpening(string kind, string channel, string applicant, string? operatorUser)
    {
        var all = new Dictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["Channel"] = channel,
            ["Kind"] = kind,
            ["Applicant"] = new JsonObject
            {
                ["id"] = applicant,
                ["type"] = applicant,
                ["name"] = applicant,
                ["representative"] = null,
            },
            ["SignIn"] = new JsonObject(),
            ["Operator"] = operatorUser,
        };
        return new Opening(kind, new JsonObject(all.Where(input => inputs.Contains(input.Key))));
    }

    private static Lot<string> LotOf(string place, IReadOnlyDictionary<string, double> weights, IReadOnlyList<string> known)
    {
        if (weights.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new SimulationRefusedException(RefusedPart.Scenario, $"{place}.{unknown}", RefusalWords.EditionHas(known));
        return new Lot<string>([
            .. known.Select(name => (name, weights.Count == 0 ? 1 : weights.GetValueOrDefault(name))).Where(entry => entry.Item2 > 0),
        ]);
    }

    private static void CheckNames(CompiledWorkflow workflow, Scenario scenario)
    {
        foreach (var name in scenario.Tasks.Keys)
        {
            var known = name.StartsWith("role:", StringComparison.Ordinal)
                ? workflow.Activities.Any(node => node.HumanTask?.Role == name[5..])
                : workflow.Activities.Any(node => node.Id == name && (node.Type is "Regulations.HumanTask" or "Elsa.RunTask"));
            if (!known)
                throw new SimulationRefusedException(RefusedPart.Scenario, $"tasks.{name}", RefusalWords.NoSuchTask);
        }
        foreach (var name in scenario.Systems.Keys)
        {
            var known = workflow.Activities.Any(node =>
                node.Type == "Regulations.SystemCall"
                && (node.Id == name || $"{(string?)node.StaticInput("system")}/{(string?)node.StaticInput("operation")}" == name)
            );
            if (!known)
                throw new SimulationRefusedException(RefusedPart.Scenario, $"systems.{name}", RefusalWords.NoSuchCall);
        }
    }
}

using System.Text.Json.Nodes;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Transitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Plans;

/// <summary>How a system answers a call of the definition in a scenario, and after how long.</summary>
internal sealed class SystemPlan
{
    public SystemPlan(CompiledActivity node, Scenario scenario)
    {
        var rule =
            scenario.Systems.GetValueOrDefault(node.Id)
            ?? scenario.Systems.GetValueOrDefault($"{(string?)node.StaticInput("system")}/{(string?)node.StaticInput("operation")}");
        var positive = (string?)node.StaticInput("positive");
        Delay = rule?.Delay ?? AssumedTimes.OfSystems;
        var answers = rule?.Answers is { Count: > 0 } given ? given : [new SystemAnswer(1, true, null)];
        Answers = new Lot<Reply>([.. answers.Select(answer => (ReplyOf(answer, positive), answer.Weight))]);
    }

    /// <summary>Seconds of the wall clock.</summary>
    public Distribution Delay { get; }

    public Lot<Reply> Answers { get; }

    private static Reply ReplyOf(SystemAnswer answer, string? positive)
    {
        var body = (JsonObject?)answer.Answer?.DeepClone() ?? [];
        if (positive is { Length: > 0 } && answer.Positive is { } truth)
            body[positive] = truth;
        return new Reply(null, body);
    }
}

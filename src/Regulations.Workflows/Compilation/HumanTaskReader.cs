using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Compilation;

/// <summary>Reads what a human task says of itself without being run.</summary>
internal static class HumanTaskReader
{
    public static HumanTaskFacts Read(CompiledActivity activity)
    {
        var details = Values.Object(activity.StaticInput("outcomeDetails"));
        var outcomes = Values.Texts(activity.StaticInput("outcomes"));
        return new HumanTaskFacts(
            Values.Text(activity.StaticInput("role")),
            Values.Languages(activity.StaticInput("title")),
            Filled(activity, "source"),
            activity.StaticInput("step") is { } step ? Values.Whole(step) : null,
            activity.Limit,
            Filled(activity, "countedFrom") ?? "step",
            [.. (outcomes.Count == 0 ? ["Done"] : outcomes).Select(o => Outcome(o, Members.Object(details, o)))],
            Filled(activity, "form"),
            Values.Truth(activity.StaticInput("signature")),
            Values.Texts(activity.StaticInput("differsFrom")),
            Values.Truth(activity.StaticInput("pausesClock"))
        );
    }

    private static OutcomeDetails Outcome(string name, JsonObject? details) =>
        new(name, Values.Languages(Members.Get(details, "title")), Members.Flag(details, "ground"), Members.Flag(details, "negative"));

    private static string? Filled(CompiledActivity activity, string input) =>
        Values.Text(activity.StaticInput(input)) is { Length: > 0 } text ? text : null;
}

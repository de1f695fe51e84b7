using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Charts;

/// <summary>Where a request begins.</summary>
public sealed record Start(string Id, LocalText Title, string? Source) : Plain(Id, Title, Source)
{
    internal override string Type => "Elsa.Start";
}

/// <summary>A way ends.</summary>
public sealed record End(string Id, LocalText Title, string? Source) : Plain(Id, Title, Source)
{
    internal override string Type => "Elsa.End";
}

/// <summary>The request ends, whatever else is going on in it.</summary>
public sealed record Finish(string Id, LocalText Title, string? Source) : Plain(Id, Title, Source)
{
    internal override string Type => "Elsa.Finish";
}

/// <summary>An activity without inputs.</summary>
public abstract record Plain(string Id, LocalText Title, string? Source) : Node(Id, Title, Source)
{
    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() => [];
}

/// <summary>It must never come here: an incident.</summary>
/// <param name="Code">What is wrong, in a word.</param>
/// <param name="Message">What the operations people read.</param>
public sealed record Fault(string Id, LocalText Title, string? Source, string Code, string Message) : Node(Id, Title, Source)
{
    internal override string Type => "Elsa.Fault";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        [
            .. Input("code", Value.Literal(Code)),
            .. Input("category", Value.Literal("Regulation")),
            .. Input("faultType", Value.Literal("Business")),
            .. Input("message", Value.Literal(Message)),
        ];
}

/// <summary>Yes (port <c>True</c>) or no (<c>False</c>).</summary>
/// <param name="Condition">A Boolean variable, or one line of script.</param>
public sealed record Decision(string Id, LocalText Title, string? Source, Value Condition) : Node(Id, Title, Source)
{
    /// <summary>The way out where it is so.</summary>
    public Way Yes => On("True");

    /// <summary>The way out where it is not.</summary>
    public Way No => On("False");

    internal override string Type => "Elsa.FlowDecision";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() => Input("condition", Condition);
}

/// <summary>One of several ways: the first case that holds, else <c>Default</c>.</summary>
/// <param name="Cases">Port and script.</param>
public sealed record Switch(string Id, LocalText Title, string? Source, params IReadOnlyList<(string Port, string Script)> Cases)
    : Node(Id, Title, Source)
{
    internal override string Type => "Elsa.FlowSwitch";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs()
    {
        var cases = Cases.Select(one =>
            (JsonNode)
                new JsonObject
                {
                    ["label"] = one.Port,
                    ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = one.Script },
                }
        );
        return
        [
            new("cases", new JsonArray([.. cases])),
            .. Input("mode", Value.Literal("MatchFirst", "Elsa.Workflows.SwitchMode, Elsa.Workflows.Core")),
        ];
    }
}

/// <summary>Several ways at once.</summary>
/// <param name="Branches">Their ports.</param>
public sealed record Fork(string Id, LocalText Title, string? Source, params IReadOnlyList<string> Branches) : Node(Id, Title, Source)
{
    internal override string Type => "Elsa.FlowFork";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() => Input("branches", HumanTask.List(Branches));
}

/// <summary>Ways meet here and whichever came goes on. Needed wherever the ways that meet have loops of their own.</summary>
public sealed record Join(string Id, LocalText Title, string? Source) : Node(Id, Title, Source)
{
    internal override string Type => "Elsa.FlowJoin";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        Input("mode", Value.Literal("WaitAny", "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core"));
}

using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Charts;

/// <summary>One way a task can end.</summary>
/// <param name="Name">The port.</param>
/// <param name="Title">The words on the button.</param>
/// <param name="Ground">Reasons must be given.</param>
/// <param name="Negative">It refuses or sends back.</param>
public sealed record Outcome(string Name, LocalText Title, bool Ground = false, bool Negative = false)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["title"] = Title.ToJson() };
        if (Ground)
        {
            json["ground"] = true;
        }
        if (Negative)
        {
            json["negative"] = true;
        }
        return json;
    }
}

/// <summary>A task of a person. Its ports are its outcomes.</summary>
/// <param name="Role">Who may do it.</param>
/// <param name="Outcomes">How it can end.</param>
public sealed record HumanTask(string Id, LocalText Title, string? Source, string Role, params IReadOnlyList<Outcome> Outcomes)
    : Node(Id, Title, Source)
{
    /// <summary>The person who does it; null: whoever of the role takes it.</summary>
    public Value? Assignee { get; init; }

    /// <summary>What is to be done, in a sentence.</summary>
    public LocalText? Description { get; init; }

    /// <summary>The order of the act's step.</summary>
    public int? Step { get; init; }

    /// <summary>The act's limit.</summary>
    public Limit? Limit { get; init; }

    /// <summary>From when the limit counts: <c>step</c> (where null), <c>receipt</c> or a node.</summary>
    public string? CountedFrom { get; init; }

    /// <summary>The form to fill in.</summary>
    public string? Form { get; init; }

    /// <summary>Completing it signs.</summary>
    public bool Signature { get; init; }

    /// <summary>Tasks whose doer may not do this one.</summary>
    public IReadOnlyList<string> DiffersFrom { get; init; } = [];

    /// <summary>The whole time stands still while it is open.</summary>
    public bool PausesClock { get; init; }

    /// <summary>What the form is filled with at first.</summary>
    public Value? Payload { get; init; }

    /// <summary>Keeps the form.</summary>
    public Variable? Result { get; init; }

    /// <summary>Keeps the outcome.</summary>
    public Variable? Outcome { get; init; }

    /// <summary>Keeps who did it.</summary>
    public Variable? Actor { get; init; }

    internal override string Type => "Regulations.HumanTask";

    internal override bool SaysItsTitle => true;

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs()
    {
        var details = new JsonObject();
        foreach (var outcome in Outcomes)
        {
            details[outcome.Name] = outcome.ToJson();
        }
        return
        [
            .. Input("role", Value.Literal(Role)),
            .. Input("assignee", Assignee),
            .. Input("description", Description is null ? null : Value.Json(Description.ToJson())),
            .. Input("step", Step is { } step ? Value.Literal(step) : null),
            .. Input("limit", Limit?.ToValue()),
            .. Input("countedFrom", CountedFrom is null ? null : Value.Literal(CountedFrom)),
            .. Input("outcomes", List(Outcomes.Select(outcome => outcome.Name))),
            .. Input("outcomeDetails", Value.Json(details)),
            .. Input("form", Form is null ? null : Value.Literal(Form)),
            .. Input("signature", Signature ? Value.Literal(true) : null),
            .. Input("differsFrom", DiffersFrom.Count > 0 ? List(DiffersFrom) : null),
            .. Input("pausesClock", PausesClock ? Value.Literal(true) : null),
            .. Input("payload", Payload),
            .. Output("result", Result),
            .. Output("outcome", Outcome),
            .. Output("actor", Actor),
        ];
    }

    internal static Value List(IEnumerable<string> texts) =>
        Value.Json(new JsonArray([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]), "List<String>");
}

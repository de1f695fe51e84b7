using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Charts;

/// <summary>A question to another system. It fails as an incident, never by a port.</summary>
/// <param name="System">The system.</param>
/// <param name="Operation">What is asked of it.</param>
/// <param name="Payload">The question.</param>
public sealed record SystemCall(string Id, LocalText Title, string? Source, string System, string Operation, Value Payload)
    : Node(Id, Title, Source)
{
    /// <summary>The property of the answer that decides, and the variable that keeps it.</summary>
    public (string Property, Variable Flag)? Positive { get; init; }

    /// <summary>Keeps the answer.</summary>
    public Variable? Answer { get; init; }

    internal override string Type => "Regulations.SystemCall";

    internal override bool SaysItsTitle => true;

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        [
            .. Input("system", Value.Literal(System)),
            .. Input("operation", Value.Literal(Operation)),
            .. Input("payload", Payload),
            .. Positive is { } positive ? Deciding(positive.Property, positive.Flag) : [],
            .. Output("answer", Answer),
        ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Deciding(string property, Variable flag)
    {
        var input = Value.Literal(property).ToJson();
        input["memoryReference"] = new JsonObject { ["id"] = flag.Id };
        yield return new("positive", input);
    }
}

/// <summary>A message.</summary>
/// <param name="To">A role.</param>
/// <param name="Kind"><c>information</c>, <c>refusal</c> or <c>result</c>.</param>
/// <param name="Message">Its words.</param>
public sealed record Notify(string Id, LocalText Title, string? Source, string To, string Kind, LocalText Message) : Node(Id, Title, Source)
{
    /// <summary>The document that comes with it.</summary>
    public Variable? Document { get; init; }

    internal override string Type => "Regulations.Notify";

    internal override bool SaysItsTitle => true;

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        [
            .. Input("to", Value.Literal(To)),
            .. Input("kind", Value.Literal(Kind)),
            .. Input("message", Value.Json(Message.ToJson())),
            .. Input("documentId", Document is null ? null : Value.Of(Document)),
        ];
}

/// <summary>A document comes into being.</summary>
/// <param name="Template">What it looks like.</param>
/// <param name="Data">What stands in it.</param>
/// <param name="Document">Keeps its id; null: nobody asks for it later.</param>
public sealed record IssueDocument(string Id, LocalText Title, string? Source, string Template, Value Data, Variable? Document)
    : Node(Id, Title, Source)
{
    /// <summary>The series its number comes from; null: it has none.</summary>
    public string? Series { get; init; }

    /// <summary>The task in which it was signed.</summary>
    public string? SignedBy { get; init; }

    /// <summary>It is entered in the register.</summary>
    public bool Registered { get; init; }

    internal override string Type => "Regulations.IssueDocument";

    internal override bool SaysItsTitle => true;

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        [
            .. Input("template", Value.Literal(Template)),
            .. Input("series", Series is null ? null : Value.Literal(Series)),
            .. Input("signedBy", SignedBy is null ? null : Value.Literal(SignedBy)),
            .. Input("registered", Value.Literal(Registered)),
            .. Input("data", Data),
            .. Output("documentId", Document),
        ];
}

/// <summary>Keeps a value in a variable.</summary>
/// <param name="Variable">Where.</param>
/// <param name="Kept">What.</param>
public sealed record SetVariable(string Id, LocalText Title, string? Source, Variable Variable, Value Kept) : Node(Id, Title, Source)
{
    internal override string Type => "Elsa.SetVariable";

    internal override IEnumerable<KeyValuePair<string, JsonNode?>> Inputs() =>
        [new("variable", Variable.Reference()), .. Input("value", Kept)];
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Calls;

/// <summary>The body of a call, read leniently: a person is given as a number or as an object with the number as <c>id</c>.</summary>
public sealed record Question(JsonObject Body)
{
    public string? Text(string name) => Text(Body[name]);

    public decimal? Number(string name) =>
        Body[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<decimal>(out var number)
            ? number
            : null;

    public bool Has(string name) => Body[name] is not null;

    public string? Person(string name) => Body[name] is JsonObject person ? Text(person["id"]) : Text(name);

    /// <summary>A name in Kazakh and Russian; null where either is missing.</summary>
    public PersonName? Name(string name) =>
        Body[name] is JsonObject both && Text(both["kk"]) is { } kk && Text(both["ru"]) is { } ru ? new PersonName(kk, ru) : null;

    /// <summary>Whom the call is about.</summary>
    public string? Subject => Person("subject") ?? Person("payer") ?? Person("applicant");

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

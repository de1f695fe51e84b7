using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Charts;

/// <summary>What makes a node one that the act numbers: it is listed by <c>describe</c>.</summary>
/// <param name="Label">The act's own: <c>process 3</c>, <c>condition 1</c>, <c>registration</c>.</param>
/// <param name="Channel"><c>portal</c>, <c>state-corporation</c> or <c>provider</c>.</param>
/// <param name="Actor">A role, a system, or <c>provider</c>.</param>
public sealed record Mark(string Label, string Channel, string Actor)
{
    /// <summary>The system it is done in; null: none.</summary>
    public string? System { get; init; }

    /// <summary>The label of the process that refuses, of a condition.</summary>
    public string? OnFailure { get; init; }

    /// <summary>The act's limit for a node that is no step.</summary>
    public Limit? Limit { get; init; }

    /// <summary>The label in the act's language, as the designer shows it: <c>3-процесс</c>.</summary>
    internal string InKazakh =>
        Label.Split(' ') switch
        {
            ["registration"] => "Тіркелу",
            ["process", var number] => number + "-процесс",
            ["condition", var number] => number + "-шарт",
            _ => Label,
        };
}

/// <summary>A finding of lint that is kept, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">What a reader of the finding is told.</param>
/// <param name="Kind">The request kind it is about; null: any.</param>
public sealed record Accepted(string Rule, LocalText Reason, string? Kind = null)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["rule"] = Rule };
        if (Kind is not null)
        {
            json["kind"] = Kind;
        }
        json["reason"] = Reason.ToJson();
        return json;
    }

    internal static JsonArray ToJson(IEnumerable<Accepted> all) => new([.. all.Select(one => one.ToJson())]);
}

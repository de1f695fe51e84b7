using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Regulations.Editions.Facts;

/// <summary>Facts as <c>describe</c> and <c>list</c> print them; the shape is published in docs/schemas/describe.schema.json.</summary>
public static class EditionFactsJson
{
    /// <summary>Everything the act says.</summary>
    public static JsonObject Describe(EditionFacts facts) =>
        new()
        {
            ["key"] = facts.Key,
            ["definitionId"] = facts.DefinitionId,
            ["name"] = facts.Name.ToJson(),
            ["act"] = Act(facts.Act),
            ["channels"] = Texts(facts.Channels),
            ["kinds"] = Texts(facts.Kinds),
            ["receiptDayCounts"] = facts.ReceiptDayCounts,
            ["total"] = facts.Total is { } total ? ByKind(total) : null,
            ["steps"] = new JsonArray([.. facts.Steps.Select(step => Step(step, facts.Kinds))]),
            ["nodes"] = new JsonArray([.. facts.Nodes.Select(Node)]),
        };

    /// <summary>What a list of editions shows.</summary>
    public static JsonObject Summarise(EditionFacts facts) =>
        new()
        {
            ["key"] = facts.Key,
            ["definitionId"] = facts.DefinitionId,
            ["name"] = facts.Name.ToJson(),
            ["act"] = Act(facts.Act),
            ["channels"] = Texts(facts.Channels),
            ["kinds"] = Texts(facts.Kinds),
        };

    private static JsonObject Act(ActFacts act) =>
        new()
        {
            ["authority"] = act.Authority.Kk,
            ["number"] = act.Number,
            ["date"] = Date(act.Date),
            ["registered"] = act.Registered,
            ["repealed"] = act.Repealed is { } repealed ? Date(repealed) : null,
            ["repealedBy"] = act.RepealedBy,
        };

    private static JsonObject Step(StepFacts step, IReadOnlyList<string> kinds) =>
        new()
        {
            ["id"] = step.Id,
            ["order"] = step.Order,
            ["role"] = step.Role,
            ["title"] = step.Title.ToJson(),
            ["limit"] = ByKind(step.Limit.Expand(kinds)),
            ["outcomes"] = Texts(step.Outcomes),
            ["source"] = step.Source,
        };

    private static JsonObject Node(NodeFacts node)
    {
        var json = new JsonObject
        {
            ["id"] = node.Id,
            ["channel"] = node.Channel,
            ["label"] = node.Label,
            ["actor"] = node.Actor,
        };
        // What a node does not have is left out; what it has always has a value.
        if (node.System is { } system)
        {
            json["system"] = system;
        }
        if (!node.Limit.IsNone)
        {
            json["limit"] = node.Limit.ToJson();
        }
        if (node.OnFailure is { } onFailure)
        {
            json["onFailure"] = onFailure;
        }
        json["source"] = node.Source;
        return json;
    }

    private static JsonObject ByKind(IReadOnlyDictionary<string, string?> limits) =>
        new(limits.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Editions.Facts;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;

namespace Regulations.Simulation.Changes;

/// <summary>What is simulated: the edition, the scenario, the arrivals, and how much longer tasks take. Changes make another.</summary>
internal sealed record Variant(Edition Edition, Scenario Scenario, ArrivalPattern Arrivals, IReadOnlyDictionary<string, double> Factors)
{
    private const string HumanTask = "Regulations.HumanTask";
    private const string StartClock = "Regulations.StartClock";

    /// <summary>With the changes made, one after another.</summary>
    /// <exception cref="SimulationRefusedException">There is nothing of that name to change.</exception>
    public Variant With(WhatIf whatIf) => whatIf.Changes.Aggregate(this, (variant, change) => variant.With(change));

    private Variant With(Change change) =>
        change switch
        {
            Change.OfStaff staff => this with { Scenario = Scenario with { Staff = Changed(staff) } },
            Change.OfLimit limit => WithLimits(
                node => (string?)node["type"] == HumanTask && (string?)node["id"] == limit.NodeId,
                limit.Limit.ToString(),
                limit.NodeId
            ),
            Change.OfTotal total => WithLimits(node => (string?)node["type"] == StartClock, total.Limit.ToString(), StartClock),
            Change.OfTime time => this with { Factors = Changed(time) },
            Change.OfArrivals arrivals => this with { Arrivals = arrivals.Pattern },
            _ => throw new InvalidOperationException("A change of an unknown kind."),
        };

    private List<StaffMember> Changed(Change.OfStaff change)
    {
        var people = Scenario.Staff.ToList();
        for (var removed = 0; removed < -change.By; removed++)
        {
            var last = people.FindLastIndex(person => person.Roles.Contains(change.Role));
            if (last < 0 || people.Count(person => person.Roles.Contains(change.Role)) == 1)
                throw Refused(RefusalWords.SomebodyHasTo(change.Role));
            people.RemoveAt(last);
        }
        var like = people.Find(person => person.Roles.Contains(change.Role)) ?? throw Refused(RefusalWords.NobodyToChange(change.Role));
        for (var added = 1; added <= change.By; added++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{change.Role}+{added}");
            people.Add(new StaffMember(id, [change.Role], like.Calendar, []));
        }
        return people;
    }

    private Dictionary<string, double> Changed(Change.OfTime change) =>
        Nodes(Edition.Definition).Any(node => (string?)node["id"] == change.NodeId && (string?)node["type"] == HumanTask)
            ? new Dictionary<string, double>(Factors, StringComparer.Ordinal)
            {
                [change.NodeId] = Factors.GetValueOrDefault(change.NodeId, 1) * change.Factor,
            }
            : throw Refused(RefusalWords.NoNode(change.NodeId));

    // The definition itself is changed and read anew: the engine and the facts see the same limit.
    private Variant WithLimits(Func<JsonObject, bool> which, string limit, string name)
    {
        var definition = (JsonObject)Edition.Definition.DeepClone();
        var nodes = Nodes(definition).Where(which).ToList();
        if (nodes.Count == 0)
            throw Refused(RefusalWords.NoNode(name));
        foreach (var node in nodes)
        {
            node["limit"] = new JsonObject
            {
                ["typeName"] = "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = limit },
            };
        }
        return this with { Edition = Edition.Read(definition.ToJsonString()) };
    }

    private static SimulationRefusedException Refused(LocalText reason) => new(RefusedPart.WhatIf, "what-if", reason);

    private static IEnumerable<JsonObject> Nodes(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var found in list.SelectMany(Nodes))
                yield return found;
        }
        if (node is not JsonObject members)
            yield break;
        if (members["type"] is JsonValue type && type.TryGetValue<string>(out _) && members.ContainsKey("id"))
            yield return members;
        foreach (var found in members.Where(member => member.Key != "customProperties").SelectMany(member => Nodes(member.Value)))
            yield return found;
    }
}

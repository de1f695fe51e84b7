using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Reading;

/// <summary>Event gateways of other tools: the first event wins. A fork waits for all of them, a join that takes the first one cancels the others,
/// and where each goes its own way, a switch asks which one it was.</summary>
internal sealed class ForeignRaces(BpmnFile file, Collected all, ForeignTasks tasks)
{
    private const string JoinMode = "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core";

    private readonly Dictionary<XmlItem, Race> _races = [];

    private sealed record Race(string Fork, string Join, string Switch, string Variable);

    /// <summary>What an event gateway becomes; null where what follows it are not all events of their own, so that there is no race.</summary>
    public Imported? Gateway(XmlItem gateway, ScopeFlows flows)
    {
        if (!IsRace(gateway, flows))
        {
            return null;
        }
        gateway.Attribute("gatewayDirection");
        gateway.Attribute("instantiate");
        gateway.Attribute("eventGatewayType");
        var race = Of(gateway);
        var ways = flows.From(gateway);
        var fork = tasks.Activity("Elsa.FlowFork", gateway, race.Fork, gateway.Attribute("name") ?? "");
        fork["branches"] = ElsaJson.Data("List<String>", new JsonArray([.. ways.Select(way => (JsonNode)ForeignFlows.LabelOf(way))]));
        var imported = new Imported(gateway, race.Fork, race.Fork)
        {
            Activities = { new("activities", int.MaxValue, fork) },
            PortOf = ForeignFlows.LabelOf,
        };
        if (!MeetAtOnce(gateway, flows))
        {
            var join = Beside("Elsa.FlowJoin", gateway, race.Join, 200);
            join["mode"] = ElsaJson.Literal(JoinMode, "WaitAny");
            var which = Beside("Elsa.FlowSwitch", gateway, race.Switch, 320);
            which["cases"] = new JsonArray([
                .. ways.Select(way => flows.TargetOf(way)!)
                    .Select(item =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["label"] = item.Id,
                                ["condition"] = new JsonObject
                                {
                                    ["type"] = "JavaScript",
                                    ["value"] = $"getVariable('{race.Variable}') === {System.Text.Json.JsonSerializer.Serialize(item.Id)}",
                                },
                            }
                    ),
            ]);
            which["mode"] = ElsaJson.Literal("Elsa.Workflows.SwitchMode, Elsa.Workflows.Core", "MatchFirst");
            imported.Activities.Add(new("activities", int.MaxValue, join));
            imported.Activities.Add(new("activities", int.MaxValue, which));
            imported.Connections.Add(ElsaJson.Connection(race.Join, "Done", race.Switch));
        }
        all.Report.TakenAs(
            gateway,
            "Бірінші болған оқиға қалғандарын тоқтатады: «FlowFork» және «FlowJoin WaitAny» деп алынды.",
            "Первое событие снимает остальные: взято как «FlowFork» и «FlowJoin WaitAny».",
            "The first event takes the others away: it is taken as a FlowFork and a FlowJoin that waits for any."
        );
        return imported;
    }

    /// <summary>An event that runs against others: it notes that it came first, and its ways leave where that is asked.</summary>
    public Imported Event(XmlItem item, string id, JsonObject json, ScopeFlows flows)
    {
        var alone = new Imported(item, id, id) { Activities = { new("activities", int.MaxValue, json) } };
        if (
            flows.Into(item) is not [var way]
            || flows.SourceOf(way) is not { Name: "eventBasedGateway" } gateway
            || OwnNodes.IsDrawn(gateway)
            || OwnNodes.Carried(gateway, "activity") is not null
            || !IsRace(gateway, flows)
            || MeetAtOnce(gateway, flows)
        )
        {
            return alone;
        }
        var race = Of(gateway);
        var note = all.Ids.Take(id + "-came");
        var came = Beside("Elsa.SetVariable", item, note, 60);
        came["variable"] = new JsonObject
        {
            ["id"] = race.Variable,
            ["name"] = race.Variable,
            ["typeName"] = "String",
        };
        came["value"] = ElsaJson.Literal("String", item.Id);
        return new Imported(item, id, race.Switch)
        {
            Activities = { new("activities", int.MaxValue, json), new("activities", int.MaxValue, came) },
            Connections = { ElsaJson.Connection(id, "Done", note), ElsaJson.Connection(note, "Done", race.Join) },
            PortOf = _ => item.Id!,
        };
    }

    /// <summary>Each way out leads to an event of its own.</summary>
    public static bool IsRace(XmlItem gateway, ScopeFlows flows) =>
        gateway is { Name: "eventBasedGateway", Id: not null }
        && gateway.Peek("instantiate") != "true"
        && flows.From(gateway) is { Count: > 1 } ways
        && ways.All(way =>
            flows.TargetOf(way) is { Name: "intermediateCatchEvent" or "receiveTask", Id: not null } target
            && OwnNodes.Carried(target, "activity") is null
            && !OwnNodes.IsDrawn(target)
            && flows.Into(target).Count == 1
        );

    /// <summary>All events lead straight to one gateway, and nothing else does: it takes the first itself.</summary>
    private static bool MeetAtOnce(XmlItem gateway, ScopeFlows flows)
    {
        var onward = flows.From(gateway).Select(way => flows.From(flows.TargetOf(way)!)).ToList();
        return onward.TrueForAll(ways => ways.Count == 1)
            && onward.Select(ways => flows.TargetOf(ways[0])).Distinct().ToList() is [{ Name: "exclusiveGateway" } meeting]
            && !OwnNodes.IsDrawn(meeting)
            && OwnNodes.Carried(meeting, "activity") is null
            && flows.Into(meeting).Count == onward.Count;
    }

    private Race Of(XmlItem gateway)
    {
        if (_races.TryGetValue(gateway, out var known))
        {
            return known;
        }
        var id = all.Ids.Take(gateway.Id!);
        var variable = string.Concat(id.Where(char.IsAsciiLetterOrDigit)) + "First";
        variable = char.IsAsciiLetter(variable[0]) ? variable : "Race" + variable;
        all.Variables[variable] = "String";
        return _races[gateway] = new Race(id, all.Ids.Take(id + "-first"), all.Ids.Take(id + "-which"), variable);
    }

    private JsonObject Beside(string type, XmlItem item, string id, double right) =>
        ElsaJson.Activity(type, id, "", file.BoxOf(item) is { } box ? box with { X = box.X + right, Y = box.Y + right } : null);
}

using System.Text.Json.Nodes;

namespace Regulations.Bpmn.Reading;

/// <summary>Gateways of other tools: joins, forks and switches, two activities where one gateway both joins and parts.</summary>
internal sealed class ForeignGateways(Collected all, ForeignTasks tasks)
{
    private const string JoinMode = "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core";

    /// <summary>What a gateway becomes.</summary>
    /// <param name="asked">The task whose outcomes the gateway asks for; null: its flows have conditions of their own.</param>
    public Imported Read(XmlItem item, string id, IReadOnlyList<XmlItem> incoming, IReadOnlyList<XmlItem> outgoing, string? asked)
    {
        var name = item.Attribute("name") ?? "";
        item.Attribute("gatewayDirection");
        item.Attribute("instantiate");
        item.Attribute("eventGatewayType");
        var otherwise = item.Attribute("default");
        if (item.Name == "complexGateway")
        {
            all.Report.Add(
                "gateway",
                item,
                true,
                new(
                    "Күрделі шлюздің ережесі алынбады: ол бірнеше жолды таңдайтын шлюз деп алынды.",
                    "Правило сложного шлюза не взято: он взят как шлюз с выбором нескольких путей.",
                    "The rule of a complex gateway is not taken: it is taken as one that chooses several ways."
                )
            );
        }
        if (item.Name == "eventBasedGateway")
        {
            all.Report.Add(
                "gateway",
                item,
                outgoing.Count > 1,
                new(
                    "Содан кейін тек оқиғалар тұрмайды: қатар жүретін жолдар деп алынды, бірі қалғандарын тоқтатпайды.",
                    "За ним стоят не одни события: взят как параллельные пути, один не снимает остальные.",
                    "What follows are not events alone: it is taken as ways side by side, none of which takes the others away."
                )
            );
        }
        var parts = outgoing.Count > 1;
        var joins = incoming.Count > 1 || !parts;
        var split = joins && parts ? all.Ids.Take(id + "-split") : id;
        var imported = new Imported(item, id, split) { PortOf = parts ? flow => Label(flow) : _ => "Done" };
        if (joins)
        {
            var join = tasks.Activity("Elsa.FlowJoin", item, id, parts ? "" : name);
            join["mode"] = ElsaJson.Literal(
                JoinMode,
                item.Name switch
                {
                    _ when incoming.Count < 2 => "WaitAllActive",
                    "parallelGateway" => "WaitAll",
                    "exclusiveGateway" or "eventBasedGateway" => "WaitAny",
                    _ => "WaitAllActive",
                }
            );
            imported.Activities.Add(new("activities", 0, join));
        }
        if (parts)
        {
            imported.Activities.Add(new("activities", 0, Split(item, split, name, outgoing, otherwise, asked)));
        }
        if (joins && parts)
        {
            imported.Connections.Add(ElsaJson.Connection(id, "Done", split));
        }
        return imported;

        string Label(XmlItem flow)
        {
            var label = ForeignFlows.LabelOf(flow);
            return flow.Id == otherwise && item.Name is not ("parallelGateway" or "eventBasedGateway") ? "Default" : label;
        }
    }

    private JsonObject Split(XmlItem item, string id, string name, IReadOnlyList<XmlItem> outgoing, string? otherwise, string? asked)
    {
        if (item.Name is "parallelGateway" or "eventBasedGateway")
        {
            var fork = tasks.Activity("Elsa.FlowFork", item, id, name);
            fork["branches"] = ElsaJson.Data(
                "List<String>",
                new JsonArray([.. outgoing.Select(flow => (JsonNode)ForeignFlows.LabelOf(flow))])
            );
            return fork;
        }
        var json = tasks.Activity("Elsa.FlowSwitch", item, id, name);
        var cases = new JsonArray();
        foreach (var flow in outgoing.Where(flow => flow.Id != otherwise))
        {
            var label = ForeignFlows.LabelOf(flow);
            cases.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["label"] = label,
                        ["condition"] = asked is not null
                            ? Script(
                                $"getVariable('{tasks.OutcomeVariable(asked)}') === {System.Text.Json.JsonSerializer.Serialize(label)}"
                            )
                            : Condition(flow),
                    }
            );
        }
        json["cases"] = cases;
        json["mode"] = ElsaJson.Literal(
            "Elsa.Workflows.SwitchMode, Elsa.Workflows.Core",
            item.Name == "exclusiveGateway" ? "MatchFirst" : "MatchAny"
        );
        return json;
    }

    private JsonObject Condition(XmlItem flow)
    {
        var expression = flow.Child("conditionExpression");
        if (expression is not null && Conditions.Translate(expression.Text) is var (script, variable))
        {
            expression.Take().Attribute("type", BpmnNamespaces.Instance);
            all.Variables.TryAdd(variable, "Object");
            return Script(script);
        }
        all.Report.Add(
            "condition",
            flow,
            true,
            expression is null
                ? new(
                    "Жолдың шарты жоқ: жазылмайынша ол таңдалмайды.",
                    "У пути нет условия: пока его нет, путь не выбирается.",
                    "The way has no condition: until it has one, it is not taken."
                )
                : new(
                    "Шарты аударылмады: жазылмайынша жол таңдалмайды.",
                    "Условие не переведено: пока его нет, путь не выбирается.",
                    "Its condition could not be translated: until it is written, the way is not taken."
                )
        );
        return new JsonObject { ["type"] = "Literal", ["value"] = false };
    }

    private static JsonObject Script(string text) => new() { ["type"] = "JavaScript", ["value"] = text };
}

/// <summary>Names of ways.</summary>
internal static class ForeignFlows
{
    /// <summary>The port of a way: its name, else its id.</summary>
    public static string LabelOf(XmlItem flow) => flow.Attribute("name") is { Length: > 0 } name ? name : flow.Id ?? "way";
}

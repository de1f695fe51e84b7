using System.Text.Json.Nodes;
using Regulations.Bpmn.Words;
using Regulations.Bpmn.Writing;
using Regulations.Editions.Facts;
using Regulations.Workflows.Definitions;

namespace Regulations.Bpmn.Reading;

/// <summary>Reads a whole file: ours come back as they were, those of other tools become definitions where a meaning exists.</summary>
internal static class BpmnImport
{
    public static BpmnReading Read(byte[] bytes, string language)
    {
        var (root, elements, refused) = XmlTree.Read(bytes);
        if (root is null || refused is not null)
        {
            return new BpmnReading(null, refused is null ? [] : [refused], elements);
        }
        if (!root.Is("definitions"))
        {
            var none = new LocalText("Бұл BPMN 2.0 файлы емес.", "Это не файл BPMN 2.0.", "This is no BPMN 2.0 file.");
            return new BpmnReading(null, [new BpmnFinding("not-bpmn", root.Name, root.Id, root.Line, true, none)], elements);
        }
        var file = new BpmnFile(root);
        root.Take();
        foreach (var attribute in new[] { "targetNamespace", "exporter", "exporterVersion", "name", "expressionLanguage", "typeLanguage" })
        {
            root.Attribute(attribute);
        }
        var processes = root.Children.Where(child => child.Is("process")).ToList();
        var chosen =
            processes.Find(process => OwnNodes.Carried(process, "definition") is not null)
            ?? processes.MaxBy(process => process.All.Count(BpmnFile.IsNode));
        if (chosen is null)
        {
            var empty = new LocalText("Файлда процесс жоқ.", "В файле нет процесса.", "There is no process in the file.");
            return new BpmnReading(null, [new BpmnFinding("no-process", "bpmn:definitions", root.Id, root.Line, true, empty)], elements);
        }
        var carried = OwnNodes.Carried(chosen, "definition");
        var all = new Collected(carried?.Attribute("language") is "kk" or "ru" or "en" ? carried.Attribute("language")! : language);
        // A definition that we drew is a process in each pool.
        var parts = processes.Where(process => process == chosen || (carried is not null && IsPart(process, chosen))).ToList();
        foreach (var part in parts)
        {
            TakeProcess(file, part, all);
        }
        var definition = carried is null ? Foreign(file, chosen, all) : Own(file, parts, chosen, carried, all);
        file.TakeDiagram();
        all.Report.Rest(root);
        return new BpmnReading(definition, all.Report.Findings, elements);
    }

    private static bool IsPart(XmlItem process, XmlItem chosen) =>
        OwnNodes.Carried(process, "part") is { } part && part.Take().Attribute("of") == chosen.Id;

    private static WorkflowDefinition? Own(BpmnFile file, List<XmlItem> parts, XmlItem process, XmlItem carried, Collected all)
    {
        if (OwnJson.Read(carried.Text) is not JsonObject head)
        {
            all.Report.Add(
                "own-json",
                carried,
                true,
                new("Ішіндегі JSON бүлінген.", "JSON внутри повреждён.", "The JSON it carries is damaged.")
            );
            return null;
        }
        carried.Take();
        var changes = all.Changes = new Changes(file.Root, OwnNodes.Carried(process, Seals.Element)?.Take().Text ?? "", all.Report);
        if (!changes.IsKnown)
        {
            all.Report.Add(
                "no-list",
                process,
                false,
                new(
                    "Не салынғанының тізімі жоқ: өзгерістердің бәрі бірдей танылмайды.",
                    "Нет списка нарисованного: изменения узнаются не все.",
                    "The list of what was drawn is missing: not every change can be told."
                )
            );
        }
        foreach (var part in file.Root.All.Where(item => !BpmnFile.IsNode(item) && OwnNodes.IsDrawn(item)))
        {
            changes.TakeDrawn(part);
        }
        var reader = new ScopeReader(file, all);
        if (head["root"] is JsonObject root && Charts.Children.Of(root) is not null)
        {
            reader.Fill(parts, root);
        }
        else
        {
            // The root is one activity, and the definition the container it stands in.
            reader.Fill(parts, head);
        }
        Rename(head, process, all);
        AddVariables(head, all);
        changes.Handle(process);
        if (!changes.IsRestAsDrawn(process))
        {
            changes.NotKept(process);
        }
        changes.TellTheRest(file.ById);
        return Definition(head, process, all);
    }

    /// <summary>A process of another name is a regulation of another name.</summary>
    private static void Rename(JsonObject head, XmlItem process, Collected all)
    {
        var name = process.Peek("name") ?? "";
        if (name.Length == 0 || name == BpmnMirror.NameOf(head, new DiagramWords(all.Language)))
        {
            return;
        }
        if ((head["customProperties"] as JsonObject)?["regulation"] is JsonObject regulation && regulation["name"] is JsonObject texts)
        {
            texts[all.Language] = name;
        }
        else
        {
            head["name"] = name;
        }
    }

    /// <summary>Variables that added tasks and conditions need.</summary>
    private static void AddVariables(JsonObject head, Collected all)
    {
        if (all.Variables.Count == 0)
        {
            return;
        }
        if (head["variables"] is not JsonArray list)
        {
            head["variables"] = list = [];
        }
        var known = list.OfType<JsonObject>().Select(variable => variable["name"]?.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, type) in all.Variables.Where(pair => !known.Contains(pair.Key)))
        {
            list.Add((JsonNode)ElsaJson.Variable(name, type));
        }
    }

    private static WorkflowDefinition? Foreign(BpmnFile file, XmlItem process, Collected all)
    {
        var id = process.Id is { Length: > 0 } given ? given : "process";
        var participant = file.Root.All.FirstOrDefault(item => item.Is("participant") && item.Attribute("processRef") == process.Id);
        var name = process.Attribute("name") ?? participant?.Attribute("name") ?? id;
        var root = ElsaJson.Activity("Elsa.Flowchart", all.Ids.Take("flowchart"), "", null);
        root["activities"] = new JsonArray();
        root["variables"] = new JsonArray();
        root["connections"] = new JsonArray();
        new ScopeReader(file, all).Fill([process], root);
        return Definition(
            new JsonObject
            {
                ["$schema"] = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
                ["id"] = id + "-v1",
                ["definitionId"] = id,
                ["name"] = name,
                ["version"] = 1,
                ["toolVersion"] = "3.7.0.0",
                ["variables"] = all.VariableList(),
                ["inputs"] = new JsonArray(),
                ["outputs"] = new JsonArray(),
                ["outcomes"] = new JsonArray(),
                ["customProperties"] = new JsonObject(),
                ["isReadonly"] = false,
                ["isSystem"] = false,
                ["isLatest"] = true,
                ["isPublished"] = false,
                ["options"] = new JsonObject { ["autoUpdateConsumingWorkflows"] = false },
                ["root"] = root,
            },
            process,
            all
        );
    }

    /// <summary>Null where it is nested deeper than a definition may be.</summary>
    private static WorkflowDefinition? Definition(JsonObject json, XmlItem process, Collected all)
    {
        if (Depth(json) < WorkflowDefinition.MaximumDepth)
        {
            return WorkflowDefinition.From(json);
        }
        all.Report.Add(
            "too-deep",
            process,
            true,
            new("Процесс тым терең салынған.", "Процесс вложен слишком глубоко.", "The process is nested too deeply.")
        );
        return null;
    }

    private static int Depth(JsonNode? node) =>
        node switch
        {
            JsonObject members => 1 + members.Select(member => Depth(member.Value)).DefaultIfEmpty(0).Max(),
            JsonArray items => 1 + items.Select(Depth).DefaultIfEmpty(0).Max(),
            _ => 0,
        };

    /// <summary>The process, its pool and its lanes: roles of the tasks in them.</summary>
    private static void TakeProcess(BpmnFile file, XmlItem process, Collected all)
    {
        process.Take();
        if (OwnNodes.Carried(process, "lane") is { } whole && whole.Take().Attribute("role") is { } role)
        {
            foreach (var node in process.Children.Where(child => BpmnFile.IsNode(child) && child.Id is not null))
            {
                all.Roles[node.Id!] = role;
            }
        }
        foreach (var attribute in new[] { "name", "isExecutable", "isClosed", "processType" })
        {
            process.Attribute(attribute);
        }
        foreach (var pool in file.Root.All.Where(item => item.Is("participant") && item.Attribute("processRef") == process.Id))
        {
            pool.Take().Attribute("name");
            pool.Parent?.Take();
        }
        foreach (var lanes in process.Children.Where(child => child.Is("laneSet")))
        {
            TakeLanes(lanes, all, 0);
        }
    }

    private static void TakeLanes(XmlItem lanes, Collected all, int depth)
    {
        lanes.Take().Attribute("name");
        foreach (var lane in lanes.Children.Where(child => child.Is("lane") && depth < 32))
        {
            lane.Take();
            var name = lane.Attribute("name") ?? lane.Id ?? "";
            var known = OwnNodes.Carried(lane, "lane")?.Take().Attribute("role");
            var role = known ?? DiagramWords.RoleNamed(name) ?? name.Trim();
            foreach (var part in lane.Children)
            {
                if (part.Is("flowNodeRef"))
                {
                    part.Take();
                    if (role.Length > 0)
                    {
                        all.Roles[part.Text.Trim()] = role;
                    }
                }
                else if (part.Is("childLaneSet"))
                {
                    TakeLanes(part, all, depth + 1);
                }
            }
        }
    }
}

using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Reading;

/// <summary>Tasks of other tools as activities: what people do, what systems do, what is sent and received.</summary>
internal sealed class ForeignTasks(BpmnFile file, Collected all)
{
    /// <summary>The activity of a task.</summary>
    /// <param name="outcomes">How the task can end, where a gateway after it says so; else empty.</param>
    public JsonObject Read(XmlItem item, string id, IReadOnlyList<string> outcomes)
    {
        var name = item.Attribute("name") ?? "";
        Forgo(item);
        return item.Name switch
        {
            "userTask" or "manualTask" or "task" => Human(item, id, name, outcomes),
            "serviceTask" => Call(item, id, name),
            "businessRuleTask" => Rule(item, id, name),
            "sendTask" => Notice(item, id, name),
            "receiveTask" => Event(item, id, name, file.NameOf(item.Attribute("messageRef"))),
            "scriptTask" => Script(item, id, name),
            _ => Called(item, id, name),
        };
    }

    public JsonObject Event(XmlItem item, string id, string name, string? message)
    {
        if (message is null)
        {
            all.Report.TakenAs(
                item,
                "Хабарламаның аты жоқ: элемент аты алынды.",
                "У сообщения нет имени: взято имя элемента.",
                "The message has no name: the element's is taken."
            );
        }
        var json = Activity("Elsa.Event", item, id, name);
        json["eventName"] = ElsaJson.Literal("String", message ?? (name.Length > 0 ? name : id));
        return json;
    }

    /// <summary>A no-op that waits for whatever is under way before it: for what BPMN draws and Elsa has no activity for.</summary>
    public JsonObject Passage(XmlItem item, string id, string name)
    {
        var json = Activity("Elsa.FlowJoin", item, id, name);
        json["mode"] = ElsaJson.Literal("Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core", "WaitAllActive");
        return json;
    }

    public JsonObject Activity(string type, XmlItem item, string id, string name) => ElsaJson.Activity(type, id, name, file.BoxOf(item));

    private JsonObject Human(XmlItem item, string id, string name, IReadOnlyList<string> outcomes)
    {
        if (item.Name == "task")
        {
            all.Report.TakenAs(
                item,
                "Түрі жоқ тапсырма адамның тапсырмасы деп алынды.",
                "Задача без вида взята как задача человека.",
                "A task of no kind is taken as a person's task."
            );
        }
        var json = Activity("Regulations.HumanTask", item, id, name);
        var assignment = Extension(item, "assignmentDefinition");
        var groups = item.AnyTools("candidateGroups") ?? assignment?.Attribute("candidateGroups");
        var assignee = item.AnyTools("assignee") ?? assignment?.Attribute("assignee");
        var lane = all.Roles.GetValueOrDefault(item.Id ?? "");
        json["title"] = ElsaJson.Data("Object", ElsaJson.Texts(name.Length > 0 ? name : id, all.Language));
        json["role"] = ElsaJson.Literal("String", (groups is null ? null : Role(groups.Split(',')[0])) ?? lane ?? "employee");
        if (item.Child("documentation") is { } description)
        {
            description.Take().Attribute("textFormat");
            json["description"] = ElsaJson.Data("Object", ElsaJson.Texts(description.Text.Trim(), all.Language));
        }
        if (assignee is not null)
        {
            json["assignee"] = ElsaJson.Literal("String", assignee);
        }
        json["outcomes"] = ElsaJson.Data(
            "List<String>",
            new JsonArray([.. (outcomes.Count > 0 ? outcomes : ["Done"]).Select(o => (JsonNode)o)])
        );
        if (outcomes.Count > 0)
        {
            json["outcome"] = ElsaJson.Output("String", OutcomeVariable(id));
        }
        return json;
    }

    /// <summary>The variable that keeps how a task ended.</summary>
    public string OutcomeVariable(string task)
    {
        var name = string.Concat(task.Where(char.IsAsciiLetterOrDigit)) + "Outcome";
        name = char.IsAsciiLetter(name[0]) ? name : "Task" + name;
        all.Variables[name] = "String";
        return name;
    }

    private JsonObject Call(XmlItem item, string id, string name)
    {
        var type =
            item.AnyTools("topic")
            ?? Extension(item, "taskDefinition")?.Attribute("type")
            ?? item.AnyTools("class")
            ?? item.AnyTools("delegateExpression")
            ?? item.AnyTools("expression");
        item.AnyTools("type");
        if (type is null)
        {
            all.Report.Add(
                "system",
                item,
                true,
                new("Қай жүйе шақырылатыны айтылмаған.", "Не сказано, какая система вызывается.", "It does not say which system is called.")
            );
        }
        return SystemCall(item, id, name, type ?? id);
    }

    private JsonObject Rule(XmlItem item, string id, string name)
    {
        var decision = item.AnyTools("decisionRef") ?? Extension(item, "calledDecision")?.Attribute("decisionId");
        all.Report.TakenAs(
            item,
            "Ережелер кестесі «decisions» жүйесіне сұрау деп алынды.",
            "Таблица решений взята как запрос к системе «decisions».",
            "A table of decisions is taken as a call of the system “decisions”."
        );
        return SystemCall(item, id, name, "decisions/" + (decision ?? id));
    }

    private JsonObject SystemCall(XmlItem item, string id, string name, string what)
    {
        var parts = what.Split('/', 2);
        var json = Activity("Regulations.SystemCall", item, id, name);
        json["title"] = ElsaJson.Data("Object", ElsaJson.Texts(name.Length > 0 ? name : id, all.Language));
        json["system"] = ElsaJson.Literal("String", parts[0]);
        json["operation"] = ElsaJson.Literal("String", parts.Length > 1 ? parts[1] : id);
        return json;
    }

    private JsonObject Notice(XmlItem item, string id, string name)
    {
        var text = file.NameOf(item.Attribute("messageRef")) ?? (name.Length > 0 ? name : id);
        item.AnyTools("topic");
        item.AnyTools("type");
        Extension(item, "taskDefinition")?.Attribute("type");
        var json = Activity("Regulations.Notify", item, id, name);
        json["title"] = ElsaJson.Data("Object", ElsaJson.Texts(name.Length > 0 ? name : id, all.Language));
        json["to"] = ElsaJson.Literal("String", "applicant");
        json["message"] = ElsaJson.Data("Object", ElsaJson.Texts(text, all.Language));
        all.Report.TakenAs(
            item,
            "Хабарлама алушыға жіберіледі деп алынды.",
            "Сообщение взято как уведомление услугополучателю.",
            "The message is taken as a notice to the applicant."
        );
        return json;
    }

    private JsonObject Script(XmlItem item, string id, string name)
    {
        var format = item.Attribute("scriptFormat");
        var script = item.Child("script")?.Take().Text ?? "";
        var json = Activity("Elsa.RunJavaScript", item, id, name);
        var isJavaScript = format is not null && format.Contains("javascript", StringComparison.OrdinalIgnoreCase);
        json["script"] = ElsaJson.Literal("String", isJavaScript ? script : "");
        if (!isJavaScript)
        {
            all.Report.Add(
                "script",
                item,
                true,
                new(
                    $"Скрипт JavaScript емес ({format ?? "—"}): жазылуы керек.",
                    $"Скрипт не на JavaScript ({format ?? "—"}): его нужно написать.",
                    $"The script is not JavaScript ({format ?? "—"}): it has to be written."
                )
            );
        }
        return json;
    }

    private JsonObject Called(XmlItem item, string id, string name)
    {
        var called = item.Attribute("calledElement") ?? Extension(item, "calledElement")?.Attribute("processId");
        var json = Activity("Elsa.ExecuteWorkflow", item, id, name);
        json["workflowDefinitionId"] = ElsaJson.Literal("String", called ?? "");
        json["waitForCompletion"] = ElsaJson.Literal("Boolean", true);
        if (called is null)
        {
            all.Report.Add(
                "called",
                item,
                true,
                new(
                    "Қай процесс шақырылатыны айтылмаған.",
                    "Не сказано, какой процесс вызывается.",
                    "It does not say which process is called."
                )
            );
        }
        return json;
    }

    /// <summary>Attributes that say what is so anyway.</summary>
    private static void Forgo(XmlItem item)
    {
        foreach (var attribute in new[] { "isForCompensation", "startQuantity", "completionQuantity", "implementation" })
        {
            if (item.Attribute(attribute) is { } value && value is not ("false" or "1" or "##WebService" or "##unspecified"))
            {
                item.AddAttribute("", attribute, value);
            }
        }
    }

    /// <summary>An extension element by its name, whatever tool's it is; taken.</summary>
    private static XmlItem? Extension(XmlItem item, string name) =>
        item.Child("extensionElements")?.Take().Children.Find(child => child.Name == name && child.Space != BpmnNamespaces.Own)?.Take();

    private static string Role(string group) => Words.DiagramWords.RoleNamed(group) ?? group.Trim();
}

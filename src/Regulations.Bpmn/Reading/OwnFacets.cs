using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Words;
using Regulations.Bpmn.Writing;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Reading;

/// <summary>Reads back what somebody changed in an element that carries its activity: name, paragraph, timer, message, workflow, role. What cannot be
/// read back is told.</summary>
internal sealed class OwnFacets(BpmnFile file, Collected all, Changes changes)
{
    private static readonly HashSet<string> Timers = new(StringComparer.Ordinal) { "timeDuration", "timeDate", "timeCycle" };

    private readonly DiagramWords _words = new(all.Language);

    public void Read(XmlItem item, JsonObject json)
    {
        if (ActivityFile.All(new JsonObject { ["root"] = json.DeepClone() }) is not [var activity, ..])
        {
            return;
        }
        changes.Handle(item);
        if (!changes.IsAsDrawn(item))
        {
            Name(item, json, activity);
            Paragraph(item, json, activity);
            Timer(item, json, activity);
            Rest(item, activity);
        }
        References(item, json, activity);
        Role(item, json, activity);
    }

    private void Rest(XmlItem item, ActivityFile activity)
    {
        if (changes.KindDrawn(item) is { } kind && kind != item.Name)
        {
            changes.CannotRead(
                item,
                new(
                    $"элемент түрі {kind} → {item.Name}; әрекет «{activity.Type}» болып қалады",
                    $"вид элемента {kind} → {item.Name}; действие остаётся «{activity.Type}»",
                    $"its kind {kind} → {item.Name}; the activity stays “{activity.Type}”"
                )
            );
        }
        else if (!changes.IsRestAsDrawn(item))
        {
            changes.CannotRead(item, new("мағынасын өзгертетін бөліктері", "части, меняющие его смысл", "parts that change what it means"));
        }
    }

    /// <summary>A name that is not the one we would write is somebody's new one.</summary>
    private void Name(XmlItem item, JsonObject json, ActivityFile activity)
    {
        var name = item.Attribute("name") ?? "";
        if (name == ProcessWriter.Clean(NodeReader.NameOf(activity, _words)))
        {
            return;
        }
        if (name.Length == 0)
        {
            changes.CannotRead(item, new("атауы алынған", "название снято", "its name is taken away"));
            return;
        }
        var texts = activity.Title.ToJson();
        texts[all.Language] = name;
        if (json["title"]?["expression"] is JsonObject)
        {
            json["title"]!["expression"]!["value"] = OwnJson.Write(texts);
            return;
        }
        OwnInputs.Regulation(json)["title"] = texts;
    }

    private void Paragraph(XmlItem item, JsonObject json, ActivityFile activity)
    {
        var written = item
            .Children.Where(child => child.Is("documentation"))
            .Select(child => child.Text.Trim())
            .Where(text => !DiagramWords.IsEndsAll(text))
            .ToList();
        var source = string.Join('\n', written);
        if (source == ProcessWriter.Clean(activity.Source ?? "").Trim())
        {
            return;
        }
        if (
            activity.Text("source") is not null
            || (activity.Type.StartsWith("Regulations.", StringComparison.Ordinal) && activity.Source is null)
        )
        {
            OwnInputs.Put(json, "source", "String", source);
            return;
        }
        OwnInputs.Regulation(json)["source"] = source;
    }

    private void Timer(XmlItem item, JsonObject json, ActivityFile activity)
    {
        if (NodeReader.TimerOf(activity) is not var (kind, text))
        {
            return;
        }
        var given = item.Child("timerEventDefinition")?.Children.Where(child => Timers.Contains(child.Name)).ToList() ?? [];
        if (given is [var same] && same.Name == kind && same.Text.Trim() == ProcessWriter.Clean(text).Trim())
        {
            return;
        }
        var isRead = given is [var now] && now.Name == kind && Timer(json, activity, now.Text.Trim());
        if (!isRead)
        {
            changes.CannotRead(item, new($"уақыты «{Cut(given)}»", $"время «{Cut(given)}»", $"its time “{Cut(given)}”"));
        }
    }

    private static bool Timer(JsonObject json, ActivityFile activity, string text)
    {
        switch (activity.Type)
        {
            case "Elsa.Delay" or "Elsa.Timer" when ForeignEvents.Span(text) is { } span:
                var property = activity.Type == "Elsa.Delay" ? "timeSpan" : "interval";
                return OwnInputs.Put(json, property, "TimeSpan", span.ToString("c", CultureInfo.InvariantCulture));
            case "Elsa.StartAt"
            or "Regulations.WaitUntil"
                when activity.Limit.IsNone
                    && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment):
                return OwnInputs.Put(json, "dateTime", "DateTimeOffset", moment.ToString("O", CultureInfo.InvariantCulture));
            case "Elsa.Cron" when text.Split(' ').Length is 5 or 6 && text.Length <= 100:
                return OwnInputs.Put(json, "cronExpression", "String", text);
            case "Regulations.WaitUntil" when !activity.Limit.IsNone && OwnLimits.Read(text) is { } limit:
                return OwnInputs.Put(json, "limit", "Object", limit, asData: true);
            default:
                return false;
        }
    }

    private void References(XmlItem item, JsonObject json, ActivityFile activity)
    {
        var (property, reference) = activity.Type switch
        {
            "Elsa.Event" or "Elsa.PublishEvent" => (
                "eventName",
                item.Peek("messageRef") ?? item.Child("messageEventDefinition")?.Peek("messageRef")
            ),
            "Elsa.Fault" => ("code", item.Child("errorEventDefinition")?.Peek("errorRef")),
            _ => ("", null),
        };
        if (property.Length > 0 && NodeReader.Shown(activity, property) is { } said)
        {
            var name = reference is null ? null : file.NameOf(reference);
            if (
                name != RootElements.NameOf(property == "code" ? "error" : "message", said)
                && (name is null || !OwnInputs.Put(json, property, "String", name))
            )
            {
                changes.CannotRead(item, new("хабарламасы", "его сообщение", "its message"));
            }
        }
        if (activity.Type is "Elsa.ExecuteWorkflow" or "Elsa.DispatchWorkflow")
        {
            var called = item.Peek("calledElement") ?? "";
            if (
                called != new ElementIds().Take(NodeReader.Shown(activity, "workflowDefinitionId") ?? "")
                && (called.Length == 0 || !OwnInputs.Put(json, "workflowDefinitionId", "String", called))
            )
            {
                changes.CannotRead(item, new("шақырылатын процесі", "вызываемый процесс", "the process it calls"));
            }
        }
    }

    /// <summary>A task in another role's lane is that role's.</summary>
    private void Role(XmlItem item, JsonObject json, ActivityFile activity)
    {
        if (
            activity.Type == "Regulations.HumanTask"
            && activity.Text("role") is { Length: > 0 } role
            && all.Roles.TryGetValue(item.Id ?? "", out var lane)
            && lane.Length > 0
            && lane != role
        )
        {
            changes.HandleLane(item);
            if (!OwnInputs.Put(json, "role", "String", lane))
            {
                changes.CannotRead(item, new("рөлі", "её роль", "its role"));
            }
        }
    }

    private static string Cut(List<XmlItem> given)
    {
        var text = string.Join("; ", given.Select(timer => timer.Text.Trim()));
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}

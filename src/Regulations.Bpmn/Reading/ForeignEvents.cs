using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;

namespace Regulations.Bpmn.Reading;

/// <summary>Events of other tools as activities.</summary>
internal sealed class ForeignEvents(BpmnFile file, Collected all, ForeignTasks tasks)
{
    /// <summary>The activity of an event.</summary>
    /// <param name="endsAll">An end here ends everything; where other ways may be under way it only ends its own.</param>
    public JsonObject Read(XmlItem item, string id, bool endsAll)
    {
        var name = item.Attribute("name") ?? "";
        foreach (var attribute in new[] { "isInterrupting", "parallelMultiple" })
        {
            item.Attribute(attribute);
        }
        var triggers = item
            .Children.Where(child =>
                child.Space == BpmnNamespaces.Model && child.Name.EndsWith("EventDefinition", StringComparison.Ordinal)
            )
            .ToList();
        var trigger = triggers.Count == 1 ? triggers[0] : null;
        return item.Name switch
        {
            "startEvent" => Start(item, id, name, trigger),
            "endEvent" => End(item, id, name, trigger, endsAll),
            "intermediateThrowEvent" => Throw(item, id, name, trigger),
            _ => Catch(item, id, name, trigger, isStart: false),
        };
    }

    private JsonObject Start(XmlItem item, string id, string name, XmlItem? trigger) =>
        trigger is null ? tasks.Activity("Elsa.Start", item, id, name) : Catch(item, id, name, trigger, isStart: true);

    private JsonObject End(XmlItem item, string id, string name, XmlItem? trigger, bool endsAll)
    {
        switch (trigger?.Name)
        {
            case null when endsAll:
                return tasks.Activity("Elsa.End", item, id, name);
            case null:
                return tasks.Passage(item, id, name);
            case "terminateEventDefinition":
                trigger.Take();
                return tasks.Activity("Elsa.End", item, id, name);
            case "errorEventDefinition":
                trigger.Take();
                var fault = tasks.Activity("Elsa.Fault", item, id, name);
                fault["message"] = ElsaJson.Literal("String", file.NameOf(trigger.Attribute("errorRef")) ?? name);
                return fault;
            default:
                return Throw(item, id, name, trigger);
        }
    }

    private JsonObject Throw(XmlItem item, string id, string name, XmlItem? trigger)
    {
        if (trigger?.Name is "messageEventDefinition" or "signalEventDefinition")
        {
            trigger.Take();
            var sent = tasks.Activity("Elsa.PublishEvent", item, id, name);
            var message = file.NameOf(trigger.Attribute("messageRef") ?? trigger.Attribute("signalRef"));
            sent["eventName"] = ElsaJson.Literal("String", message ?? (name.Length > 0 ? name : id));
            return sent;
        }
        if (trigger is not null)
        {
            Without(item);
        }
        return tasks.Passage(item, id, name);
    }

    private JsonObject Catch(XmlItem item, string id, string name, XmlItem? trigger, bool isStart)
    {
        JsonObject? json = null;
        switch (trigger?.Name)
        {
            case "messageEventDefinition" or "signalEventDefinition":
                trigger.Take();
                json = tasks.Event(item, id, name, file.NameOf(trigger.Attribute("messageRef") ?? trigger.Attribute("signalRef")));
                break;
            case "timerEventDefinition":
                json = Timer(item, id, name, trigger.Take());
                break;
            default:
                break;
        }
        if (json is null)
        {
            Without(item);
            json = isStart ? tasks.Activity("Elsa.Start", item, id, name) : tasks.Passage(item, id, name);
        }
        if (isStart)
        {
            json["customProperties"]!["canStartWorkflow"] = true;
        }
        return json;
    }

    private JsonObject? Timer(XmlItem item, string id, string name, XmlItem trigger)
    {
        if (trigger.Child("timeDuration") is { } duration && Span(duration.Text) is { } span)
        {
            TakeExpression(duration);
            var delay = tasks.Activity("Elsa.Delay", item, id, name);
            delay["timeSpan"] = ElsaJson.Literal("TimeSpan", span.ToString("c", CultureInfo.InvariantCulture));
            return delay;
        }
        if (
            trigger.Child("timeDate") is { } date
            && DateTimeOffset.TryParse(date.Text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        )
        {
            TakeExpression(date);
            var at = tasks.Activity("Elsa.StartAt", item, id, name);
            at["dateTime"] = ElsaJson.Literal("DateTimeOffset", moment.ToString("O", CultureInfo.InvariantCulture));
            return at;
        }
        if (trigger.Child("timeCycle") is { } cycle)
        {
            var text = cycle.Text.Trim();
            if (text.StartsWith('R') && Span(text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]) is { } interval)
            {
                TakeExpression(cycle);
                var timer = tasks.Activity("Elsa.Timer", item, id, name);
                timer["interval"] = ElsaJson.Literal("TimeSpan", interval.ToString("c", CultureInfo.InvariantCulture));
                return timer;
            }
            if (text.Split(' ').Length is 5 or 6 && text.Length <= 100)
            {
                TakeExpression(cycle);
                var cron = tasks.Activity("Elsa.Cron", item, id, name);
                cron["cronExpression"] = ElsaJson.Literal("String", text);
                return cron;
            }
        }
        return null;
    }

    private void Without(XmlItem item) =>
        all.Report.Add(
            "event",
            item,
            true,
            new(
                "Мұндай оқиғаның сипаттамада мағынасы жоқ: жол ол арқылы тоқтаусыз өтеді.",
                "У такого события нет смысла в описании: путь проходит его без остановки.",
                "Such an event has no meaning in a definition: the way passes it without a stop."
            )
        );

    private static void TakeExpression(XmlItem expression)
    {
        expression.Take();
        expression.Attribute("type", BpmnNamespaces.Instance);
    }

    /// <summary>An ISO 8601 duration of days and less; null where it has months or years, which have no fixed length, or is none.</summary>
    public static TimeSpan? Span(string text)
    {
        var iso = text.Trim();
        var date = iso.Split('T')[0];
        if (iso.Length is 0 or > 40 || date.Contains('Y', StringComparison.Ordinal) || date.Contains('M', StringComparison.Ordinal))
        {
            return null;
        }
        try
        {
            var span = XmlConvert.ToTimeSpan(iso);
            return span >= TimeSpan.Zero ? span : null;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            // The event is reported as one without a meaning.
            return null;
        }
    }
}

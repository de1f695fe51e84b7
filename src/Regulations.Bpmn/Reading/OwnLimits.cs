using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Writing;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Reading;

/// <summary>Limits of tasks: the timers that stand beside them.</summary>
internal sealed class OwnLimits(Collected all, Changes changes)
{
    /// <summary>A limit as a definition says it: one, or one for each kind; null: no limit. Days of another tool are working days.</summary>
    public static JsonNode? Read(string text)
    {
        if (IsAmount(text))
        {
            return JsonValue.Create(text);
        }
        if (
            text.StartsWith('{')
            && OwnJson.Read(text) is JsonObject { Count: > 0 } kinds
            && kinds.All(kind => kind.Value is null || (kind.Value is JsonValue value && IsAmount(value.ToString())))
        )
        {
            return kinds.DeepClone();
        }
        return null;
    }

    /// <summary>An ISO 8601 duration as a limit; null where it is none, or longer or finer than a limit can say.</summary>
    public static string? OfDuration(string text) =>
        ForeignEvents.Span(text) is { } span && span > TimeSpan.Zero
            ? span switch
            {
                { Days: > 0, Hours: 0, Minutes: 0, Seconds: 0, TotalDays: < 1_000_000 } => $"{span.Days}wd",
                { Minutes: 0, Seconds: 0, TotalHours: < 1_000_000 } => $"{(int)span.TotalHours}h",
                { Seconds: 0, TotalMinutes: < 1_000_000 } => $"{(int)span.TotalMinutes}min",
                { TotalSeconds: < 1_000_000 } => $"{(int)span.TotalSeconds}s",
                _ => null,
            }
            : null;

    /// <summary>Reads the timer that we drew beside a task: changed or taken away, so is the limit.</summary>
    public void Read(XmlItem task, JsonObject json, IReadOnlyList<XmlItem> beside)
    {
        if (ActivityFile.All(new JsonObject { ["root"] = json.DeepClone() }) is not [{ Type: "Regulations.HumanTask" } activity, ..])
        {
            return;
        }
        var drawn = beside.Where(timer => OwnNodes.IsDrawn(timer) && timer.Peek("attachedToRef") == task.Id).ToList();
        if (drawn.Count == 0)
        {
            if (!activity.Limit.IsNone)
            {
                Remove(json);
                all.Report.TakenAs(
                    task,
                    "Мерзімінің таймері жоқ: мерзімі алынды.",
                    "Таймера срока больше нет: срок снят.",
                    "The timer of its limit is gone: it has no limit any more."
                );
            }
            return;
        }
        foreach (var timer in drawn)
        {
            Read(timer, json, activity);
        }
    }

    private void Read(XmlItem timer, JsonObject json, ActivityFile activity)
    {
        changes.Handle(timer);
        var text = timer.Child("timerEventDefinition")?.Child("timeDuration")?.Text.Trim() ?? "";
        var isChanged = text != ProcessWriter.Clean(NodeReader.LimitText(activity.Limit)).Trim();
        if (isChanged)
        {
            var limit = Read(text);
            if (limit is null && OfDuration(text) is { } taken)
            {
                limit = JsonValue.Create(taken);
                all.Report.TakenAs(
                    timer,
                    $"Тапсырманың мерзімі деп алынды: {taken}; күн жұмыс күні болып саналады.",
                    $"Взято как срок задачи: {taken}; день считается рабочим.",
                    $"It is taken as the task's limit: {taken}; a day is a working day."
                );
            }
            if (limit is null || !Put(json, limit))
            {
                var shown = text.Length <= 80 ? text : text[..80] + "…";
                changes.CannotRead(timer, new($"мерзім «{shown}»", $"срок «{shown}»", $"the limit “{shown}”"));
            }
        }
        if (timer.Peek("cancelActivity") != "false")
        {
            changes.CannotRead(
                timer,
                new(
                    "мерзім тапсырманы үзбейді, тек ескертеді",
                    "срок не прерывает задачу, а только предупреждает",
                    "a limit does not interrupt its task, it only warns"
                )
            );
        }
        else if (changes.IsKnown && !(isChanged ? changes.IsRestAsDrawn(timer) : changes.IsAsDrawn(timer)))
        {
            changes.NotKept(timer);
        }
    }

    private static bool Put(JsonObject json, JsonNode limit)
    {
        if (json["limit"] is null && json["customProperties"]?["regulation"] is JsonObject regulation && regulation.ContainsKey("limit"))
        {
            regulation["limit"] = limit;
            return true;
        }
        return OwnInputs.Put(json, "limit", "Object", limit, asData: limit is not JsonValue);
    }

    private static void Remove(JsonObject json)
    {
        json.Remove("limit");
        (json["customProperties"]?["regulation"] as JsonObject)?.Remove("limit");
    }

    /// <summary>A number of at most six digits and its unit.</summary>
    private static bool IsAmount(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= 6 && text[digits..] is ("s" or "min" or "h" or "wd");
    }
}

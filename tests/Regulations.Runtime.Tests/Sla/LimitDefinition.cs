using System.Text.Json.Nodes;

namespace Regulations.Tests.Sla;

/// <summary>A small regulation for tests of limits: registered at once, then one task after another, then settled.</summary>
internal static class LimitDefinition
{
    public const string Key = "test/limits";

    /// <summary>One task: its node id, the role that does it, its limit, what that is counted from, whether the total rests meanwhile.</summary>
    public sealed record Step(string Id, string Role, string? Limit, string CountedFrom = "step", bool PausesClock = false);

    public static string Json(string? total, params IReadOnlyList<Step> steps)
    {
        var activities = new JsonArray { Activity("start", "Elsa.Start"), Clock("clock", "Regulations.StartClock", total) };
        foreach (var (step, order) in steps.Select((step, index) => (step, index + 1)))
            activities.Add(Task(step, order));
        activities.Add(Clock("settled", "Regulations.StopClock", null));
        activities.Add(Activity("end", "Elsa.End"));
        string[] way = ["start", "clock", .. steps.Select(step => step.Id), "settled", "end"];
        var connections = new JsonArray();
        for (var i = 0; i + 1 < way.Length; i++)
            connections.Add(Connection(way[i], steps.Any(step => step.Id == way[i]) ? "done" : "Done", way[i + 1]));
        var root = Activity("flow", "Elsa.Flowchart");
        root["start"] = "start";
        root["activities"] = activities;
        root["connections"] = connections;
        return new JsonObject
        {
            ["id"] = "test-limits-v1",
            ["definitionId"] = "test-limits",
            ["name"] = "Limits",
            ["version"] = 1,
            ["toolVersion"] = "3.7.0.0",
            ["variables"] = new JsonArray(),
            ["inputs"] = new JsonArray(),
            ["outputs"] = new JsonArray(),
            ["outcomes"] = new JsonArray(),
            ["customProperties"] = new JsonObject { ["regulation"] = Regulation(total) },
            ["isLatest"] = true,
            ["isPublished"] = true,
            ["root"] = root,
        }.ToJsonString();
    }

    private static JsonObject Regulation(string? total) =>
        new()
        {
            ["key"] = Key,
            ["name"] = Texts("Сынақ қызметі", "Пробная услуга", "Trial service"),
            ["provider"] = Texts("Басқарма", "Управление", "Department"),
            ["act"] = new JsonObject
            {
                ["authority"] = Texts("Әкімдік", "Акимат", "Akimat"),
                ["number"] = "1",
                ["date"] = "2016-08-02",
            },
            ["effectiveFrom"] = null,
            ["channels"] = new JsonArray("portal", "state-corporation"),
            ["kinds"] = new JsonArray("issue"),
            ["kindNames"] = new JsonObject { ["issue"] = Texts("Беру", "Выдача", "Issue") },
            ["receiptDayCounts"] = false,
            ["total"] = total is null ? null : new JsonObject { ["issue"] = total },
            ["zone"] = "Asia/Almaty",
            ["calendars"] = new JsonObject
            {
                ["provider"] = "kz-provider",
                ["state-corporation"] = "kz-state-corporation",
                ["portal"] = "kz-provider",
            },
            ["applicants"] = new JsonArray("natural", "legal"),
            ["numberPrefix"] = "T",
        };

    private static JsonObject Task(Step step, int order)
    {
        var task = Activity(step.Id, "Regulations.HumanTask");
        task["role"] = Literal("String", step.Role);
        task["title"] = ObjectOf(Texts(step.Id, step.Id, step.Id));
        task["source"] = Literal("String", "¶1");
        task["step"] = Literal("Int32", order);
        task["outcomes"] = new JsonObject
        {
            ["typeName"] = "List<String>",
            ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = "[\"done\"]" },
        };
        task["countedFrom"] = Literal("String", step.CountedFrom);
        task["pausesClock"] = Literal("Boolean", step.PausesClock);
        if (step.Limit is { } limit)
            task["limit"] = Literal("String", limit);
        return task;
    }

    private static JsonObject Clock(string id, string type, string? limit)
    {
        var clock = Activity(id, type);
        clock["clock"] = Literal("String", "total");
        if (limit is not null)
            clock["limit"] = Literal("String", limit);
        return clock;
    }

    private static JsonObject Activity(string id, string type) =>
        new()
        {
            ["id"] = id,
            ["nodeId"] = $"Workflow1:{id}",
            ["name"] = id,
            ["type"] = type,
            ["version"] = 1,
            ["customProperties"] = new JsonObject(),
            ["metadata"] = new JsonObject(),
        };

    private static JsonObject Connection(string from, string port, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };

    private static JsonObject Literal(string type, JsonNode value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
        };

    private static JsonObject ObjectOf(JsonObject value) =>
        new()
        {
            ["typeName"] = "Object",
            ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = value.ToJsonString() },
        };

    private static JsonObject Texts(string kk, string ru, string en) =>
        new()
        {
            ["kk"] = kk,
            ["ru"] = ru,
            ["en"] = en,
        };
}

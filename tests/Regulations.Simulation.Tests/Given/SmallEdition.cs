using System.Text.Json.Nodes;
using Regulations.Editions;

namespace Regulations.Simulation.Tests.Given;

/// <summary>An edition that is a chain of activities, with the facts that any edition has.</summary>
internal sealed class SmallEdition
{
    private readonly JsonArray activities = [new JsonObject { ["id"] = "start", ["type"] = "Elsa.Start" }];
    private readonly JsonArray connections = [];
    private string last = "start";
    private string port = "Done";

    /// <summary>One task and nothing else: a queue of the textbook.</summary>
    public static Edition OneTask(string? limit = null) => new SmallEdition().Task("work", limit: limit).Read();

    public SmallEdition Task(
        string id,
        string role = "executor",
        string? limit = null,
        string[]? outcomes = null,
        string[]? differsFrom = null,
        string? countedFrom = null,
        bool pausesClock = false
    )
    {
        outcomes ??= ["done"];
        var task = Activity(id, "Regulations.HumanTask");
        task["role"] = role;
        task["title"] = Object(Words(id));
        task["outcomes"] = Object(new JsonArray([.. outcomes.Select(outcome => (JsonNode)outcome)]));
        task["pausesClock"] = pausesClock;
        if (limit is not null)
            task["limit"] = limit;
        if (countedFrom is not null)
            task["countedFrom"] = countedFrom;
        if (differsFrom is not null)
            task["differsFrom"] = Object(new JsonArray([.. differsFrom.Select(node => (JsonNode)node)]));
        return Then(task, outcomes[0]);
    }

    public SmallEdition StartClock(string limit)
    {
        var clock = Activity("clock", "Regulations.StartClock");
        (clock["clock"], clock["limit"]) = ("total", limit);
        return Then(clock);
    }

    public SmallEdition StopClock()
    {
        var clock = Activity("clock-stop", "Regulations.StopClock");
        clock["clock"] = "total";
        return Then(clock);
    }

    public SmallEdition Delay(string id, string span)
    {
        var delay = Activity(id, "Elsa.Delay");
        delay["timeSpan"] = span;
        return Then(delay);
    }

    public Edition Read()
    {
        var definition = new JsonObject
        {
            ["id"] = "small-v1",
            ["definitionId"] = "test-small",
            ["name"] = "small",
            ["version"] = 1,
            ["inputs"] = new JsonArray([.. new[] { "Channel", "Kind" }.Select(Input)]),
            ["variables"] = new JsonArray(),
            ["customProperties"] = new JsonObject { ["regulation"] = Regulation() },
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["activities"] = activities.DeepClone(),
                ["connections"] = connections.DeepClone(),
            },
        };
        return Edition.Read(definition.ToJsonString());
    }

    private SmallEdition Then(JsonObject activity, string leaves = "Done")
    {
        activities.Add(activity);
        connections.Add(
            new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = last, ["port"] = port },
                ["target"] = new JsonObject { ["activity"] = (string?)activity["id"], ["port"] = "In" },
            }
        );
        (last, port) = ((string)activity["id"]!, leaves);
        return this;
    }

    private static JsonObject Activity(string id, string type) => new() { ["id"] = id, ["type"] = type };

    private static JsonObject Object(JsonNode value) =>
        new()
        {
            ["typeName"] = "Object",
            ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = value.ToJsonString() },
        };

    private static JsonObject Input(string name) => new() { ["name"] = name, ["type"] = "String" };

    private static JsonObject Words(string text) =>
        new()
        {
            ["kk"] = text,
            ["ru"] = text,
            ["en"] = text,
        };

    private static JsonObject Regulation() =>
        new()
        {
            ["key"] = "test/small",
            ["name"] = Words("small"),
            ["provider"] = Words("provider"),
            ["act"] = new JsonObject
            {
                ["authority"] = Words("authority"),
                ["number"] = "1",
                ["date"] = "2020-01-01",
                ["registered"] = null,
                ["repealed"] = null,
                ["repealedBy"] = null,
            },
            ["effectiveFrom"] = null,
            ["channels"] = new JsonArray("portal"),
            ["kinds"] = new JsonArray("issue"),
            ["kindNames"] = new JsonObject { ["issue"] = Words("issue") },
            ["receiptDayCounts"] = false,
            ["total"] = null,
            ["zone"] = "Asia/Almaty",
            ["calendars"] = new JsonObject { ["provider"] = "kz-provider" },
            ["applicants"] = new JsonArray("natural"),
            ["draftExpires"] = null,
            ["numberPrefix"] = "T",
            ["forms"] = new JsonObject(),
        };
}

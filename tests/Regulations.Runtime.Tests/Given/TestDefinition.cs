using System.Text.Json.Nodes;

namespace Regulations.Tests.Given;

/// <summary>Draws small definitions: a regulation edition whose flow is a chain of activities, or a helper workflow.</summary>
internal sealed class TestDefinition(string id)
{
    private readonly JsonArray activities = [Activity("start", "Elsa.Start")];
    private readonly JsonArray connections = [];
    private JsonObject? regulation;
    private string last = "start";
    private string port = "Done";

    public static string Key(string id) => $"test/{id}";

    public TestDefinition AsEdition(
        string? draftExpires = null,
        bool repealed = false,
        string? office = null,
        string? effectiveFrom = null,
        string? repealedOn = null
    )
    {
        regulation = new JsonObject
        {
            ["key"] = Key(id),
            ["name"] = Words(id),
            ["provider"] = Words("provider"),
            ["office"] = office,
            ["act"] = new JsonObject
            {
                ["authority"] = Words("authority"),
                ["number"] = "1",
                ["date"] = "2020-01-01",
                ["registered"] = null,
                ["repealed"] = repealedOn ?? (repealed ? "2021-01-01" : null),
                ["repealedBy"] = null,
            },
            ["effectiveFrom"] = effectiveFrom,
            ["channels"] = new JsonArray("portal", "state-corporation", "provider"),
            ["kinds"] = new JsonArray("issue", "duplicate"),
            ["kindNames"] = new JsonObject { ["issue"] = Words("issue"), ["duplicate"] = Words("duplicate") },
            ["receiptDayCounts"] = false,
            ["total"] = new JsonObject { ["issue"] = "15wd", ["duplicate"] = "2wd" },
            ["zone"] = "Asia/Almaty",
            ["calendars"] = new JsonObject { ["provider"] = "kz-provider", ["portal"] = "kz-provider" },
            ["applicants"] = new JsonArray("natural", "legal"),
            ["draftExpires"] = draftExpires,
            ["numberPrefix"] = "T",
            ["forms"] = new JsonObject { ["note"] = Form() },
        };
        return this;
    }

    public TestDefinition StartClock(string limit = "15wd") =>
        Then("clock", "Regulations.StartClock", new() { ["clock"] = "total", ["limit"] = limit });

    public TestDefinition StopClock() => Then("clock-stop", "Regulations.StopClock", new() { ["clock"] = "total" });

    public TestDefinition Task(
        string node,
        string role = "executor",
        string? assignee = null,
        string? limit = null,
        string? form = null,
        string[]? differsFrom = null
    ) => Then(node, "Regulations.HumanTask", TaskInputs(node, role, assignee, limit, form, differsFrom), "done");

    public TestDefinition Call(string node, string system = "e-licensing", string operation = "request.register") =>
        Then(
            node,
            "Regulations.SystemCall",
            new()
            {
                ["title"] = Literal(Words(node)),
                ["system"] = system,
                ["operation"] = operation,
                ["payload"] = Literal(new JsonObject { ["node"] = node }),
            }
        );

    public TestDefinition Wait(string node, string limit) => Then(node, "Regulations.WaitUntil", new() { ["limit"] = limit });

    public TestDefinition Issue(string node, string signedBy, string series = "licences", bool registered = true) =>
        Then(
            node,
            "Regulations.IssueDocument",
            new()
            {
                ["template"] = "licence",
                ["title"] = Literal(Words("licence")),
                ["series"] = series,
                ["signedBy"] = signedBy,
                ["registered"] = registered,
            }
        );

    public TestDefinition Notify(string node, string kind) =>
        Then(
            node,
            "Regulations.Notify",
            new()
            {
                ["to"] = "applicant",
                ["kind"] = kind,
                ["message"] = Literal(Words(node)),
                ["title"] = Literal(Words(node)),
            }
        );

    public TestDefinition Event(string node, string name) => Then(node, "Elsa.Event", new() { ["eventName"] = name });

    public TestDefinition Publish(string node, string name) => Then(node, "Elsa.PublishEvent", new() { ["eventName"] = name });

    public TestDefinition Child(string node, string definitionId) =>
        Then(node, "Elsa.ExecuteWorkflow", new() { ["workflowDefinitionId"] = definitionId, ["waitForCompletion"] = true });

    /// <summary>Several tasks at once, joined when all are done.</summary>
    public TestDefinition TasksAtOnce(int count, string assignee)
    {
        activities.Add(Activity("all", "Elsa.FlowJoin", new() { ["mode"] = "WaitAll" }));
        for (var i = 0; i < count; i++)
        {
            var node = FormattableString.Invariant($"task-{i}");
            activities.Add(Activity(node, "Regulations.HumanTask", TaskInputs(node, "executor", assignee, null, null, null)));
            Connect(last, port, node);
            Connect(node, "done", "all");
        }
        (last, port) = ("all", "Done");
        return this;
    }

    /// <summary>A second way beside the service itself: the applicant withdraws.</summary>
    public TestDefinition OrWithdrawal()
    {
        activities.Add(Activity("ways", "Elsa.FlowFork", new() { ["branches"] = Literal(new JsonArray("service", "withdrawal")) }));
        activities.Add(Activity("withdrawn", "Elsa.Event", new() { ["eventName"] = "withdraw" }));
        activities.Add(Activity("withdrawn-end", "Elsa.Finish"));
        Connect(last, port, "ways");
        Connect("ways", "withdrawal", "withdrawn");
        Connect("withdrawn", "Done", "withdrawn-end");
        (last, port) = ("ways", "service");
        return this;
    }

    public string Json()
    {
        var finished = activities.DeepClone().AsArray();
        var joined = connections.DeepClone().AsArray();
        finished.Add(Activity("end", "Elsa.Finish"));
        joined.Add(Connection(last, port, "end"));
        var definition = new JsonObject
        {
            ["id"] = id + "-v1",
            ["definitionId"] = "test-" + id,
            ["name"] = id,
            ["version"] = 1,
            ["inputs"] = new JsonArray([.. new[] { "Channel", "Kind", "Applicant", "SignIn", "Operator" }.Select(Input)]),
            ["variables"] = new JsonArray(),
            ["customProperties"] = regulation is null ? [] : new JsonObject { ["regulation"] = regulation.DeepClone() },
            ["root"] = new JsonObject
            {
                ["id"] = id + "-flow",
                ["nodeId"] = "Workflow1:" + id + "-flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = finished,
                ["connections"] = joined,
            },
        };
        return definition.ToJsonString();
    }

    private TestDefinition Then(string node, string type, Dictionary<string, JsonNode?> inputs, string leaves = "Done")
    {
        activities.Add(Activity(node, type, inputs));
        Connect(last, port, node);
        (last, port) = (node, leaves);
        return this;
    }

    private void Connect(string from, string fromPort, string to) => connections.Add(Connection(from, fromPort, to));

    private static JsonObject Connection(string from, string fromPort, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = fromPort },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };

    private static Dictionary<string, JsonNode?> TaskInputs(
        string node,
        string role,
        string? assignee,
        string? limit,
        string? form,
        string[]? differsFrom
    ) =>
        new()
        {
            ["role"] = role,
            ["assignee"] = assignee,
            ["title"] = Literal(Words(node)),
            ["limit"] = limit,
            ["form"] = form,
            ["outcomes"] = Literal(new JsonArray("done", "refused")),
            ["outcomeDetails"] = Literal(
                new JsonObject
                {
                    ["refused"] = new JsonObject
                    {
                        ["title"] = Words("refused"),
                        ["ground"] = true,
                        ["negative"] = true,
                    },
                }
            ),
            ["differsFrom"] = differsFrom is null ? null : Literal(new JsonArray([.. differsFrom.Select(n => (JsonNode)n)])),
        };

    private static JsonObject Activity(string node, string type, Dictionary<string, JsonNode?>? inputs = null)
    {
        var activity = new JsonObject
        {
            ["id"] = node,
            ["nodeId"] = "Workflow1:" + node,
            ["type"] = type,
            ["version"] = 1,
        };
        foreach (var (name, value) in inputs ?? [])
        {
            if (value is not null)
            {
                activity[name] = value is JsonObject ? value : Literal(value);
            }
        }
        return activity;
    }

    private static JsonObject Literal(JsonNode value) =>
        value is JsonObject or JsonArray
            ? new()
            {
                ["typeName"] = "Object",
                ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = value.ToJsonString() },
            }
            : new()
            {
                ["typeName"] = "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
            };

    private static JsonObject Words(string text) =>
        new()
        {
            ["kk"] = text,
            ["ru"] = text,
            ["en"] = text,
        };

    private static JsonObject Input(string name) =>
        new() { ["name"] = name, ["type"] = name is "Applicant" or "SignIn" ? "Object" : "String" };

    private static JsonObject Form() =>
        new()
        {
            ["type"] = "object",
            ["x-title"] = Words("note"),
            ["required"] = new JsonArray("text"),
            ["properties"] = new JsonObject
            {
                ["text"] = new JsonObject
                {
                    ["type"] = "string",
                    ["maxLength"] = 100,
                    ["x-title"] = Words("text"),
                },
            },
        };
}

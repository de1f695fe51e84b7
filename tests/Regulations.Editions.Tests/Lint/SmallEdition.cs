using System.Text.Json.Nodes;

namespace Regulations.Editions.Tests.Lint;

/// <summary>The smallest edition that breaks no rule: a request, a check, a draft, a signature, a letter or a refusal. Tests make one mistake in it.</summary>
internal static class SmallEdition
{
    private static readonly string[] Connections =
    [
        "start Done account",
        "account Done known",
        "known False unknown",
        "unknown Done stranger",
        "known True request",
        "request submitted clock",
        "clock Done step-1",
        "step-1 appointed executor",
        "executor Done step-2",
        "step-2 meets step-3",
        "step-2 fails step-3",
        "step-3 returned step-2",
        "step-3 signed agreed",
        "agreed True letter",
        "agreed False refusal",
        "letter Done letter-clock",
        "letter-clock Done granted",
        "refusal Done refusal-clock",
        "refusal-clock Done refused",
    ];

    public static string Text => With(_ => { });

    /// <summary>A copy in which something was changed.</summary>
    public static string With(Action<JsonObject> change)
    {
        var definition = Whole();
        change(definition);
        return definition.ToJsonString();
    }

    /// <summary>Puts an expression in the place of an input.</summary>
    public static void Says(this JsonObject definition, string node, string input, string type, string typeName, JsonNode? value) =>
        definition.Node(node)[input] = Input(typeName, type, value);

    /// <summary>Puts a script in the place of an input.</summary>
    public static void Script(this JsonObject definition, string node, string input, string script, string typeName = "Object") =>
        definition.Says(node, input, "JavaScript", typeName, script);

    public static void Connect(this JsonObject definition, string from, string port, string to) =>
        definition.Connections().Add(Connection($"{from} {port} {to}"));

    /// <summary>Adds an activity that cites its paragraph and has a title.</summary>
    public static void Draw(this JsonObject definition, string id, string type, params (string Name, JsonNode? Value)[] members) =>
        definition["root"]!["activities"]!.AsArray().Add(Activity(id, type, members));

    public static JsonObject Words(string text) =>
        new()
        {
            ["kk"] = text,
            ["ru"] = text,
            ["en"] = text,
        };

    private static JsonObject Whole() =>
        new()
        {
            ["definitionId"] = "test-letter",
            ["name"] = "Letter",
            ["version"] = 1,
            ["variables"] = new JsonArray(
                Variable("Applicant", "Object"),
                Variable("Known", "Boolean", "false"),
                Variable("Request", "Object"),
                Variable("Resolution", "Object"),
                Variable("Executor", "String"),
                Variable("Draft", "Object"),
                Variable("DraftOutcome", "String")
            ),
            ["inputs"] = new JsonArray([
                .. new[] { "Channel", "Kind", "Applicant" }.Select(name =>
                    (JsonNode)new JsonObject { ["name"] = name, ["type"] = name == "Applicant" ? "Object" : "String" }
                ),
            ]),
            ["customProperties"] = new JsonObject { ["regulation"] = Regulation() },
            ["root"] = new JsonObject
            {
                ["id"] = "chart",
                ["type"] = "Elsa.Flowchart",
                ["activities"] = Activities(),
                ["connections"] = new JsonArray([.. Connections.Select(Connection)]),
            },
        };

    private static JsonArray Activities() =>
        new(
            Activity("start", "Elsa.Start"),
            Activity(
                "account",
                "Regulations.SystemCall",
                ("system", "portal"),
                ("operation", "account.check"),
                ("payload", Input("Object", "JavaScript", "return { subject: getApplicant().id };")),
                ("positive", Positive("genuine", "Known"))
            ),
            Activity("known", "Elsa.FlowDecision", ("condition", Input("Boolean", "Variable", Reference("Known")))),
            Activity("unknown", "Regulations.Notify", ("to", "applicant"), ("kind", "refusal"), ("message", Data(Words("Жоқ")))),
            Activity("stranger", "Elsa.End"),
            Activity(
                "request",
                "Regulations.HumanTask",
                ("role", "applicant"),
                ("outcomes", Data(new JsonArray("submitted"))),
                ("form", "request"),
                ("result", Output("Request"))
            ),
            Activity("clock", "Regulations.StartClock", ("limit", "5wd")),
            Activity(
                "step-1",
                "Regulations.HumanTask",
                ("role", "head"),
                ("step", 1),
                ("limit", "1h"),
                ("outcomes", Data(new JsonArray("appointed"))),
                ("form", "resolution"),
                ("result", Output("Resolution"))
            ),
            Activity(
                "executor",
                "Elsa.SetVariable",
                ("variable", Reference("Executor")),
                ("value", Input("String", "JavaScript", "return variables.Resolution.executor;"))
            ),
            Activity(
                "step-2",
                "Regulations.HumanTask",
                ("role", "executor"),
                ("assignee", Input("String", "Variable", Reference("Executor"))),
                ("step", 2),
                ("limit", "3wd"),
                ("outcomes", Data(new JsonArray("meets", "fails"))),
                ("form", "draft"),
                ("result", Output("Draft")),
                ("outcome", Output("DraftOutcome"))
            ),
            Activity(
                "step-3",
                "Regulations.HumanTask",
                ("role", "head"),
                ("step", 3),
                ("limit", "2h"),
                ("outcomes", Data(new JsonArray("signed", "returned"))),
                ("signature", true),
                ("differsFrom", Data(new JsonArray("step-2")))
            ),
            Activity(
                "agreed",
                "Elsa.FlowDecision",
                ("condition", Input("Boolean", "JavaScript", "return variables.DraftOutcome === 'meets';"))
            ),
            Document(
                "letter",
                "notification-letter",
                "return { applicant: getApplicant(), request: variables.Request, letter: variables.Draft };"
            ),
            Activity("letter-clock", "Regulations.StopClock"),
            Activity("granted", "Elsa.End"),
            Document("refusal", "motivated-refusal", "return { applicant: getApplicant(), refusal: variables.Draft };"),
            Activity("refusal-clock", "Regulations.StopClock"),
            Activity("refused", "Elsa.End")
        );

    private static JsonObject Document(string id, string template, string data) =>
        Activity(
            id,
            "Regulations.IssueDocument",
            ("template", template),
            ("signedBy", "step-3"),
            ("data", Input("Object", "JavaScript", data))
        );

    private static JsonObject Regulation() =>
        new()
        {
            ["key"] = "test/letter",
            ["name"] = Words("Хат"),
            ["provider"] = Words("Басқарма"),
            ["act"] = new JsonObject
            {
                ["authority"] = Words("Әкімдік"),
                ["number"] = "1",
                ["date"] = "2020-01-31",
            },
            ["channels"] = new JsonArray("portal"),
            ["kinds"] = new JsonArray("issue"),
            ["kindNames"] = new JsonObject { ["issue"] = Words("Беру") },
            ["total"] = new JsonObject { ["issue"] = "5wd" },
            ["zone"] = "Asia/Almaty",
            ["calendars"] = new JsonObject { ["provider"] = "kz-provider" },
            ["applicants"] = new JsonArray("natural"),
            ["forms"] = new JsonObject
            {
                ["request"] = Form("site"),
                ["resolution"] = Form("executor"),
                ["draft"] = Form("text"),
            },
        };

    private static JsonObject Form(string field) =>
        new()
        {
            ["type"] = "object",
            ["x-title"] = Words("Нысан"),
            ["required"] = new JsonArray(field),
            ["properties"] = new JsonObject
            {
                [field] = new JsonObject { ["type"] = "string", ["x-title"] = Words("Өріс") },
            },
        };

    private static JsonObject Activity(string id, string type, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject
        {
            ["id"] = id,
            ["type"] = type,
            ["customProperties"] = new JsonObject
            {
                ["regulation"] = new JsonObject { ["source"] = "¶1", ["title"] = Words(id) },
            },
        };
        if (type == "Regulations.HumanTask")
        {
            activity["title"] = Data(Words(id));
        }
        foreach (var (name, value) in members)
        {
            activity[name] = value;
        }
        return activity;
    }

    private static JsonObject Variable(string name, string type, string? value = null) =>
        new()
        {
            ["id"] = "v" + name,
            ["name"] = name,
            ["typeName"] = type,
            ["value"] = value,
        };

    private static JsonObject Reference(string variable) => new() { ["id"] = "v" + variable, ["name"] = variable };

    private static JsonObject Output(string variable) =>
        new()
        {
            ["typeName"] = "Object",
            ["memoryReference"] = new JsonObject { ["id"] = "v" + variable },
        };

    // One property of the file is both: which answer counts as yes, and where the yes is kept.
    private static JsonObject Positive(string property, string variable)
    {
        var input = Input("String", "Literal", property);
        input["memoryReference"] = new JsonObject { ["id"] = "v" + variable };
        return input;
    }

    private static JsonObject Data(JsonNode json) => Input("Object", "Object", json.ToJsonString());

    private static JsonObject Input(string typeName, string type, JsonNode? value) =>
        new()
        {
            ["typeName"] = typeName,
            ["expression"] = new JsonObject { ["type"] = type, ["value"] = value },
        };

    private static JsonObject Connection(string line)
    {
        var parts = line.Split(' ');
        return new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = parts[0], ["port"] = parts[1] },
            ["target"] = new JsonObject { ["activity"] = parts[2], ["port"] = "In" },
        };
    }
}

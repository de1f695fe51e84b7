using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;
using Shouldly;

namespace Regulations.Workflows.Tests;

/// <summary>Short words for definitions in tests: the JSON a designer would write.</summary>
internal static class Defining
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static JsonObject Activity(string type, string id, params (string Name, JsonNode? Value)[] properties)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = type.Contains('.', StringComparison.Ordinal) ? type : "Elsa." + type,
            ["version"] = 1,
        };
        foreach (var (name, value) in properties)
        {
            json[name] = value;
        }
        return json;
    }

    public static JsonObject Start(string id = "start") => Activity("Start", id);

    public static JsonObject End(string id = "end") => Activity("End", id);

    /// <summary>Writes its own id.</summary>
    public static JsonObject Line(string id) => Activity("WriteLine", id, ("text", Literal(id)));

    public static JsonObject Line(string id, JsonNode text) => Activity("WriteLine", id, ("text", text));

    public static JsonObject Task(string id) => Activity("RunTask", id, ("taskName", Literal(id)));

    public static JsonObject Join(string id, string mode) => Activity("FlowJoin", id, ("mode", Literal(mode)));

    public static JsonObject Fork(string id, params string[] branches) =>
        Activity("FlowFork", id, ("branches", Object(new JsonArray([.. branches.Select(b => (JsonNode)b)]).ToJsonString())));

    public static JsonObject Decision(string id, JsonNode condition) => Activity("FlowDecision", id, ("condition", condition));

    public static JsonObject Set(string id, string variable, JsonNode value) =>
        Activity("SetVariable", id, ("variable", new JsonObject { ["id"] = variable, ["name"] = variable }), ("value", value));

    public static JsonObject Sequence(string id, params JsonObject[] activities) =>
        Activity("Sequence", id, ("activities", new JsonArray([.. activities])), ("variables", new JsonArray()));

    public static JsonObject HumanTask(string id, params (string Name, JsonNode? Value)[] more) =>
        Activity(
            "Regulations.HumanTask",
            id,
            [
                ("role", Literal("executor")),
                ("title", Object("""{"kk":"Қарау","ru":"Рассмотрение","en":"Review"}""")),
                ("outcomes", Object("""["meets","fails"]""")),
                .. more,
            ]
        );

    public static JsonObject Literal(JsonNode? value) => Input("Literal", value);

    public static JsonObject Object(string json) => Input("Object", json);

    public static JsonObject Script(string script) => Input("JavaScript", script);

    public static JsonObject Variable(string id) => Input("Variable", new JsonObject { ["id"] = id, ["name"] = id });

    public static JsonObject InputNamed(string name) => Input("Input", name);

    public static JsonObject Output(string variable) =>
        new()
        {
            ["typeName"] = "Object",
            ["memoryReference"] = new JsonObject { ["id"] = variable },
        };

    public static JsonObject Case(string label, string script, JsonObject? activity = null) =>
        new()
        {
            ["label"] = label,
            ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = script },
            ["activity"] = activity,
        };

    /// <summary>A flowchart; a connection is <c>source&gt;target</c> or <c>source:port&gt;target</c>.</summary>
    public static JsonObject Flow(string id, string connections, params JsonObject[] activities) =>
        Activity(
            "Flowchart",
            id,
            ("activities", new JsonArray([.. activities])),
            ("variables", new JsonArray()),
            ("connections", new JsonArray([.. connections.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Connection)]))
        );

    public static JsonNode Connection(string text)
    {
        var ends = text.Split('>');
        var source = ends[0].Split(':');
        return new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.Length > 1 ? source[1] : "Done" },
            ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
        };
    }

    /// <summary>Variables are <c>Name:Type=default</c>, inputs and outputs names.</summary>
    public static JsonObject Definition(JsonObject root, string variables = "", string inputs = "", string outputs = "") =>
        new()
        {
            ["id"] = "v1",
            ["definitionId"] = "d",
            ["name"] = "D",
            ["version"] = 1,
            ["variables"] = new JsonArray([.. Words(variables).Select(VariableDeclaration)]),
            ["inputs"] = new JsonArray([.. Words(inputs).Select(i => (JsonNode)new JsonObject { ["name"] = i, ["type"] = "Object" })]),
            ["outputs"] = new JsonArray([.. Words(outputs).Select(o => (JsonNode)new JsonObject { ["name"] = o, ["type"] = "Object" })]),
            ["root"] = root,
        };

    public static CompiledWorkflow Compiled(JsonObject definition, IWorkflowCatalog? catalog = null)
    {
        var result = WorkflowCompiler.Compile(definition.ToJsonString(), catalog);
        result.Findings.Select(f => $"{f.Code} {f.NodeId} {f.Property}").ShouldBeEmpty();
        return result.Workflow!;
    }

    public static RunReport Run(JsonObject definition, RunOptions? options = null, IWorkflowCatalog? catalog = null) =>
        WorkflowRunner.Run(Compiled(definition, catalog), options ?? new RunOptions { StartsAt = Noon });

    public static Transition Started(CompiledWorkflow workflow, JsonObject? inputs = null, string? kind = null) =>
        WorkflowEngine.Start(workflow, new StartInstance("i", null, inputs ?? [], kind), Noon);

    private static IEnumerable<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static JsonNode VariableDeclaration(string text)
    {
        var parts = text.Split('=', 2);
        var name = parts[0].Split(':');
        return new JsonObject
        {
            ["id"] = name[0],
            ["name"] = name[0],
            ["typeName"] = name.Length > 1 ? name[1] : "Object",
            ["value"] = parts.Length > 1 ? parts[1] : null,
        };
    }

    private static JsonObject Input(string type, JsonNode? value) =>
        new()
        {
            ["typeName"] = "Object",
            ["expression"] = new JsonObject { ["type"] = type, ["value"] = value },
        };
}

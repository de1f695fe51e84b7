using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>Own activities that have something done elsewhere, as RunTask: the host is told of the task and reports its result.</summary>
internal static class TaskLowering
{
    /// <summary>A person's task: RunTask whose result is <c>{outcome, form, actor}</c>, a FlowSwitch on the outcome, and its limit beside it.</summary>
    public static StockGroup Human(ActivityFile task, StockVariables variables)
    {
        var id = task.Id;
        var result = variables.Of(id + "Result", "Object");
        var limited = LimitBeside.Of(task, id, task.Limit, variables);
        var run = RunTask(task, limited is null ? 0 : 2);
        run["payload"] = StockJson.Script(
            "ObjectDictionary",
            "({ "
                + string.Join(
                    ", ",
                    new[]
                    {
                        "role",
                        "assignee",
                        "title",
                        "description",
                        "source",
                        "step",
                        "limit",
                        "countedFrom",
                        "outcomes",
                        "outcomeDetails",
                        "form",
                        "signature",
                        "differsFrom",
                        "payload",
                    }
                        .Where(name => task.Json[name] is not null)
                        .Select(name => $"{name}: {StockScripts.Value(task.Json[name])}")
                )
                + " })"
        );
        run["result"] = StockJson.Output("Object", result);
        var done = StockJson.Activity("Elsa.RunJavaScript", id + "-done", task, limited is null ? 1 : 3, 0);
        done["script"] = StockJson.Input(
            "String",
            "JavaScript",
            $"var given = getVariable(\"{result}\"); "
                + (limited is null ? "" : $"setVariable(\"{limited.Waiting}\", false); ")
                + Assign(task, "outcome", "given.outcome", variables)
                + Assign(task, "result", "given.form", variables)
                + Assign(task, "actor", "given.actor", variables)
        );
        var outcomes = task.List("outcomes");
        var choice = StockJson.Activity("Elsa.FlowSwitch", id + "-outcome", task, limited is null ? 2 : 4, 0);
        choice["cases"] = new JsonArray([
            .. outcomes.Select(outcome =>
                (JsonNode)
                    new JsonObject
                    {
                        ["label"] = outcome,
                        ["condition"] = new JsonObject
                        {
                            ["type"] = "JavaScript",
                            ["value"] = $"getVariable(\"{result}\").outcome === {StockScripts.Literal(outcome)}",
                        },
                    }
            ),
        ]);
        choice["mode"] = StockJson.Input("Elsa.Workflows.SwitchMode, Elsa.Workflows.Core", "Literal", "MatchFirst");
        return new StockGroup(
            limited?.Entry ?? id,
            [.. limited?.Activities ?? [], run, done, choice],
            [
                .. limited?.Connections ?? [],
                StockJson.Connection(id, "Done", id + "-done"),
                StockJson.Connection(id + "-done", "Done", id + "-outcome"),
            ],
            port => (id + "-outcome", port)
        );
    }

    /// <summary>A call of a system: RunTask named <c>system/operation</c> whose result is the answer.</summary>
    public static StockGroup Call(ActivityFile call, StockVariables variables)
    {
        var id = call.Id;
        var answer = OutputOf(call, "answer") ?? variables.Of(id + "Answer", "Object");
        var run = RunTask(call, 0);
        run["taskName"] = StockJson.Input("String", "Literal", $"{call.Text("system")}/{call.Text("operation")}");
        if (call.Json["payload"] is { } payload)
        {
            run["payload"] = StockJson.Script("ObjectDictionary", StockScripts.Value(payload));
        }
        run["result"] = StockJson.Output("Object", answer);
        if (OutputOf(call, "positive") is null || call.Text("positive") is not { } property)
        {
            return new StockGroup(id, [run], [], port => (id, port));
        }
        var done = StockJson.Activity("Elsa.RunJavaScript", id + "-done", call, 1, 0);
        done["script"] = StockJson.Input(
            "String",
            "JavaScript",
            $"var answer = getVariable(\"{variables.NameOf(answer)}\"); "
                + Assign(call, "positive", $"(answer || {{}})[{StockScripts.Literal(property)}] === true", variables)
        );
        return new StockGroup(id, [run, done], [StockJson.Connection(id, "Done", id + "-done")], port => (id + "-done", port));
    }

    /// <summary>A notice: RunTask that the host reports done once it is sent.</summary>
    public static StockGroup Notice(ActivityFile notice) => Told(notice, ["to", "kind", "message", "documentId", "title", "source"]);

    /// <summary>A document: RunTask whose result is <c>{documentId}</c>.</summary>
    public static StockGroup Document(ActivityFile document, StockVariables variables)
    {
        var told = Told(document, ["template", "title", "series", "signedBy", "registered", "data", "source"]);
        if (OutputOf(document, "documentId") is null)
        {
            return told;
        }
        var id = document.Id;
        var result = variables.Of(id + "Result", "Object");
        told.Activities[0]["result"] = StockJson.Output("Object", result);
        var done = StockJson.Activity("Elsa.RunJavaScript", id + "-done", document, 1, 0);
        done["script"] = StockJson.Input(
            "String",
            "JavaScript",
            $"var issued = getVariable(\"{result}\"); " + Assign(document, "documentId", "issued.documentId", variables)
        );
        return new StockGroup(
            id,
            [told.Activities[0], done],
            [StockJson.Connection(id, "Done", id + "-done")],
            port => (id + "-done", port)
        );
    }

    private static StockGroup Told(ActivityFile activity, string[] inputs)
    {
        var run = RunTask(activity, 0);
        run["payload"] = StockJson.Script(
            "ObjectDictionary",
            "({ "
                + string.Join(
                    ", ",
                    inputs
                        .Where(name => activity.Json[name] is not null)
                        .Select(name => $"{name}: {StockScripts.Value(activity.Json[name])}")
                )
                + " })"
        );
        return new StockGroup(activity.Id, [run], [], port => (activity.Id, port));
    }

    /// <summary>The task keeps the activity's id, its custom properties and what the designer shows.</summary>
    private static JsonObject RunTask(ActivityFile activity, double column)
    {
        var run = StockJson.Activity("Elsa.RunTask", activity.Id, activity, column, 0);
        if (activity.Json["customProperties"] is JsonObject custom)
        {
            run["customProperties"] = custom.DeepClone();
        }
        if (activity.DisplayText is { } shown)
        {
            run["metadata"]!["displayText"] = shown;
        }
        run["taskName"] = StockJson.Input("String", "Literal", activity.Id);
        return run;
    }

    private static string? OutputOf(ActivityFile activity, string output) =>
        activity.Json[output]?["memoryReference"]?["id"] is JsonValue id ? id.ToString() : null;

    private static string Assign(ActivityFile activity, string output, string value, StockVariables variables) =>
        OutputOf(activity, output) is { } variable ? $"setVariable({StockScripts.Literal(variables.NameOf(variable))}, {value}); " : "";
}

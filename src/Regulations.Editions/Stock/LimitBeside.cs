using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>A limit as stock activities: a fork before what is limited, and beside it a delay that warns where it is still waited for. Nothing is
/// cancelled: who is late can still do it.</summary>
/// <param name="Entry">The activity that ways into it lead to.</param>
/// <param name="Waiting">The variable that says that it is still waited for.</param>
internal sealed record LimitBeside(
    string Entry,
    string Waiting,
    IReadOnlyList<JsonObject> Activities,
    IReadOnlyList<JsonObject> Connections
)
{
    /// <summary>The limit of an activity; null: it has none.</summary>
    /// <param name="limited">The activity that the fork's first branch leads to; null: nothing, the caller connects the branch <c>Course</c>.</param>
    public static LimitBeside? Of(ActivityFile activity, string? limited, LimitFacts limit, StockVariables variables)
    {
        if (limit.IsNone)
        {
            return null;
        }
        var id = activity.Id;
        var waiting = variables.Of(id + "Waiting", "Boolean");
        // Where nothing of the activity itself is left, the first step bears its id.
        var first = limited is null ? id : id + "-begin";
        var begin = StockJson.Activity("Elsa.RunJavaScript", first, activity, 0, 0);
        begin["script"] = StockJson.Input("String", "JavaScript", $"setVariable(\"{waiting}\", true);");
        var fork = StockJson.Activity("Elsa.FlowFork", id + "-fork", activity, 1, 0);
        fork["branches"] = StockJson.Input("List<String>", "Object", """["Course","Limit"]""");
        var has = StockJson.Activity("Elsa.FlowDecision", id + "-has-limit", activity, 2, 1);
        has["condition"] = StockJson.Script("Boolean", $"!!{StockScripts.Limit(limit)}");
        var delay = StockJson.Activity("Elsa.Delay", id + "-limit", activity, 3, 1);
        delay["metadata"]!["description"] = StockNotes.Of(limit).En;
        delay["timeSpan"] = StockJson.Script("TimeSpan", StockScripts.Span(limit));
        var late = StockJson.Activity("Elsa.FlowDecision", id + "-late", activity, 4, 1);
        late["condition"] = StockJson.Script("Boolean", $"getVariable(\"{waiting}\") === true");
        var warn = StockJson.Activity("Elsa.WriteLine", id + "-warning", activity, 5, 1);
        warn["text"] = StockJson.Input("String", "Literal", $"limit passed: {id}");
        var connections = new List<JsonObject>
        {
            StockJson.Connection(first, "Done", id + "-fork"),
            StockJson.Connection(id + "-fork", "Limit", id + "-has-limit"),
            StockJson.Connection(id + "-has-limit", "True", id + "-limit"),
            StockJson.Connection(id + "-limit", "Done", id + "-late"),
            StockJson.Connection(id + "-late", "True", id + "-warning"),
        };
        if (limited is not null)
        {
            connections.Insert(1, StockJson.Connection(id + "-fork", "Course", limited));
        }
        return new LimitBeside(first, waiting, [begin, fork, has, delay, late, warn], connections);
    }
}

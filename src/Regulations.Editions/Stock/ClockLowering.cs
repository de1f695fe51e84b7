using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>Clocks and waits as stock activities.</summary>
internal static class ClockLowering
{
    /// <summary>A wait for an instant is StartAt, for a limit a Delay.</summary>
    public static StockGroup Wait(ActivityFile wait)
    {
        var isDelay = !wait.Limit.IsNone;
        var json = StockJson.Activity(isDelay ? "Elsa.Delay" : "Elsa.StartAt", wait.Id, wait, 0, 0);
        if (isDelay)
        {
            // A kind without a limit does not wait.
            json["timeSpan"] = StockJson.Script("TimeSpan", $"{StockScripts.Span(wait.Limit)} || \"00:00:00\"");
        }
        else
        {
            json["dateTime"] = wait.Json["dateTime"]?.DeepClone();
        }
        Keep(json, wait);
        return new StockGroup(wait.Id, [json], [], port => (wait.Id, port));
    }

    /// <summary>A clock that starts: the course goes on, and beside it a delay warns where the clock still runs.</summary>
    public static StockGroup Begin(ActivityFile clock, StockVariables variables)
    {
        if (LimitBeside.Of(clock, null, clock.Limit, variables) is not { } limit)
        {
            return Nothing(clock);
        }
        var begin = limit.Activities[0];
        Keep(begin, clock);
        var running = variables.Of("clock " + Name(clock), "String");
        begin["script"] = StockJson.Input(
            "String",
            "JavaScript",
            $"setVariable(\"{limit.Waiting}\", true); setVariable(\"{running}\", \"{limit.Waiting}\");"
        );
        return new StockGroup(limit.Entry, limit.Activities, limit.Connections, _ => (clock.Id + "-fork", "Course"));
    }

    /// <summary>A clock that stops: nothing is waited for any more.</summary>
    public static StockGroup End(ActivityFile clock, StockVariables variables)
    {
        var running = variables.Of("clock " + Name(clock), "String");
        var json = StockJson.Activity("Elsa.RunJavaScript", clock.Id, clock, 0, 0);
        json["script"] = StockJson.Input(
            "String",
            "JavaScript",
            $"if (getVariable(\"{running}\")) {{ setVariable(getVariable(\"{running}\"), false); }}"
        );
        Keep(json, clock);
        return new StockGroup(clock.Id, [json], [], port => (clock.Id, port));
    }

    private static StockGroup Nothing(ActivityFile clock)
    {
        var json = StockJson.Activity("Elsa.RunJavaScript", clock.Id, clock, 0, 0);
        json["script"] = StockJson.Input("String", "JavaScript", "null;");
        Keep(json, clock);
        return new StockGroup(clock.Id, [json], [], port => (clock.Id, port));
    }

    private static string Name(ActivityFile clock) => clock.Text("clock") ?? "total";

    private static void Keep(JsonObject json, ActivityFile from)
    {
        if (from.Json["customProperties"] is JsonObject custom)
        {
            json["customProperties"] = custom.DeepClone();
        }
    }
}

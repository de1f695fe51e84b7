using System.Text.Json.Nodes;

namespace Regulations.Workflows.Tests.Flowcharts;

/// <summary>What an activity of a random chart does.</summary>
internal enum Part
{
    Start,
    End,
    Line,
    Task,
    Fork,
    Decision,
    Join,
}

/// <summary>An activity of a random chart.</summary>
/// <param name="Mode">A join's mode.</param>
/// <param name="Rounds">A decision is False for so many visits and True ever after.</param>
internal sealed record ChartActivity(string Id, Part Part, string? Mode = null, int Rounds = 0);

/// <summary>A connection of a random chart.</summary>
internal sealed record ChartConnection(string Source, string Port, string Target);

/// <summary>A random flowchart: forks, decisions, joins of every mode, tasks, ends, and ways back. The same seed gives the same chart.</summary>
internal sealed record RandomChart(int Seed, IReadOnlyList<ChartActivity> Activities, IReadOnlyList<ChartConnection> Connections)
{
    private static readonly string[] Modes = ["WaitAny", "WaitAll", "WaitAllActive"];
    private static readonly string[] Branches = ["A", "B", "C"];

    public static RandomChart Of(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(4, 18);
        var activities = new List<ChartActivity> { new("n1", Part.Start) };
        var connections = new List<ChartConnection>();
        for (var i = 2; i <= count; i++)
        {
            var id = $"n{i}";
            var sources = random.Next(100) < 65 ? 1 : random.Next(2, 4);
            foreach (var source in Pick(random, activities.Where(a => a.Part != Part.End).ToArray(), sources))
            {
                connections.Add(new ChartConnection(source.Id, PortOf(random, source), id));
            }
            activities.Add(PartOf(random, id, isLast: i == count, joins: sources > 1));
        }
        AddWaysBack(random, activities, connections);
        // The order in the file decides; it need not be the order of making.
        return new RandomChart(seed, activities, [.. connections.Distinct().OrderBy(_ => random.Next())]);
    }

    public JsonObject ToDefinition()
    {
        var flow = Defining.Flow("flow", "", [.. Activities.Select(ToJson)]);
        flow["connections"] = new JsonArray([.. Connections.Select(c => Defining.Connection($"{c.Source}:{c.Port}>{c.Target}"))]);
        return Defining.Definition(flow);
    }

    private static ChartActivity PartOf(Random random, string id, bool isLast, bool joins)
    {
        var roll = random.Next(100);
        if (joins && roll < 60)
        {
            return new ChartActivity(id, Part.Join, Modes[random.Next(Modes.Length)]);
        }
        return roll switch
        {
            < 30 => new ChartActivity(id, Part.Line),
            < 55 => new ChartActivity(id, Part.Task),
            < 75 => new ChartActivity(id, Part.Fork),
            < 94 => new ChartActivity(id, Part.Decision, Rounds: random.Next(0, 3)),
            _ => isLast || random.Next(2) == 0 ? new ChartActivity(id, Part.End) : new ChartActivity(id, Part.Line),
        };
    }

    private static string PortOf(Random random, ChartActivity source) =>
        source.Part switch
        {
            Part.Fork => Branches[random.Next(Branches.Length)],
            Part.Decision => random.Next(2) == 0 ? "True" : "False",
            _ => "Done",
        };

    private static void AddWaysBack(Random random, List<ChartActivity> activities, List<ChartConnection> connections)
    {
        if (random.Next(100) >= 45)
        {
            return;
        }
        foreach (var decision in Pick(random, activities.Where(a => a.Part == Part.Decision).ToArray(), 1))
        {
            var earlier = activities.TakeWhile(a => a.Id != decision.Id).Skip(1).ToArray();
            foreach (var target in Pick(random, earlier, 1))
            {
                connections.Add(new ChartConnection(decision.Id, "False", target.Id));
            }
        }
    }

    private static IEnumerable<T> Pick<T>(Random random, T[] from, int count) => from.OrderBy(_ => random.Next()).Take(count).ToArray();

    private JsonObject ToJson(ChartActivity activity) =>
        activity.Part switch
        {
            Part.Start => Defining.Start(activity.Id),
            Part.End => Defining.End(activity.Id),
            Part.Line => Defining.Line(activity.Id),
            Part.Task => Defining.Task(activity.Id),
            Part.Fork => Defining.Fork(activity.Id, Branches),
            Part.Join => Defining.Join(activity.Id, activity.Mode!),
            _ => Defining.Decision(activity.Id, Condition(activity)),
        };

    /// <summary>A decision without a way back is a plain constant; one with it counts its visits in a variable.</summary>
    private JsonObject Condition(ChartActivity decision) =>
        decision.Rounds == 0
            ? Defining.Literal(true)
            : Defining.Script(
                $"var n = (getVariable('visits {decision.Id}') || 0) + 1; setVariable('visits {decision.Id}', n); return n > {decision.Rounds};"
            );
}

using System.Text.Json.Nodes;
using Regulations.Workflows.Tests;

namespace Regulations.Bpmn.Tests;

/// <summary>Random definitions of containers within containers: sequences, forks, conditions, loops, switches, flowcharts. The same seed gives the same.</summary>
internal static class RandomNesting
{
    public static JsonObject Of(int seed)
    {
        var random = new Random(seed);
        var count = 0;
        return Defining.Definition(Container(random, ref count, 0), "x:Int32=1");
    }

    private static JsonObject Any(Random random, ref int count, int depth) =>
        depth < 4 && random.Next(100) < 45 ? Container(random, ref count, depth) : Leaf(random, ref count);

    private static JsonObject Leaf(Random random, ref int count)
    {
        var id = $"a{++count}";
        return random.Next(9) switch
        {
            0 => Defining.Line(id),
            1 => Defining.Task(id),
            2 => Defining.HumanTask(id, ("limit", Defining.Literal("2wd"))),
            3 => Defining.Activity("Delay", id, ("timeSpan", Defining.Literal("01:00:00"))),
            4 => Defining.Activity("Event", id, ("eventName", Defining.Literal("paid"))),
            5 => Defining.Activity("ExecuteWorkflow", id, ("workflowDefinitionId", Defining.Literal("other"))),
            6 => Defining.Activity("Some.Unknown", id, ("odd", new JsonArray(1, null, "x"))),
            7 => Defining.Activity("Break", id),
            _ => Defining.Set(id, "x", Defining.Script("1 < 2 && 'ә'")),
        };
    }

    private static JsonObject Container(Random random, ref int count, int depth)
    {
        var id = $"c{++count}";
        var children = new List<JsonObject>();
        for (var i = random.Next(0, 4); i >= 0; i--)
        {
            children.Add(Any(random, ref count, depth + 1));
        }
        switch (random.Next(7))
        {
            case 0:
                return Defining.Sequence(id, [.. children]);
            case 1:
                return Defining.Activity("Parallel", id, ("activities", new JsonArray([.. children])));
            case 2:
                return Defining.Activity(
                    "If",
                    id,
                    ("condition", Defining.Literal(true)),
                    ("then", children[0]),
                    ("else", children.Count > 1 ? children[1] : null)
                );
            case 3:
                return Defining.Activity(random.Next(2) == 0 ? "While" : "ForEach", id, ("body", children[0]));
            case 4:
                return Defining.Activity(
                    "Switch",
                    id,
                    ("cases", new JsonArray([.. children.Skip(1).Select((c, i) => (JsonNode)Defining.Case($"case {i}", "true", c))])),
                    ("default", children[0])
                );
            default:
                var names = children.Select(c => c["id"]!.ToString()).ToList();
                var ways = names.Skip(1).Select((name, i) => $"{names[random.Next(i + 1)]}>{name}");
                return Defining.Flow(id, string.Join(' ', ways), [.. children]);
        }
    }
}

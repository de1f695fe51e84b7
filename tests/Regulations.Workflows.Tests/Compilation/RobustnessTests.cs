using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Running;
using Regulations.Workflows.Tests.Flowcharts;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Compilation;

/// <summary>Definitions come from outside: however they are damaged, they are refused with findings or run, and nothing is thrown.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void A_damaged_definition_is_refused_or_runs_but_never_throws()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var definition = random.Next(3) == 0 ? RandomChart.Of(seed).ToDefinition() : Everything();
                for (var i = random.Next(1, 4); i > 0; i--)
                {
                    Damage(definition, random);
                }
                var result = WorkflowCompiler.Compile(definition.ToJsonString());
                (result.Workflow is null).ShouldBe(result.Findings.Count > 0, $"seed {seed}");
                if (result.Workflow is { } workflow)
                {
                    WorkflowRunner.Run(workflow, new RunOptions { MaximumWaits = 50 });
                }
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), property);
    }

    private static JsonObject Everything() =>
        Definition(
            Flow(
                "f",
                "s>fork fork:A>loop fork:B>task task:meets>sw task:fails>call loop>join sw:A>join call>join join>doc doc>end",
                Start("s"),
                Fork("fork", "A", "B"),
                Activity(
                    "ForEach",
                    "loop",
                    ("items", Object("[1,2]")),
                    ("body", Sequence("body", Line("line", Script("getX() + getCurrentValue()")), Activity("Delay", "delay"))),
                    ("currentValue", Output("X"))
                ),
                HumanTask(
                    "task",
                    ("limit", Object("""{"issue":"2wd"}""")),
                    ("differsFrom", Object("""["task"]""")),
                    ("outcome", Output("X"))
                ),
                Activity("FlowSwitch", "sw", ("cases", new JsonArray(Case("A", "return true;")))),
                Activity("Regulations.SystemCall", "call", ("system", Literal("s")), ("operation", Literal("o")), ("answer", Output("X"))),
                Join("join", "WaitAny"),
                Activity("Regulations.IssueDocument", "doc", ("template", Literal("t")), ("signedBy", Literal("task"))),
                End()
            ),
            "X N:Int32=1",
            "I",
            "O"
        );

    /// <summary>Takes a random member or item away, or puts something else in its place.</summary>
    private static void Damage(JsonObject definition, Random random)
    {
        var nodes = new List<JsonNode>();
        Collect(definition, nodes);
        var victim = nodes[random.Next(nodes.Count)];
        JsonNode? other = random.Next(9) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(-2, 3)),
            2 => JsonValue.Create(""),
            3 => JsonValue.Create("f"),
            4 => new JsonArray(),
            5 => new JsonObject(),
            6 => new JsonArray(1, "x", new JsonObject()),
            7 => JsonValue.Create(true),
            _ => JsonValue.Create("{\"a\":"),
        };
        switch (victim.Parent)
        {
            case JsonObject members:
                var name = victim.GetPropertyName();
                if (random.Next(4) == 0)
                {
                    members.Remove(name);
                }
                else
                {
                    members[name] = other;
                }
                break;
            case JsonArray items:
                items[victim.GetElementIndex()] = other;
                break;
            default:
                break;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> into)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members)
                {
                    Add(value, into);
                }
                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Add(item, into);
                }
                break;
            default:
                break;
        }
    }

    private static void Add(JsonNode? node, List<JsonNode> into)
    {
        if (node is not null)
        {
            into.Add(node);
            Collect(node, into);
        }
    }
}

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;

namespace Regulations.Workflows.Tests.Flowcharts;

/// <summary>
/// Random flowcharts: the interpreter does what the obvious model does, and charts kept with what they do go on doing it. A chart file of
/// the same shape made elsewhere is checked too where REGULATIONS_CONFORMANCE_CHARTS names it.
/// </summary>
public sealed class FlowchartConformanceTests
{
    private static string KeptCharts => Path.Combine(AppContext.BaseDirectory, "Flowcharts", "charts.jsonl");

    [Fact]
    public void The_interpreter_does_what_the_obvious_model_does()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed =>
            {
                var chart = RandomChart.Of(seed);
                Interpreted(chart.ToDefinition(), throughJson: false).ShouldBe(Said(ObviousModel.Run(chart)), $"seed {seed}");
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), property);
    }

    [Fact]
    public void A_state_written_and_read_between_every_two_stimuli_changes_nothing()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed =>
            {
                var definition = RandomChart.Of(seed).ToDefinition();
                Interpreted((JsonObject)definition.DeepClone(), throughJson: true)
                    .ShouldBe(Interpreted(definition, throughJson: false), $"seed {seed}");
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), property);
    }

    [Fact]
    public void Kept_charts_do_what_they_did()
    {
        var kept = File.ReadLines(KeptCharts).Select(line => (JsonObject)JsonNode.Parse(line)!).ToArray();
        kept.Length.ShouldBe(100);
        foreach (var chart in kept)
        {
            var said = (string)chart["expected"]!["said"]!;
            Interpreted((JsonObject)chart["definition"]!, throughJson: true).ShouldBe(said, (string)chart["name"]!);
            Said(ObviousModel.Run(RandomChart.Of((int)chart["seed"]!))).ShouldBe(said, (string)chart["name"]!);
        }
    }

    [Fact]
    public void Charts_made_elsewhere_print_and_complete_what_is_expected()
    {
        var file = Environment.GetEnvironmentVariable("REGULATIONS_CONFORMANCE_CHARTS");
        Assert.SkipWhen(file is null, "REGULATIONS_CONFORMANCE_CHARTS names no file.");
        foreach (var line in File.ReadLines(file!))
        {
            var chart = (JsonObject)JsonNode.Parse(line)!;
            var twice = Texts(chart["elsaRunsTwice"]).ToHashSet();
            var name = (string)chart["name"]!;
            var report = WorkflowRunner.Run(
                Defining.Compiled((JsonObject)chart["definition"]!),
                new RunOptions { Order = WaitOrder.FirstInFirstOut }
            );
            var lines = Texts(chart["expected"]!["lines"]);
            report.Lines.ShouldBe(twice.Count > 0 ? lines.Distinct() : lines, name);
            // The reference resumes a task after the end of its flowchart here; we do not.
            var completed = Texts(chart["expected"]!["completed"]).Where(c => name != "fz7_0019" || c != "n7");
            var seen = new HashSet<string>();
            report.Completed.ShouldBe(completed.Where(c => !twice.Contains(c) || seen.Add(c)), name);
        }
    }

    [Fact]
    public void Charts_are_kept_anew_where_asked_for()
    {
        var file = Environment.GetEnvironmentVariable("REGULATIONS_KEEP_CHARTS");
        Assert.SkipWhen(file is null, "REGULATIONS_KEEP_CHARTS names no file to write.");
        File.WriteAllLines(file!, Enumerable.Range(1, 100).Select(n => Kept(n * 7919).ToJsonString()));
    }

    private static JsonObject Kept(int seed)
    {
        var chart = RandomChart.Of(seed);
        return new JsonObject
        {
            ["name"] = $"chart {seed}",
            ["seed"] = seed,
            ["definition"] = chart.ToDefinition(),
            ["expected"] = new JsonObject { ["said"] = Said(ObviousModel.Run(chart)) },
        };
    }

    private static IEnumerable<string> Texts(JsonNode? array) => ((JsonArray)array!).Select(t => (string)t!);

    private static string Said(ChartOutcome outcome) =>
        $"{(outcome.Faulted ? "faulted" : "finished")} | {string.Join(' ', outcome.Lines)} | {string.Join(' ', outcome.Completed)}";

    private static string Interpreted(JsonObject definition, bool throughJson)
    {
        var workflow = WorkflowCompiler.Compile(definition.ToJsonString()).Workflow.ShouldNotBeNull();
        var effects = new List<Effect>();
        var transition = Defining.Started(workflow);
        effects.AddRange(transition.Effects);
        var state = transition.State;
        while (state is { Status: WorkflowStatus.Running, Bookmarks.Count: > 0 } && !effects.OfType<Effect.IncidentRaised>().Any())
        {
            if (throughJson)
            {
                state = WorkflowStateJson.Read(WorkflowStateJson.Write(state));
            }
            transition = WorkflowEngine.Run(workflow, state, new Stimulus.Resume(state.Bookmarks[0].Id), Defining.Noon);
            transition.Accepted.ShouldBeTrue();
            effects.AddRange(transition.Effects);
            state = transition.State;
        }
        return Said(
            new ChartOutcome(
                effects.OfType<Effect.IncidentRaised>().Any(),
                [.. effects.OfType<Effect.LineWritten>().Select(l => l.Text)],
                [.. effects.OfType<Effect.ActivityCompleted>().Select(c => c.NodeId).Where(n => n != "flow")]
            )
        );
    }
}

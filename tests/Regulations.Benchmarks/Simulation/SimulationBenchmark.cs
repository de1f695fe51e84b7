using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Benchmarks.Measurement;
using Regulations.Calendars.Loading;
using Regulations.Editions;
using Regulations.Editions.Runs;
using Regulations.Simulation;
using Regulations.Simulation.Scenarios;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Running;

namespace Regulations.Benchmarks.Simulation;

/// <summary>Survey licences simulated on one thread, beside the plain runner that takes each request from start to end without an office, and
/// beside the simulation that asks the engine each time.</summary>
internal static class SimulationBenchmark
{
    private const int RequestsOfOthers = 300;

    public static int Run(string[] options)
    {
        var rounds = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 5;
        var requests = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : 100_000;
        Console.WriteLine(Machine.Describe());
        Console.WriteLine($"{rounds} rounds of {requests} requests (the others {RequestsOfOthers}), turn by turn; median (lowest–highest)");
        Console.WriteLine();
        var workflows = Path.Combine(Repository.Root, "workflows");
        var edition = EditionFolder.ReadFile(Path.Combine(workflows, "eastkz", "survey-licence.json"), workflows);
        var question = Question(edition, requests);
        Simulate(question with { Requests = RequestsOfOthers, Replications = 2 });
        Simulate(question with { Requests = RequestsOfOthers, Replications = 2, RememberedStates = 0 });
        RunPlainly(edition);
        var figures = Enumerable.Range(0, rounds).Select(_ => Round(question, edition)).ToArray();
        Console.WriteLine("| what | requests/s | times the plain runner |");
        Console.WriteLine("| --- | ---: | ---: |");
        Print("simulated", figures.Select(figure => figure.Simulated), figures.Select(figure => figure.Simulated / figure.Plain));
        Print("simulated, the engine asked each time", figures.Select(f => f.Asking), figures.Select(f => f.Asking / f.Plain));
        Print("plain runner, no office", figures.Select(figure => figure.Plain), figures.Select(_ => 1.0));
        Console.WriteLine();
        Console.WriteLine($"processor time a simulated request: {Spread.Of(figures.Select(figure => figure.Microseconds))} µs");
        return 0;
    }

    private static (double Simulated, double Asking, double Plain, double Microseconds) Round(SimulationQuestion question, Edition edition)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var simulated = Simulate(question);
        var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        var asking = Simulate(question with { Requests = RequestsOfOthers, Replications = 2, RememberedStates = 0 });
        return (simulated, asking, RunPlainly(edition), spent.TotalMicroseconds / question.Requests);
    }

    private static double Simulate(SimulationQuestion question)
    {
        var began = Stopwatch.GetTimestamp();
        var result = Simulator.Run(question);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        // What did not come to its end must not look like speed.
        if (result.Variants[0].Unfinished > 0 || result.Variants[0].Failures.Count > 0)
            throw new InvalidOperationException("Requests did not end.");
        return question.Requests / seconds;
    }

    private static double RunPlainly(Edition edition)
    {
        var workflow = WorkflowCompiler.Compile(edition.Definition.ToJsonString()).Workflow!;
        var answers = AnswerScript.Read("""{ "people": { "step-2": { "form": { "executor": "dauren" } } } }""");
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < RequestsOfOthers; i++)
        {
            var inputs = new JsonObject
            {
                ["Channel"] = "portal",
                ["Kind"] = "issue",
                ["Applicant"] = new JsonObject(),
            };
            var options = new RunOptions
            {
                Inputs = inputs,
                Kind = "issue",
                Answers = answers.For(workflow),
            };
            if (WorkflowRunner.Run(workflow, options).Status != Workflows.State.WorkflowStatus.Finished)
                throw new InvalidOperationException("A request did not end.");
        }
        return RequestsOfOthers / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static void Print(string what, IEnumerable<double> pace, IEnumerable<double> times) =>
        Console.WriteLine($"| {what} | {Spread.Of(pace)} | {Spread.Of(times)} |");

    private static SimulationQuestion Question(Edition edition, int requests) =>
        new()
        {
            Edition = edition,
            Calendars = CalendarData.Shipped,
            Scenario = ScenarioReader.Read(
                """
                {
                  "mix": { "kinds": { "issue": 6, "reissue-reorganisation": 1, "reissue-simple": 1, "duplicate": 2 },
                           "channels": { "portal": 7, "state-corporation": 3 } },
                  "staff": [
                    { "roles": ["operator"], "count": 2 },
                    { "roles": ["chancellery"] },
                    { "roles": ["head"] },
                    { "roles": ["executor"], "count": 4 }
                  ],
                  "tasks": {
                    "step-4": { "outcomes": { "meets": 0.9, "fails": 0.1 } },
                    "step-7": { "outcomes": { "signed": 0.95, "returned": 0.05 } }
                  },
                  "systems": { "portal/account.check": { "positive": 0.99 }, "e-licensing/payment.check": { "positive": 0.97 } }
                }
                """
            ),
            Arrivals = new ArrivalPattern.Poisson(0.6),
            Requests = requests,
            Replications = Math.Max(2, requests / 2000),
        };
}

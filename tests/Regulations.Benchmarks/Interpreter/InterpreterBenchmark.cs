using System.Globalization;
using Regulations.Benchmarks.Measurement;

namespace Regulations.Benchmarks.Interpreter;

/// <summary>The interpreter and bpmn-engine on the same processes, one thread each, turn by turn in the same run.</summary>
internal static class InterpreterBenchmark
{
    private static readonly (string Name, string Title)[] Scenarios =
    [
        ("eight-steps", "8 steps with a fork, a join and a decision; nothing stored"),
        ("eight-tasks", "8 tasks; at each the state is written as text and read back"),
    ];

    public static int Run(string[] options)
    {
        var rounds = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 9;
        var seconds = options.Length > 1 ? double.Parse(options[1], CultureInfo.InvariantCulture) : 2;
        var folder = Path.Combine(Repository.Root, "tests", "Regulations.Benchmarks");
        Console.WriteLine(Machine.Describe());
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds of {seconds} s each, turn by turn; median (lowest–highest)")
        );
        Console.WriteLine();
        Console.WriteLine("| process | this engine, steps/s | bpmn-engine, steps/s | times |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");

        var ours = new OurEngine(folder);
        using var theirs = BpmnEngine.Start(folder);
        foreach (var (name, title) in Scenarios)
        {
            // Both warm up for as long as two rounds take: neither is judged by its first minutes.
            ours.Run(name, seconds * 2);
            theirs.Run(name, seconds * 2);
            var pairs = Enumerable.Range(0, rounds).Select(round => Pair(round, ours, theirs, name, seconds)).ToArray();
            var us = Spread.Of(pairs.Select(pair => pair.Ours));
            var them = Spread.Of(pairs.Select(pair => pair.Theirs));
            var times = Spread.Of(pairs.Select(pair => pair.Ours / pair.Theirs));
            Console.WriteLine($"| {title} | {us} | {them} | {times} |");
        }

        return 0;
    }

    // Who goes first changes from round to round, so that a machine that slows down favours neither.
    private static (double Ours, double Theirs) Pair(int round, OurEngine ours, BpmnEngine theirs, string name, double seconds)
    {
        if (round % 2 == 0)
        {
            var us = ours.Run(name, seconds).StepsPerSecond;
            return (us, theirs.Run(name, seconds).StepsPerSecond);
        }

        var them = theirs.Run(name, seconds).StepsPerSecond;
        return (ours.Run(name, seconds).StepsPerSecond, them);
    }
}

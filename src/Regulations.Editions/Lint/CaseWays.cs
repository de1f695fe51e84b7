using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Facts;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;

namespace Regulations.Editions.Lint;

/// <summary>A channel and a request kind; null: of no regulation, everything is open.</summary>
internal sealed record LintCase(string? Channel, string? Kind);

/// <summary>The connections of a chart that are open to requests of one channel and kind: conditions that ask for nothing else are answered.</summary>
internal sealed class CaseWays
{
    private static readonly string[] Asked = ["Channel", "Kind"];
    private static readonly string[] Functions = ["getInput", "getChannel", "getKind"];

    private readonly Chart _chart;
    private readonly Dictionary<string, HashSet<string>> _open = new(StringComparer.Ordinal);

    /// <summary>Answers the conditions of a chart for a case.</summary>
    public CaseWays(LintSubject subject, Chart chart, LintCase one)
    {
        _chart = chart;
        if (one.Kind is not null && subject.Workflow is { } workflow)
        {
            var known = new JsonObject { ["Channel"] = one.Channel, ["Kind"] = one.Kind };
            var inputs = new JsonObject(
                known
                    .Where(input => workflow.Inputs.Any(i => i.Name == input.Key))
                    .Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone()))
            );
            var bench = new ExpressionBench(workflow, new StartInstance("lint", null, inputs, one.Kind), NodaConstants.UnixEpoch);
            foreach (var node in chart.Nodes.Where(node => IsDecidedByCase(subject, node)))
            {
                if (bench.Choice(node.Id) is { Fault: null, Value: JsonArray ports })
                {
                    _open[node.Id] = ports.Select(port => (string)port!).ToHashSet(StringComparer.Ordinal);
                }
            }
        }
        Reached = Reach();
    }

    /// <summary>What a request of the case can come to.</summary>
    public IReadOnlySet<string> Reached { get; }

    /// <summary>The connections that lead on and are open.</summary>
    public IEnumerable<Way> Forward(string node) => _chart.Forward(node).Where(IsOpen);

    /// <summary>Every channel with every kind; one case where it is no regulation.</summary>
    public static IReadOnlyList<LintCase> Cases(LintSubject subject) =>
        subject.Reading.Facts is { Channels.Count: > 0, Kinds.Count: > 0 } facts
            ? [.. facts.Kinds.SelectMany(kind => facts.Channels.Select(channel => new LintCase(channel, kind)))]
            : [new LintCase(null, null)];

    private bool IsOpen(Way way) => !_open.TryGetValue(way.From, out var ports) || ports.Contains(way.Port);

    private HashSet<string> Reach()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        if (_chart.Start is { } start)
        {
            var open = new Stack<string>([start.Id]);
            while (open.TryPop(out var node))
            {
                if (reached.Add(node))
                {
                    foreach (var way in _chart.From(node).Where(IsOpen))
                    {
                        open.Push(way.To);
                    }
                }
            }
        }
        return reached;
    }

    private static bool IsDecidedByCase(LintSubject subject, ActivityFile node) =>
        node.Type is "Elsa.FlowDecision" or "Elsa.FlowSwitch"
        && subject.Data.ByNode.GetValueOrDefault(node.Id) is { } data
        && data.Expressions.Any(one => one.Use is not null)
        && data.Expressions.All(one =>
            one.Use is null
                ? one.Type is "Literal" or "Object"
                : one.Use.Reads.Count == 0
                    && one.Use.Written.Count == 0
                    && one.Use.Unknown.Count == 0
                    && one.Use.Inputs.All(Asked.Contains)
                    && one.Use.Globals.All(Functions.Contains)
        );
}

using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Editions.Lint;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;

namespace Regulations.Editions.Paths;

/// <summary>A place on a walk where it could have gone on in several ways.</summary>
/// <param name="Key">The node, and what else tells the place from others.</param>
/// <param name="Options">In how many ways.</param>
/// <param name="Picked">Which was taken.</param>
internal sealed record Choice(string Key, int Options, int Picked);

/// <summary>One walk through a chart, knowing of the engine only what its expressions give. Tokens go from node to node along connections; one that
/// comes to where others may still come waits for them.</summary>
internal sealed partial class PathWalk
{
    /// <summary>When every path begins.</summary>
    public static readonly Instant Begins = Instant.FromUtc(2026, 3, 2, 5, 0);

    private const int MaximumSteps = 2_000;

    private readonly WalkedChart _chart;
    private readonly PathCase _case;
    private readonly IReadOnlyList<int> _script;
    private readonly ExpressionBench _bench;
    private readonly Queue<Token> _ready = new();
    private readonly List<Token> _waiting = [];
    private readonly List<Token> _held = [];
    private readonly List<PathStep> _steps = [];
    private readonly HashSet<Way> _ways = [];
    private readonly List<Choice> _choices = [];
    private bool _clockRuns;
    private string? _end;
    private string? _trouble;
    private PathFault? _fault;
    private readonly Dictionary<string, IReadOnlyList<string>> _unset = new(StringComparer.Ordinal);

    private PathWalk(WalkedChart chart, PathCase path, IReadOnlyList<int> script)
    {
        _chart = chart;
        _case = path;
        _script = script;
        var inputs = path.Inputs([.. chart.Workflow.Inputs.Select(input => input.Name)]);
        _bench = new ExpressionBench(chart.Workflow, new StartInstance("path", null, inputs, path.Kind), Begins);
    }

    /// <summary>A place in the chart that is to be run.</summary>
    /// <param name="By">The connection it came by; null: the start.</param>
    private sealed record Token(string Node, Way? By)
    {
        /// <summary>Joins that fired without it.</summary>
        public HashSet<string> LateFor { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Walks once.</summary>
    /// <param name="chart">Where.</param>
    /// <param name="path">For whom.</param>
    /// <param name="script">What to pick at the first choices; afterwards what was not yet picked there, the first first.</param>
    public static (WalkedPath Path, IReadOnlyList<Choice> Choices) Walk(WalkedChart chart, PathCase path, IReadOnlyList<int> script)
    {
        var walk = new PathWalk(chart, path, script);
        walk.Go();
        var walked = new WalkedPath
        {
            Case = path,
            Steps = walk._steps,
            Ways = walk._ways,
            End = walk._trouble is null ? walk._end : null,
            Trouble = walk._trouble,
            Fault = walk._fault,
            Unset = walk._unset,
        };
        return (walked, walk._choices);
    }

    private void Go()
    {
        if (_chart.Chart.Start is not { } start)
        {
            _trouble = "The chart is empty.";
            return;
        }
        _ready.Enqueue(new Token(start.Id, null));
        while (_end is null && _trouble is null)
        {
            if (_steps.Count > MaximumSteps)
            {
                _trouble = "The walk does not end.";
            }
            else if (_ready.TryDequeue(out var token))
            {
                Arrive(token);
            }
            else if (!ReleaseHeld() && !ServeWaiting())
            {
                _end = _steps.LastOrDefault()?.Node ?? start.Id;
            }
        }
    }

    private void Arrive(Token token)
    {
        if (token.LateFor.Contains(token.Node))
        {
            return;
        }
        var node = _chart.Node(token.Node);
        var joins = node.Type == "Elsa.FlowJoin" ? node.Text("mode") ?? "WaitAny" : "WaitAllActive";
        if (joins == "WaitAny")
        {
            _waiting.RemoveAll(other => _chart.Leads(other.Node, token.Node));
            foreach (var other in _ready.Where(other => _chart.Leads(other.Node, token.Node) || other.Node == token.Node))
            {
                other.LateFor.Add(token.Node);
            }
        }
        else if (_chart.Inbound(token.Node) > 1 && token.By is { } by && !_chart.Chart.Back.Contains(by))
        {
            _held.Add(token);
            return;
        }
        Run(node);
    }

    /// <summary>What came together goes on as one where nothing else can come.</summary>
    private bool ReleaseHeld()
    {
        foreach (var group in _held.GroupBy(token => token.Node).ToList())
        {
            var others = _waiting.Concat(_held.Where(other => other.Node != group.Key));
            if (others.Any(other => _chart.Leads(other.Node, group.Key)))
            {
                continue;
            }
            _held.RemoveAll(token => token.Node == group.Key);
            var node = _chart.Node(group.Key);
            if (node.Text("mode") == "WaitAll" && group.Select(token => token.By).Distinct().Count() < _chart.Inbound(group.Key))
            {
                return true;
            }
            Run(node);
            return true;
        }
        return false;
    }

    private void Run(ActivityFile node)
    {
        if (_chart.Reads(node.Id).Where(name => !_bench.HasValue(name)).ToList() is { Count: > 0 } unset)
        {
            _unset[node.Id] = unset;
        }
        foreach (var property in _chart.Scripts(node.Id))
        {
            NoteFault(node, _bench.Value(node.Id, property), property);
        }
        switch (node.Type)
        {
            case "Regulations.HumanTask" or "Regulations.SystemCall" or "Elsa.Event" or "Elsa.RunTask" or "Regulations.WaitUntil":
            case "Elsa.Delay" or "Elsa.Timer" or "Elsa.StartAt" or "Elsa.Cron":
                _waiting.Add(new Token(node.Id, null));
                break;
            case "Elsa.End" or "Elsa.Finish":
                _steps.Add(new PathStep(node.Id, null, false));
                _end = node.Id;
                break;
            case "Elsa.Fault":
                _end = node.Id;
                break;
            case "Elsa.FlowDecision" or "Elsa.FlowSwitch":
                Leave(node, Ports(node));
                break;
            case "Elsa.FlowFork":
                Leave(node, node.List("branches"));
                break;
            case "Elsa.SetVariable":
                NoteFault(node, _bench.Set(node.Id), "value");
                Leave(node, ["Done"]);
                break;
            case "Regulations.IssueDocument":
                _bench.Assign(node.Id, "documentId", $"document-{node.Id}");
                Leave(node, ["Done"]);
                break;
            case "Regulations.StartClock" or "Regulations.StopClock":
                _clockRuns = node.Type == "Regulations.StartClock";
                Leave(node, ["Done"]);
                break;
            case "Elsa.Start" or "Elsa.FlowJoin" or "Regulations.Notify" or "Elsa.WriteLine" or "Elsa.SetName" or "Elsa.Correlate":
                Leave(node, ["Done"]);
                break;
            default:
                _trouble = $"Paths do not know the activity type “{node.Type}” of “{node.Id}”.";
                break;
        }
    }

    private IReadOnlyList<string> Ports(ActivityFile node)
    {
        var choice = _bench.Choice(node.Id);
        NoteFault(node, choice);
        return choice.Value is JsonArray ports ? [.. ports.Select(port => (string)port!)] : [];
    }

    private void Leave(ActivityFile node, IReadOnlyList<string> ports, bool waits = false, JsonNode? answer = null, bool happens = false)
    {
        _steps.Add(new PathStep(node.Id, ports.Count > 0 ? ports[0] : null, waits, answer, happens));
        foreach (var way in _chart.Chart.From(node.Id).Where(way => ports.Contains(way.Port)))
        {
            _ways.Add(way);
            _ready.Enqueue(new Token(way.To, way));
        }
    }

    private void NoteFault(ActivityFile node, BenchValue value, string? property = null)
    {
        if (value.Fault is { } message)
        {
            _fault ??= new PathFault(node.Id, property, message);
            _trouble ??= $"“{node.Id}”: {message}";
        }
    }

    /// <summary>Picks one of several: as the script says, then what was picked here least often, so that no loop keeps the walk.</summary>
    private int Pick(string key, int options, bool prefersFirst = false)
    {
        var picked = 0;
        if (_choices.Count < _script.Count)
        {
            picked = Math.Min(_script[_choices.Count], options - 1);
        }
        else if (!prefersFirst)
        {
            picked = Enumerable.Range(0, options).MinBy(option => _choices.Count(choice => choice.Key == key && choice.Picked == option));
        }
        _choices.Add(new Choice(key, options, picked));
        return picked;
    }
}

using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Migration;

/// <summary>Moves the tokens of a state: every activity that has begun and not ended becomes its partner, with what it has kept and counted.</summary>
internal sealed class FrameMove(CompiledWorkflow from, NodePartners partners, WorkflowState state)
{
    private readonly List<MoveRefusal> _refusals = [];
    private readonly List<string> _passedOver = [];
    private readonly Dictionary<int, Token> _tokens = [];

    public IReadOnlyList<MoveRefusal> Refusals => _refusals;

    public IReadOnlyList<string> PassedOver => _passedOver;

    /// <summary>The frames of the new state; of no use where there are refusals.</summary>
    public JsonArray Move()
    {
        var frames = (state.Tokens["frames"] as JsonArray ?? []).OfType<JsonObject>().Select(Token.Read).ToList();
        frames.ForEach(Find);
        foreach (var twins in frames.Where(t => t.New is not null).GroupBy(t => (t.Parent, t.New)).Where(t => t.Count() > 1))
        {
            // A loop in a flowchart may have begun the same activity twice: that is as it was. Two different ones may not become one.
            if (twins.Select(t => t.Old).Distinct().Count() > 1)
            {
                _refusals.AddRange(twins.Select(t => new MoveRefusal(MoveObstacle.Merged, t.Node, t.New!.NodeId)));
            }
        }
        return _refusals.Count > 0 ? [] : new JsonArray([.. frames.Select(t => (JsonNode)Write(t, frames))]);
    }

    private void Find(Token token)
    {
        _tokens[token.Id] = token;
        token.Old =
            from.Find(token.Node)
            ?? throw new ArgumentException($"The state has a token at “{token.Node}”, which its version does not have.");
        var parent = token.Parent is { } id ? _tokens[id] : null;
        if (parent is { New: null })
        {
            // What it stands in is refused already.
            return;
        }
        if (partners.Of(token.Old) is not { } partner)
        {
            _refusals.Add(new MoveRefusal(MoveObstacle.NoPartner, token.Node));
        }
        else if (!Fits(token, partner))
        {
            _refusals.Add(new MoveRefusal(MoveObstacle.OtherKind, token.Node, partner.NodeId));
        }
        else if (!ReferenceEquals(partner.Container, parent?.New))
        {
            _refusals.Add(new MoveRefusal(MoveObstacle.OtherContainer, token.Node, partner.NodeId));
        }
        else
        {
            token.New = partner;
        }
    }

    // What has failed without waiting is begun again or ended by hand: any activity that holds nothing can take its place.
    private static bool Fits(Token token, CompiledActivity partner) =>
        token.Waits ? WaitKinds.Fit(token.Old, partner)
        : token.HasFailed && token.Old.Children.Count == 0 && token.Old.Embedded.Count == 0
            ? partner.Children.Count == 0 && partner.Embedded.Count == 0
        : token.Old.Type == partner.Type;

    private JsonObject Write(Token token, List<Token> all)
    {
        var (json, old, partner) = ((JsonObject)token.Json.DeepClone(), token.Old, token.New!);
        json["node"] = partner.NodeId;
        if (json["variables"] is JsonObject values)
        {
            json["variables"] = MovedValues.Of(values, old.Variables, partner.Variables);
        }
        var children = all.Where(t => t.Parent == token.Id).ToList();
        if (json["marks"] is JsonArray marks)
        {
            json["marks"] = Marks(token, partner, marks);
        }
        if (old.Type == "Elsa.Sequence" && children is [var child, ..])
        {
            json["count"] = Next(token, child);
        }
        if (json["flow"] is JsonObject flow)
        {
            json["flow"] = Flow(old, flow, partner, children);
        }
        return json;
    }

    private JsonObject Flow(CompiledActivity old, JsonObject flow, CompiledActivity partner, List<Token> children)
    {
        var history = new FlowHistory(
            old,
            Execution.LoadFlow(old.Flow!, flow),
            partner,
            partners,
            children.Select(t => t.Old).ToHashSet(),
            children.Select(t => t.New!).ToHashSet()
        );
        var visits = history.Tell();
        _refusals.AddRange(history.Refusals);
        _passedOver.AddRange(history.PassedOver);
        return Execution.SaveFlow(partner.Flow!, visits);
    }

    /// <summary>Branches of a fork that have ended, or of a switch that have not.</summary>
    private JsonArray Marks(Token token, CompiledActivity partner, JsonArray marks)
    {
        var known = token.Old.Children.Concat(token.Old.Embedded.Values).ToList();
        if (token.Old.Type == "Elsa.Fork")
        {
            var kept = known.Select(partners.Of).OfType<CompiledActivity>().ToHashSet();
            _refusals.AddRange(
                partner.Children.Where(branch => !kept.Contains(branch)).Select(b => new MoveRefusal(MoveObstacle.WouldHaveBegun, b.NodeId))
            );
        }
        return new JsonArray([
            .. marks
                .Select(mark => known.Find(a => a.Id == (string?)mark))
                .Select(a => a is null ? null : partners.Of(a)?.Id)
                .OfType<string>()
                .Order(StringComparer.Ordinal)
                .Select(id => (JsonNode)id),
        ]);
    }

    /// <summary>The next child of a sequence; none that has been done may come again.</summary>
    private int Next(Token token, Token child)
    {
        var at = Place(token.New!, child.New!);
        for (var i = 0; i < Place(token.Old, child.Old); i++)
        {
            if (partners.Of(token.Old.Children[i]) is { } done && Place(token.New!, done) > at)
            {
                _refusals.Add(new MoveRefusal(MoveObstacle.DoneStepAhead, done.NodeId));
            }
        }
        _passedOver.AddRange(
            token.New!.Children.Take(at).Where(c => !token.Old.Children.Any(o => ReferenceEquals(partners.Of(o), c))).Select(c => c.NodeId)
        );
        return at + 1;
    }

    private static int Place(CompiledActivity sequence, CompiledActivity child)
    {
        for (var i = 0; i < sequence.Children.Count; i++)
        {
            if (ReferenceEquals(sequence.Children[i], child))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>An activity that has begun and not ended, as the state has it.</summary>
    private sealed class Token
    {
        public required JsonObject Json { get; init; }

        public required int Id { get; init; }

        public required string Node { get; init; }

        public required int? Parent { get; init; }

        public CompiledActivity Old { get; set; } = null!;

        /// <summary>Null: it has no partner that will do.</summary>
        public CompiledActivity? New { get; set; }

        public bool Waits => Json["waits"] is not null;

        public bool HasFailed => Json["incident"] is not null;

        public static Token Read(JsonObject json) =>
            new()
            {
                Json = json,
                Id = (int)json["id"]!,
                Node = (string)json["node"]!,
                Parent = (int?)json["in"],
            };
    }
}

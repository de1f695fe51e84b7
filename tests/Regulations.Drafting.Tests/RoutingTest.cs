using System.Collections.Concurrent;
using Regulations.Drafting.Charts;
using Regulations.Drafting.Layout;
using Shouldly;
using Xunit;

namespace Regulations.Drafting.Tests;

/// <summary>What a reader of the picture must be able to rely on, in every drafted edition.</summary>
public sealed class RoutingTest
{
    private static readonly ConcurrentDictionary<
        string,
        (Chart Chart, IReadOnlyDictionary<string, Cell> Places, List<List<Corner>> Lines)
    > Drawings = new(StringComparer.Ordinal);

    public static TheoryData<string> Drafted => [.. Drafts.All.Select(draft => draft.Key)];

    [Theory]
    [MemberData(nameof(Drafted))]
    public void No_connection_runs_through_a_node(string key)
    {
        var (chart, places, lines) = Draw(key);
        foreach (var (connection, line) in chart.Connections.Zip(lines))
        {
            foreach (var (id, cell) in places)
            {
                if (id != connection.From.Node && id != connection.To)
                {
                    Pieces(line).ShouldAllBe(piece => !Cuts(piece, cell), $"{connection.From.Node} → {connection.To} runs through {id}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Drafted))]
    public void Connections_of_different_nodes_do_not_lie_on_top_of_each_other(string key)
    {
        var (chart, _, lines) = Draw(key);
        var pieces = chart.Connections.Zip(lines, (connection, line) => (connection, pieces: Pieces(line).ToList())).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var other in pieces.Skip(i + 1))
            {
                var one = pieces[i];
                if (one.connection.From.Node != other.connection.From.Node && one.connection.To != other.connection.To)
                {
                    one.pieces.ShouldAllBe(
                        piece => other.pieces.All(against => !Overlap(piece, against)),
                        $"{one.connection} lies on {other.connection}"
                    );
                }
            }
        }
    }

    private static (Chart Chart, IReadOnlyDictionary<string, Cell> Places, List<List<Corner>> Lines) Draw(string key) =>
        Drawings.GetOrAdd(key, Drawn);

    private static (Chart Chart, IReadOnlyDictionary<string, Cell> Places, List<List<Corner>> Lines) Drawn(string key)
    {
        var chart = new Chart();
        Drafts.Find(key)!.Draw(chart);
        var places = Placing.Place(chart);
        var lines = chart
            .Connections.Zip(
                Routing.Route(chart, places),
                (connection, corners) => (List<Corner>)[Middle(places[connection.From.Node]), .. corners, Middle(places[connection.To])]
            )
            .ToList();
        return (chart, places, lines);
    }

    private static Corner Middle(Cell cell) => new(Grid.MiddleX(cell.Column), Grid.MiddleY(cell.Row));

    private static IEnumerable<(Corner A, Corner B)> Pieces(List<Corner> line) => line.Zip(line.Skip(1));

    private static bool Cuts((Corner A, Corner B) piece, Cell cell)
    {
        var (left, top) = (Grid.Left(cell.Column), Grid.Top(cell.Row));
        return Math.Max(piece.A.X, piece.B.X) >= left
            && Math.Min(piece.A.X, piece.B.X) <= left + Grid.Width
            && Math.Max(piece.A.Y, piece.B.Y) >= top
            && Math.Min(piece.A.Y, piece.B.Y) <= top + Grid.Height;
    }

    private static bool Overlap((Corner A, Corner B) one, (Corner A, Corner B) two)
    {
        var level = one.A.Y == one.B.Y && two.A.Y == two.B.Y && one.A.Y == two.A.Y;
        var upright = one.A.X == one.B.X && two.A.X == two.B.X && one.A.X == two.A.X;
        return (level && Shared(one.A.X, one.B.X, two.A.X, two.B.X) > 0) || (upright && Shared(one.A.Y, one.B.Y, two.A.Y, two.B.Y) > 0);
    }

    private static int Shared(int a, int b, int c, int d) =>
        Math.Min(Math.Max(a, b), Math.Max(c, d)) - Math.Max(Math.Min(a, b), Math.Min(c, d));
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Regulations.Web.Definitions.Diagram;

/// <summary>Draws a plan with its marks as SVG. A pure function: the same plan, marks and words give the same picture.</summary>
public static class FlowDrawing
{
    // Kazakh and Russian letters are written as they are, not as numbers.
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    private const double Margin = 34;
    private const double Small = 11;
    private const double Plain = 13;

    /// <summary>The whole picture.</summary>
    public static string Whole(FlowPlan plan, FlowMarks marks, FlowWords words) => Draw(plan, marks, words, window: null);

    /// <summary>The part of the picture around the places where tokens stand (else around the last place passed).</summary>
    /// <param name="width">In the designer's units.</param>
    public static string Around(FlowPlan plan, FlowMarks marks, FlowWords words, double width, double height)
    {
        var centre = Centre(plan, marks);
        return centre is null
            ? ""
            : Draw(plan, marks, words, new FlowBox(centre.Box.MiddleX - (width / 2), centre.Box.MiddleY - (height / 2), width, height));
    }

    /// <summary>The sentence a picture says to whoever cannot see it.</summary>
    public static string Said(FlowPlan plan, FlowMarks marks, FlowWords words)
    {
        var standing = plan
            .Places.Select(place => (place, standing: StandingAt(plan, marks, place.Id)))
            .Where(pair => pair.standing is not null)
            .ToList();
        // What merely may happen, such as a withdrawal, is said only where nothing else is waited for.
        var awaited = standing.Where(pair => pair.place.Kind != FlowPlaceKind.Wait || pair.standing != FlowStanding.Waiting).ToList();
        var here = (awaited.Count > 0 ? awaited : standing)
            .Select(pair => $"{Spoken(pair.place, words)} — {words.Standing(pair.standing!.Value)}")
            .ToList();
        return here.Count == 0 ? words.Finished : $"{words.StandsAt}: {string.Join("; ", here)}";
    }

    /// <summary>Where a picture begins to be read: where the work stands, else what waits, else the last place passed.</summary>
    private static FlowPlace? Centre(FlowPlan plan, FlowMarks marks) =>
        plan.Places.Select(place => (place, standing: StandingAt(plan, marks, place.Id)))
            .Where(pair => pair.standing is not null)
            .OrderBy(pair => pair.place.Kind == FlowPlaceKind.Wait)
            .ThenByDescending(pair => pair.standing)
            .Select(pair => pair.place)
            .FirstOrDefault()
        ?? plan.Places.Where(place => Passed(plan, marks, place.Id)).MaxBy(place => place.Box.X)
        ?? (plan.Places.Count > 0 ? plan.Places[0] : null);

    private static string Draw(FlowPlan plan, FlowMarks marks, FlowWords words, FlowBox? window)
    {
        if (plan.Places.Count == 0)
        {
            return "";
        }

        var routes = FlowRoutes.Route(plan);
        var view = window ?? Extent(plan, routes);
        var svg = new StringBuilder(16 * 1024);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg class="flow" role="img" xmlns="http://www.w3.org/2000/svg" viewBox="{N(view.X)} {N(view.Y)} {N(view.Width)} {N(view.Height)}" width="{N(view.Width)}" height="{N(view.Height)}" aria-label="{E(Spoken(plan, marks, words))}">"""
        );
        svg.Append(
            """<defs><marker id="flow-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="flow-tip" d="M0 0L8 4L0 8z"/></marker>"""
        );
        svg.Append(
            """<marker id="flow-tip-followed" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="flow-tip followed" d="M0 0L8 4L0 8z"/></marker></defs>"""
        );
        DrawWays(svg, plan, routes, marks, words);
        var centre = Centre(plan, marks);
        foreach (var place in plan.Places)
        {
            DrawPlace(svg, place, place == centre, Passed(plan, marks, place.Id), StandingAt(plan, marks, place.Id), words);
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Spoken(FlowPlan plan, FlowMarks marks, FlowWords words) =>
        marks.Here.Count == 0 && marks.Passed.Count == 0 ? words.Name : $"{words.Name}. {Said(plan, marks, words)}";

    private static FlowBox Extent(FlowPlan plan, IReadOnlyList<IReadOnlyList<FlowPoint>> routes)
    {
        var xs = plan
            .Places.SelectMany(place => new[] { place.Box.X, place.Box.Right })
            .Concat(routes.SelectMany(route => route.Select(point => point.X)))
            .ToList();
        var ys = plan
            .Places.SelectMany(place => new[] { place.Box.Y, place.Box.Bottom })
            .Concat(routes.SelectMany(route => route.Select(point => point.Y)))
            .ToList();
        return new FlowBox(xs.Min() - Margin, ys.Min() - Margin, xs.Max() - xs.Min() + (2 * Margin), ys.Max() - ys.Min() + (2 * Margin));
    }

    private static void DrawWays(
        StringBuilder svg,
        FlowPlan plan,
        IReadOnlyList<IReadOnlyList<FlowPoint>> routes,
        FlowMarks marks,
        FlowWords words
    )
    {
        var places = plan.Places.ToDictionary(place => place.Id);
        var branching = plan.Ways.GroupBy(way => way.From).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        // Ways that were followed are drawn last, over the others.
        foreach (var (way, route) in plan.Ways.Zip(routes).OrderBy(pair => marks.Followed.Contains((pair.First.From, pair.First.To))))
        {
            if (route.Count < 2)
            {
                continue;
            }

            var followed = marks.Followed.Contains((way.From, way.To));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<path class="flow-way{(followed ? " followed" : "")}" d="{Rounded(route)}" marker-end="url(#flow-tip{(followed ? "-followed" : "")})"/>"""
            );
            if (branching.Contains(way.From))
            {
                DrawPort(svg, route, string.Join(" / ", way.Ports.Select(port => PortName(places[way.From], port, words))));
            }
        }
    }

    private static string PortName(FlowPlace place, string port, FlowWords words) =>
        place.Ports.TryGetValue(port, out var title) ? words.Choose(title, port) : words.Port(port);

    private static void DrawPort(StringBuilder svg, IReadOnlyList<FlowPoint> route, string name)
    {
        var (a, b) = (route[0], route[1]);
        var sideways = Math.Abs(a.X - b.X) > Math.Abs(a.Y - b.Y);
        // Between two places a name has the room between them and no more.
        var room = sideways && route.Count == 2 ? Math.Abs(a.X - b.X) - 8 : 120;
        var text = string.Concat(FlowText.Wrap(name, room, Small, 1));
        var (x, y, anchor) = sideways
            ? (a.X + (b.X > a.X ? 6 : -6), a.Y - 5, b.X > a.X ? "start" : "end")
            : (a.X + 5, a.Y + (b.Y > a.Y ? 14 : -6), "start");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<text class="flow-port" x="{N(x)}" y="{N(y)}" text-anchor="{anchor}" font-size="{N(Small)}">{(text == name ? "" : $"<title>{E(name)}</title>")}{E(text)}</text>"""
        );
    }

    private static void DrawPlace(StringBuilder svg, FlowPlace place, bool centre, bool passed, FlowStanding? standing, FlowWords words)
    {
        var state =
            standing is { } here ? $" here {here.ToString().ToLowerInvariant()}"
            : passed ? " passed"
            : "";
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<g class="flow-place {place.Kind.ToString().ToLowerInvariant()}{state}" data-place="{E(place.Id)}"{(centre ? " data-centre=\"\"" : "")}><title>{E(Spoken(place, words))}</title>"""
        );
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="flow-shape" d="{FlowShapes.Outline(place.Kind, place.Box)}"/>""");
        if (FlowShapes.Ornament(place.Kind, place.Box) is { } ornament)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="flow-ornament" d="{ornament}"/>""");
        }

        DrawTexts(svg, place, words);
        if (standing is { } stands)
        {
            DrawFlag(svg, place.Box, stands, words.Standing(stands));
        }
        else if (passed)
        {
            var (x, y) = (place.Box.Right - 9, place.Box.Y);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<circle class="flow-tick-ground" cx="{N(x)}" cy="{N(y)}" r="8"/><path class="flow-tick" d="M{N(x - 4)} {N(y)}l3 3l5 -6"/>"""
            );
        }

        svg.Append("</g>");
    }

    private static void DrawTexts(StringBuilder svg, FlowPlace place, FlowWords words)
    {
        if (place.Kind == FlowPlaceKind.Junction && place.Box.Width < 60)
        {
            return;
        }

        var inset = FlowShapes.TextInset(place.Kind);
        var room = place.Box.Width - (2 * inset);
        var above = Above(place, words);
        var title = words.Choose(place.Title, above.Length == 0 ? words.Label(place.Label ?? place.Id) : "");
        var header = above.Length > 0 && place.Box.Height >= 40;
        var lines = FlowText.Wrap(title, room, Plain, Math.Max(1, (int)((place.Box.Height - (header ? 22 : 10)) / 16)));
        var height = (header ? 15 : 0) + (lines.Count * 16);
        var y = place.Box.MiddleY - (height / 2) + 11;
        if (header)
        {
            var text = FlowText.Wrap(above, room, Small, 1)[0];
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<text class="flow-actor" x="{N(place.Box.X + inset)}" y="{N(y)}" font-size="{N(Small)}">{E(text)}</text>"""
            );
            y += 16;
        }

        foreach (var line in lines)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<text class="flow-title" x="{N(place.Box.X + inset)}" y="{N(y)}" font-size="{N(Plain)}">{E(line)}</text>"""
            );
            y += 16;
        }
    }

    /// <summary>The small line over a title: the act's label or step, and who acts.</summary>
    private static string Above(FlowPlace place, FlowWords words)
    {
        var number =
            place.Step is { } step ? words.Step(step)
            : place.Label is { } label ? words.Label(label)
            : null;
        var actor = place.Actor is { } who ? words.Actor(who) : null;
        return string.Join(" · ", new[] { number, actor }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static void DrawFlag(StringBuilder svg, FlowBox box, FlowStanding standing, string word)
    {
        var width = FlowText.Width(word, Small + 1) + 32;
        var (x, y) = (box.X - 2, box.Y - 25);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<g class="flow-flag"><rect x="{N(x)}" y="{N(y)}" width="{N(width)}" height="21" rx="4"/>"""
        );
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="flow-sign" d="{FlowShapes.Sign(standing, x + 12, y + 10.5)}"/>""");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<text x="{N(x + 23)}" y="{N(y + 14.5)}" font-size="{N(Small + 1)}">{E(word)}</text></g>"""
        );
    }

    private static string Spoken(FlowPlace place, FlowWords words)
    {
        var parts = new[] { Above(place, words), words.Choose(place.Title, ""), place.Source };
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static bool Passed(FlowPlan plan, FlowMarks marks, string place) =>
        marks.Passed.Contains(place) || marks.Passed.Any(node => plan.PlaceOf.TryGetValue(node, out var outer) && outer == place);

    private static FlowStanding? StandingAt(FlowPlan plan, FlowMarks marks, string place) =>
        marks
            .Here.Where(pair => pair.Key == place || (plan.PlaceOf.TryGetValue(pair.Key, out var outer) && outer == place))
            .Select(pair => (FlowStanding?)pair.Value)
            .Max();

    private static string Rounded(IReadOnlyList<FlowPoint> route)
    {
        const double Radius = 7;
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{N(route[0].X)} {N(route[0].Y)}");
        for (var i = 1; i < route.Count - 1; i++)
        {
            var (before, corner, after) = (route[i - 1], route[i], route[i + 1]);
            var into = Towards(corner, before, Radius);
            var outOf = Towards(corner, after, Radius);
            path.Append(CultureInfo.InvariantCulture, $"L{N(into.X)} {N(into.Y)}Q{N(corner.X)} {N(corner.Y)} {N(outOf.X)} {N(outOf.Y)}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"L{N(route[^1].X)} {N(route[^1].Y)}").ToString();
    }

    private static FlowPoint Towards(FlowPoint from, FlowPoint to, double by)
    {
        var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
        var share = length < 0.01 ? 0 : Math.Min(by, length / 2) / length;
        return new FlowPoint(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string E(string text) => Letters.Encode(text);
}

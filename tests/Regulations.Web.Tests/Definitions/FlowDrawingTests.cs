using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Regulations.Web.Definitions.Diagram;
using Shouldly;
using Xunit;

namespace Regulations.Web.Tests.Definitions;

public sealed class FlowDrawingTests
{
    private static readonly FlowWords English = new(
        "en",
        role => $"the {role}",
        label => label,
        port => port.ToLowerInvariant(),
        standing => $"word of {standing}",
        step => string.Create(CultureInfo.InvariantCulture, $"step {step}"),
        "How the regulation runs",
        "The request stands at",
        "passed",
        "ahead",
        "The request has ended"
    );

    private static readonly JsonObject Definition = new()
    {
        ["root"] = new JsonObject
        {
            ["type"] = "Elsa.Flowchart",
            ["activities"] = new JsonArray(
                Activity("begin", "Elsa.Start", 0, 0),
                Task("check", 260, 0, "Тексереді", "Checks the papers & fees", step: 3),
                Activity("meets", "Elsa.FlowDecision", 560, 0),
                Task("issue", 860, 0, "Береді", "Issues", step: 6),
                Task("refuse", 860, 160, "Бас тартады", "Refuses", step: 5)
            ),
            ["connections"] = new JsonArray(
                Connection("begin", "Done", "check"),
                Connection("check", "Done", "meets"),
                Connection("meets", "True", "issue"),
                Connection("meets", "False", "refuse"),
                Connection("refuse", "Return", "check")
            ),
        },
    };

    private static readonly FlowMarks AtTheCheck = new(
        new HashSet<string> { "begin" },
        new Dictionary<string, FlowStanding> { ["check"] = FlowStanding.AtRisk },
        new HashSet<(string, string)> { ("begin", "check") }
    );

    [Fact]
    public void The_place_where_a_request_stands_is_shown_by_class_sign_and_word()
    {
        var place = Place(Draw(AtTheCheck), "check");

        ((string)place.Attribute("class")!).ShouldBe("flow-place task here atrisk");
        place.Descendants().Count(element => (string?)element.Attribute("class") == "flow-sign").ShouldBe(1);
        place.Value.ShouldContain("word of AtRisk");
    }

    [Fact]
    public void A_place_that_was_passed_bears_a_tick_and_one_ahead_does_not()
    {
        var picture = Draw(AtTheCheck);

        Ticks(Place(picture, "begin")).ShouldBe(1);
        Ticks(Place(picture, "issue")).ShouldBe(0);

        static int Ticks(XElement place) => place.Descendants().Count(element => (string?)element.Attribute("class") == "flow-tick");
    }

    [Fact]
    public void Whoever_cannot_see_the_picture_hears_where_the_request_stands() =>
        ((string)Draw(AtTheCheck).Attribute("aria-label")!).ShouldBe(
            "How the regulation runs. The request stands at: step 3 · the executor · Checks the papers & fees · ¶5 — word of AtRisk"
        );

    [Fact]
    public void Titles_are_in_the_readers_language_and_fall_back_to_Kazakh()
    {
        Draw(FlowMarks.None, English with { Language = "kk" }).ToString().ShouldContain("Тексереді");
        Draw(FlowMarks.None, English with { Language = "ru" }).ToString().ShouldContain("Тексереді");
    }

    [Fact]
    public void No_way_runs_through_a_place_it_does_not_belong_to()
    {
        var plan = FlowPlanReading.Read(Definition);

        foreach (var (way, route) in plan.Ways.Zip(FlowRoutes.Route(plan)))
        {
            foreach (var place in plan.Places.Where(place => place.Id != way.From && place.Id != way.To))
            {
                route.Zip(route.Skip(1)).ShouldAllBe(stretch => !Crosses(stretch.First, stretch.Second, place.Box));
            }
        }
    }

    [Fact]
    public void Every_way_begins_and_ends_at_its_places()
    {
        var plan = FlowPlanReading.Read(Definition);
        var boxes = plan.Places.ToDictionary(place => place.Id, place => place.Box);

        foreach (var (way, route) in plan.Ways.Zip(FlowRoutes.Route(plan)))
        {
            OnEdge(route[0], boxes[way.From]).ShouldBeTrue();
            OnEdge(route[^1], boxes[way.To]).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_token_inside_a_container_is_shown_at_the_container()
    {
        var nested = new JsonObject
        {
            ["root"] = new JsonObject
            {
                ["type"] = "Elsa.Flowchart",
                ["activities"] = new JsonArray(
                    new JsonObject
                    {
                        ["id"] = "outer",
                        ["type"] = "Elsa.Sequence",
                        ["activities"] = new JsonArray(Task("inner", 0, 0, "Іште", "Inside", step: 1)),
                    }
                ),
            },
        };
        var marks = new FlowMarks(
            new HashSet<string>(),
            new Dictionary<string, FlowStanding> { ["inner"] = FlowStanding.OnTrack },
            new HashSet<(string, string)>()
        );

        var picture = XElement.Parse(FlowDrawing.Whole(FlowPlanReading.Read(nested), marks, English));

        ((string)Place(picture, "outer").Attribute("class")!).ShouldContain("here ontrack");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"root":null}""")]
    [InlineData(
        """{"root":{"type":"Elsa.Flowchart","activities":[],"connections":[{"source":{"activity":"a"},"target":{"activity":"b"}}]}}"""
    )]
    public void A_definition_without_places_gives_no_picture(string json) =>
        FlowDrawing.Whole(FlowPlanReading.Read(JsonNode.Parse(json) as JsonObject), FlowMarks.None, English).ShouldBeEmpty();

    private static XElement Draw(FlowMarks marks, FlowWords? words = null) =>
        XElement.Parse(FlowDrawing.Whole(FlowPlanReading.Read(Definition), marks, words ?? English));

    private static XElement Place(XElement picture, string id) =>
        picture.Descendants().Single(element => (string?)element.Attribute("data-place") == id);

    private static bool Crosses(FlowPoint a, FlowPoint b, FlowBox box) =>
        Math.Max(a.X, b.X) > box.X && Math.Min(a.X, b.X) < box.Right && Math.Max(a.Y, b.Y) > box.Y && Math.Min(a.Y, b.Y) < box.Bottom;

    private static bool OnEdge(FlowPoint point, FlowBox box) =>
        (
            Math.Abs(point.X - box.X) < 0.1
            || Math.Abs(point.X - box.Right) < 0.1
            || Math.Abs(point.Y - box.Y) < 0.1
            || Math.Abs(point.Y - box.Bottom) < 0.1
        ) && !Crosses(point, point, box);

    private static JsonObject Activity(string id, string type, double x, double y) =>
        new()
        {
            ["id"] = id,
            ["type"] = type,
            ["metadata"] = new JsonObject
            {
                ["designer"] = new JsonObject
                {
                    ["position"] = new JsonObject { ["x"] = x, ["y"] = y },
                },
            },
        };

    private static JsonObject Task(string id, double x, double y, string kazakh, string english, int step)
    {
        var task = Activity(id, "Regulations.HumanTask", x, y);
        task["title"] = new JsonObject
        {
            ["typeName"] = "Object",
            ["expression"] = new JsonObject
            {
                ["type"] = "Object",
                ["value"] = new JsonObject { ["kk"] = kazakh, ["en"] = english }.ToJsonString(),
            },
        };
        task["role"] = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "executor" },
        };
        task["step"] = step;
        task["source"] = "¶5";
        return task;
    }

    private static JsonObject Connection(string from, string port, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };
}

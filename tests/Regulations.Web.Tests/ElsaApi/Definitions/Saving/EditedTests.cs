using System.Text.Json.Nodes;
using Regulations.Web.ElsaApi.Definitions;
using Regulations.Web.ElsaApi.Definitions.Saving;
using Regulations.Workflows.Tests;

namespace Regulations.Web.Tests.ElsaApi.Definitions.Saving;

/// <summary>What an analyst changed is changed, and nothing else.</summary>
public sealed class EditedTests
{
    [Fact]
    public void A_new_activity_gets_its_defaults_types_and_a_place_on_whole_numbers()
    {
        var saved = Saved(sent =>
            Activities(sent)
                .Add(
                    Json(
                        """
                        {"id":"new1","nodeId":null,"name":"HumanTask1","type":"Regulations.HumanTask","version":1,
                         "customProperties":{"canStartWorkflow":false},
                         "metadata":{"designer":{"position":{"x":12.6,"y":-3.2},"size":{"width":181.5,"height":51}}},
                         "role":{"typeName":null,"expression":{"type":"Literal","value":"executor"},"memoryReference":null},
                         "signature":{"typeName":null,"expression":{"type":"Literal","value":"True"}},
                         "step":{"typeName":null,"expression":{"type":"Literal","value":"4"}},
                         "form":{"typeName":null,"expression":{"type":"Literal","value":""}}}
                        """
                    )
                )
        );

        var created = Find(saved, "new1");
        created["countedFrom"]!["expression"]!.Word("value").ShouldBe("step");
        created["role"]!.ToJsonString().ShouldBe("""{"typeName":"String","expression":{"type":"Literal","value":"executor"}}""");
        created["signature"]!["expression"]!["value"]!.GetValue<bool>().ShouldBeTrue();
        created["step"]!["expression"]!["value"]!.GetValue<long>().ShouldBe(4);
        created.ContainsKey("form").ShouldBeFalse();
        created["metadata"]!["designer"]!.ToJsonString().ShouldBe("""{"position":{"x":13,"y":-3},"size":{"width":200,"height":64}}""");
    }

    [Theory]
    [InlineData("title", "{\"kk\":\"а\",\"ru\":\"б\",\"en\":\"c\"}", "Object")]
    [InlineData("limit", "{\"issue\":\"2wd\"}", "Object")]
    [InlineData("limit", "2wd", "Literal")]
    [InlineData("title", "{half written", "Literal")]
    [InlineData("role", "{\"not\":\"an object field\"}", "Literal")]
    public void What_is_typed_as_an_object_into_a_field_that_holds_one_is_an_object(string input, string typed, string type)
    {
        JsonObject created = Json("{\"id\":\"new1\",\"type\":\"Regulations.HumanTask\",\"version\":1}");
        created[input] = new JsonObject
        {
            ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = typed },
        };

        var saved = Find(Saved(sent => Activities(sent).Add(created)), "new1")[input]!["expression"]!;

        saved.Word("type").ShouldBe(type);
        saved.Word("value").ShouldBe(typed);
    }

    [Fact]
    public void Defaults_given_to_a_new_activity_stay_though_Studio_never_sends_them()
    {
        JsonObject created = Json("""{"id":"new1","type":"Regulations.HumanTask","version":1,"customProperties":{},"metadata":{}}""");
        var first = Saved(sent => Activities(sent).Add(created.DeepClone()));

        var second = Saved(first, sent => Replace(sent, "new1", created));

        Find(second, "new1").ContainsKey("countedFrom").ShouldBeTrue();
    }

    [Fact]
    public void What_is_new_comes_after_what_is_there_in_the_order_of_the_file()
    {
        var saved = Saved(sent =>
        {
            Activities(sent).Insert(0, Json("""{"id":"new1","type":"Elsa.End","version":1}"""));
            Connections(sent)
                .Insert(
                    0,
                    Json(
                        """{"source":{"activity":"b","port":"Done"},"target":{"activity":"new1","port":"In"},"vertices":[{"x":1.4,"y":2.6}]}"""
                    )
                );
        });

        Activities(saved).Select(a => a!.Word("id")).ShouldBe(["start", "a", "odd", "b", "new1"]);
        Connections(saved)[^1]!
            .ToJsonString()
            .ShouldBe("""{"source":{"activity":"b","port":"Done"},"target":{"activity":"new1","port":"In"},"vertices":[{"x":1,"y":3}]}""");
    }

    [Fact]
    public void An_activity_that_was_taken_away_is_gone_with_its_connections()
    {
        var saved = Saved(sent =>
        {
            Activities(sent).Remove(Find(sent, "a"));
            Connections(sent).Clear();
        });

        Activities(saved).Select(a => a!.Word("id")).ShouldBe(["start", "odd", "b"]);
        Connections(saved).ShouldBeEmpty();
    }

    [Fact]
    public void A_moved_activity_has_its_new_place_and_keeps_the_rest()
    {
        var saved = Saved(sent =>
            Find(sent, "a")["metadata"]!["designer"] = Json("""{"position":{"x":300.2,"y":40},"size":{"width":311,"height":64}}""")
        );

        Find(saved, "a")["metadata"]!["designer"]!
            .ToJsonString()
            .ShouldBe("""{"position":{"x":300,"y":40},"size":{"width":200,"height":64}}""");
        Find(saved, "a")["odd"]!.Word("kept").ShouldBe("yes");
    }

    [Fact]
    public void An_expression_is_changed_and_what_Studio_does_not_know_of_the_input_is_kept()
    {
        var saved = Saved(sent =>
            Find(sent, "a")["text"] = Json("""{"typeName":"String","expression":{"type":"JavaScript","value":"return 1;"}}""")
        );

        Find(saved, "a")["text"]!
            .ToJsonString()
            .ShouldBe("""{"typeName":"String","expression":{"type":"JavaScript","value":"return 1;"},"note":"kept"}""");
    }

    [Fact]
    public void A_field_that_was_emptied_is_left_out()
    {
        var saved = Saved(sent => Find(sent, "a")["text"] = Json("""{"typeName":"String","expression":{"type":"Literal","value":""}}"""));

        Find(saved, "a").ContainsKey("text").ShouldBeFalse();
    }

    [Fact]
    public void An_output_that_was_unbound_is_left_out()
    {
        var saved = Saved(sent => Find(sent, "b")["result"] = null);

        Find(saved, "b").ContainsKey("result").ShouldBeFalse();
    }

    [Fact]
    public void A_bare_value_that_was_changed_becomes_an_input()
    {
        var saved = Saved(sent => Find(sent, "b")["taskName"]!["expression"]!["value"] = "other");

        Find(saved, "b")["taskName"]!.ToJsonString().ShouldBe("""{"typeName":"String","expression":{"type":"Literal","value":"other"}}""");
    }

    [Fact]
    public void An_unknown_activity_is_shown_with_the_ports_it_uses_and_comes_back_as_it_was()
    {
        var stored = Definition();
        var served = ServedDefinition.Contents(stored);
        var shown = Find(served, "odd");

        shown.Word("type").ShouldBe("Elsa.NotFoundActivity");
        shown["ports"]!["expression"]!.Word("value").ShouldBe("""["Left"]""");
        var saved = SavedDefinition.Of(stored, StudioSends.Back(served, isCanvasTouched: true));
        JsonNode.DeepEquals(Find(saved, "odd"), Find(stored, "odd")).ShouldBeTrue();
    }

    [Fact]
    public void An_unknown_activity_can_be_moved()
    {
        var saved = Saved(sent => Find(sent, "odd")["metadata"]!["designer"] = Json("""{"position":{"x":9,"y":8}}"""));

        Find(saved, "odd").Word("type").ShouldBe("Acme.Robot");
        Find(saved, "odd")["metadata"]!["designer"]!["position"]!.ToJsonString().ShouldBe("""{"x":9,"y":8}""");
        Find(saved, "odd")["metadata"]!.AsObject().ContainsKey("displayText").ShouldBeFalse();
    }

    [Fact]
    public void A_copy_of_an_unknown_activity_is_an_activity_of_its_type()
    {
        var saved = Saved(sent =>
        {
            var copy = (JsonObject)Find(sent, "odd").DeepClone();
            copy["id"] = "copy";
            Activities(sent).Add(copy);
        });

        Find(saved, "copy").Word("type").ShouldBe("Acme.Robot");
        Find(saved, "copy")["arms"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void A_known_activity_in_a_version_that_is_not_run_is_unknown_too()
    {
        var stored = Definition();
        Find(stored, "a")["version"] = 7;

        Find(ServedDefinition.Contents(stored), "a").Word("type").ShouldBe("Elsa.NotFoundActivity");
    }

    [Fact]
    public void What_the_house_knows_of_a_version_does_not_come_from_Studio()
    {
        var saved = Saved(sent =>
        {
            sent["isPublished"] = true;
            sent["version"] = 99;
            sent["isSystem"] = true;
        });

        saved["version"]!.GetValue<int>().ShouldBe(1);
        saved.ContainsKey("isPublished").ShouldBeFalse();
        saved.ContainsKey("isSystem").ShouldBeFalse();
    }

    [Fact]
    public void An_import_of_the_exported_file_changes_nothing()
    {
        var stored = Definition();

        SavedDefinition.Imported(stored, (JsonObject)stored.DeepClone()).ToJsonString().ShouldBe(stored.ToJsonString());
    }

    [Fact]
    public void An_import_over_another_definition_takes_nothing_of_its_activities()
    {
        var stored = Definition();
        var other = (JsonObject)stored.DeepClone();
        Find(other, "a").Remove("odd");

        Find(SavedDefinition.Imported(stored, other), "a").ContainsKey("odd").ShouldBeFalse();
    }

    private static JsonObject Saved(Action<JsonObject> edit) => Saved(Definition(), edit);

    private static JsonObject Saved(JsonObject stored, Action<JsonObject> edit)
    {
        var sent = StudioSends.Back(ServedDefinition.Contents(stored), isCanvasTouched: false);
        edit(sent);
        return SavedDefinition.Of(stored, sent);
    }

    private static JsonObject Definition()
    {
        var a = Defining.Line("a");
        a["text"]!["note"] = "kept";
        a["odd"] = new JsonObject { ["kept"] = "yes" };
        a["metadata"] = Json("""{"designer":{"position":{"x":1,"y":2},"size":{"width":200,"height":64}}}""");
        var b = Defining.Activity(
            "RunTask",
            "b",
            ("taskName", "b"),
            ("result", Json("""{"typeName":"Object","memoryReference":{"id":"x"}}"""))
        );
        return Defining.Definition(
            Defining.Flow("flow", "start>a a>odd odd:Left>b", Defining.Start(), a, Defining.Activity("Acme.Robot", "odd", ("arms", 2)), b),
            "x:Object="
        );
    }

    private static JsonObject Json(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static JsonArray Activities(JsonObject definition) => definition["root"]!["activities"]!.AsArray();

    private static JsonArray Connections(JsonObject definition) => definition["root"]!["connections"]!.AsArray();

    private static JsonObject Find(JsonObject definition, string id) =>
        (JsonObject)Activities(definition).Single(a => a!.Word("id") == id)!;

    private static void Replace(JsonObject definition, string id, JsonObject by) =>
        Activities(definition)[Activities(definition).IndexOf(Find(definition, id))] = by.DeepClone();
}

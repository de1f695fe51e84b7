using System.Text.Json.Nodes;
using Regulations.Editions.Compare;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Compare;

/// <summary>What two versions of a definition say differently, and nothing of what they only write differently.</summary>
public sealed class DefinitionComparisonTests
{
    [Fact]
    public void A_definition_does_not_differ_from_itself() => Differences(_ => { }).ShouldBeEmpty();

    [Fact]
    public void Where_things_are_drawn_is_no_difference() =>
        Differences(definition =>
            {
                foreach (var activity in definition["root"]!["activities"]!.AsArray())
                {
                    activity!["metadata"]!["designer"]!["position"]!["x"] = 7;
                }
                foreach (var connection in definition["root"]!["connections"]!.AsArray())
                {
                    connection!["vertices"] = new JsonArray();
                }
            })
            .ShouldBeEmpty();

    [Fact]
    public void Another_id_of_the_whole_chart_is_no_difference() =>
        Differences(definition => definition["root"]!["id"] = "other").ShouldBeEmpty();

    [Fact]
    public void A_longer_limit_is_told_in_words_by_kind()
    {
        var difference = Differences(definition => Activity(definition, "step-3")["limit"] = Literal("3wd")).ShouldHaveSingleItem();
        difference.Kind.ShouldBe(DifferenceKind.Limit);
        difference.Node.ShouldBe("step-3");
        difference.Words.Ru.ShouldContain("2 рабочих дня → 3 рабочих дня");
        difference.Words.En.ShouldContain("2 working days → 3 working days");
    }

    [Fact]
    public void Another_role_is_told() =>
        Differences(definition => Activity(definition, "step-3")["role"] = Literal("expert"))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                difference => difference.Kind.ShouldBe(DifferenceKind.Role),
                difference => difference.Words.En.ShouldEndWith("role Executor → Expert.")
            );

    [Fact]
    public void A_step_that_is_gone_is_told_with_its_connections()
    {
        var differences = Differences(definition =>
        {
            var root = definition["root"]!;
            var step = Activity(definition, "receipt-notice");
            root["activities"]!.AsArray().Remove(step);
            foreach (var connection in root["connections"]!.AsArray().ToList())
            {
                if (connection!["source"]!["activity"]!.ToString() == "receipt-notice")
                {
                    root["connections"]!.AsArray().Remove(connection);
                }
                else if (connection["target"]!["activity"]!.ToString() == "receipt-notice")
                {
                    connection["target"]!["activity"] = "step-2";
                }
            }
        });
        differences
            .Select(difference => $"{difference.Kind} {difference.Node} {difference.Before} {difference.After}")
            .ShouldBe([
                "Removed receipt-notice Regulations.Notify ",
                "Connection receipt  step-2",
                "Connection receipt receipt-notice ",
                "Connection receipt-notice step-2 ",
            ]);
    }

    [Fact]
    public void A_step_at_another_place_of_the_order_is_moved() =>
        Differences(definition => Activity(definition, "step-4")["step"] = Literal(5))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                difference => difference.Kind.ShouldBe(DifferenceKind.Moved),
                difference => difference.Words.Kk.ShouldEndWith("4-қадам → 5-қадам.")
            );

    [Fact]
    public void A_shorter_whole_time_and_another_act_are_facts() =>
        Differences(definition =>
            {
                var regulation = definition["customProperties"]!["regulation"]!;
                regulation["total"]!["issue"] = "10wd";
                regulation["act"]!["number"] = "7";
            })
            .Select(difference => $"{difference.Kind} {difference.Property}")
            .ShouldBe(["Fact act", "Limit total.issue"]);

    [Fact]
    public void A_form_is_told_with_its_fields() =>
        Differences(definition =>
                definition["customProperties"]!["regulation"]!["forms"]!["resolution"]!["properties"]!["deadline"] = new JsonObject
                {
                    ["type"] = "string",
                }
            )
            .ShouldHaveSingleItem()
            .Words.En.ShouldBe("Form changed: resolution (+deadline).");

    [Fact]
    public void A_limit_by_kind_names_the_kind_in_the_language() =>
        Differences(definition => definition["customProperties"]!["regulation"]!["total"]!["duplicate"] = "9wd")
            .ShouldHaveSingleItem()
            .Words.Kk.ShouldStartWith("Жалпы мерзім (Лицензияның телнұсқасы):");

    [Fact]
    public void Data_handed_to_a_system_is_told_member_by_member()
    {
        var words = Differences(definition =>
                Expression(definition, "portal-payment")["value"] =
                    "return { reference: getWorkflowInstanceId(), amount: variables.Fees.all, payer: (getInput('Applicant') || {}).id, note: 'fee, once' };"
            )
            .ShouldHaveSingleItem()
            .Words;
        words.Ru.ShouldContain(
            "передаваемые данные: добавлено note; убрано currency; изменено amount (variables.Fees[getInput('Kind')] → variables.Fees.all)."
        );
        words.En.ShouldContain("data handed over: added note; removed currency; changed amount");
    }

    [Fact]
    public void Data_that_were_not_there_are_told_by_their_members() =>
        Differences(definition => definition["customProperties"]!["regulation"]!["fee"] = null)
            .ShouldHaveSingleItem()
            .Words.En.ShouldStartWith("Fee: removed for demonstration, currency, amount: Issue of a licence");

    [Fact]
    public void Of_a_script_only_what_differs_is_shown() =>
        Differences(definition =>
                Activity(definition, "portal-has-licence")["condition"]!["expression"]!["value"] =
                    "return getInput('Kind') !== 'duplicate';"
            )
            .ShouldHaveSingleItem()
            .Words.En.ShouldEndWith("condition: return getInput('Kind') !== 'issue'; → return getInput('Kind') !== 'duplicate';.");

    [Fact]
    public void Another_title_of_an_outcome_is_told_by_its_outcome() =>
        Differences(definition =>
            {
                var input = Activity(definition, "step-4")["outcomeDetails"]!["expression"]!;
                var details = JsonNode.Parse(input["value"]!.ToString())!;
                details["fails"]!["ground"] = "no";
                input["value"] = details.ToJsonString();
            })
            .ShouldHaveSingleItem()
            .Words.En.ShouldContain("details of outcomes: ");

    private static JsonObject Expression(JsonObject definition, string id) =>
        (JsonObject)Activity(definition, id)["payload"]!["expression"]!;

    private static IReadOnlyList<Difference> Differences(Action<JsonObject> change) =>
        DefinitionComparison.Of((JsonObject)JsonNode.Parse(ShippedEdition.Text)!, (JsonObject)JsonNode.Parse(ShippedEdition.With(change))!);

    private static JsonObject Activity(JsonObject definition, string id) =>
        (JsonObject)definition["root"]!["activities"]!.AsArray().Single(activity => activity!["id"]!.ToString() == id)!;

    private static JsonObject Literal(JsonNode value) =>
        new()
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
        };
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Regulations.Editions.Forms;
using Regulations.Web.Forms;

namespace Regulations.Web.Tests.Forms;

public sealed class FormFieldsTests
{
    private const string Sha = "5a838678058f6de375e8635b5f2fea47a4e5f07cb1a882a44b10f39abc6f34ff";

    private static readonly Form Request = FormReader.Read(
        "request",
        (JsonObject)
            JsonNode.Parse(
                """
                {
                  "type": "object",
                  "required": ["name"],
                  "properties": {
                    "name": { "type": "string" },
                    "phone": { "type": "string", "format": "phone" },
                    "sheets": { "type": "integer" },
                    "consent": { "type": "boolean", "x-widget": "checkbox" },
                    "actsAs": { "type": "string", "enum": ["self", "representative"] },
                    "authority": { "type": "string", "x-when": { "actsAs": ["representative"] } },
                    "licence": { "type": "string", "x-kinds": ["duplicate"] },
                    "amount": { "type": "number", "readOnly": true },
                    "paper": { "type": "string", "format": "attachment" },
                    "papers": { "type": "array", "items": { "type": "string", "format": "attachment" } },
                    "kinds": { "type": "array", "items": { "type": "string", "enum": ["a", "b", "c"] } },
                    "place": { "type": "object", "properties": { "town": { "type": "string" } } },
                    "staff": { "type": "array", "items": { "type": "object", "properties": { "who": { "type": "string" } } } }
                  }
                }
                """
            )!
    );

    [Fact]
    public void A_text_loses_the_space_around_it() => Read(("field/name", "  Ахметов  "))["name"]!.GetValue<string>().ShouldBe("Ахметов");

    [Fact]
    public void A_field_left_alone_is_absent() => Read(("field/name", "   ")).ContainsKey("name").ShouldBeFalse();

    [Fact]
    public void A_phone_may_be_typed_with_spaces_and_brackets() =>
        Read(("field/phone", "+7 (701) 234-56-78"))["phone"]!.GetValue<string>().ShouldBe("+77012345678");

    [Fact]
    public void A_number_becomes_a_number() => Read(("field/sheets", "1 204"))["sheets"]!.GetValue<decimal>().ShouldBe(1204);

    [Fact]
    public void What_is_no_number_stays_as_typed_for_the_rules_to_refuse() =>
        Read(("field/sheets", "several"))["sheets"]!.GetValue<string>().ShouldBe("several");

    [Fact]
    public void A_box_not_ticked_is_a_no() => Read()["consent"]!.GetValue<bool>().ShouldBeFalse();

    [Fact]
    public void A_field_that_hangs_on_another_is_read_only_with_its_value()
    {
        Read(("field/actsAs", "self"), ("field/authority", "12")).ContainsKey("authority").ShouldBeFalse();
        Read(("field/actsAs", "representative"), ("field/authority", "12")).ContainsKey("authority").ShouldBeTrue();
    }

    [Fact]
    public void A_field_of_another_kind_is_left_out() => Read(("field/licence", "1")).ContainsKey("licence").ShouldBeFalse();

    [Fact]
    public void A_value_that_may_not_be_changed_is_taken_from_the_beginning_and_not_from_the_post()
    {
        var prefill = new JsonObject { ["amount"] = 3932 };

        FormFields.Read(Request, Case, Posted(("field/amount", "1")), prefill)["amount"]!.GetValue<int>().ShouldBe(3932);
    }

    [Fact]
    public void A_stored_file_is_kept_from_one_showing_to_the_next() =>
        Read(("kept/paper", Sha))["paper"]!.GetValue<string>().ShouldBe(Sha);

    [Fact]
    public void New_files_join_those_kept()
    {
        var stored = new Dictionary<string, IReadOnlyList<string>> { ["/papers"] = [new string('a', 64)] };

        FormFields.Read(Request, Case, Posted(("kept/papers", Sha)), stored: stored)["papers"]!
            .AsArray()
            .Select(f => f!.GetValue<string>())
            .ShouldBe([Sha, new string('a', 64)]);
    }

    [Fact]
    public void Ticked_choices_become_a_list() => Read(("field/kinds", "a"), ("field/kinds", "c"))["kinds"]!.AsArray().Count.ShouldBe(2);

    [Fact]
    public void A_group_is_read_inside() => Read(("field/place/town", "Өскемен"))["place"]!["town"]!.GetValue<string>().ShouldBe("Өскемен");

    [Fact]
    public void Rows_left_empty_are_dropped() =>
        Read(("field/staff/0/who", "Есенов"), ("field/staff/1/who", " "), ("field/staff/2/who", "Мұратова"))["staff"]!
            .AsArray()
            .Count.ShouldBe(2);

    private static FormContext Case { get; } = new("issue", "natural", "complete");

    private static JsonObject Read(params (string Name, string Value)[] posted) => FormFields.Read(Request, Case, Posted(posted));

    private static FormCollection Posted(params (string Name, string Value)[] posted) =>
        new(posted.GroupBy(p => p.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(p => p.Value)])));
}

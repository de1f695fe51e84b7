using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Regulations.Editions.Forms;
using Regulations.Editions.Paths;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Paths;

public sealed class FormSampleTest
{
    public static TheoryData<string, string> EveryForm
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var key in ShippedPaths.Keys)
            {
                foreach (var form in ShippedPaths.Of(key).Edition.Forms.Keys)
                {
                    all.Add(key, form);
                }
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public void A_sample_of_a_shipped_form_is_accepted_for_every_kind_and_applicant(string key, string form)
    {
        var edition = ShippedPaths.Of(key).Edition;
        foreach (var kind in edition.Facts.Kinds)
        {
            foreach (var applicant in edition.Facts.Applicants)
            {
                foreach (var everything in new[] { false, true })
                {
                    var context = new FormContext(kind, applicant);
                    var sample = FormSample.Fill(edition.Forms[form], context, everything: everything);
                    FormValidator.Validate(edition.Forms[form], sample, context).ShouldBeEmpty($"{kind}, {applicant}: {sample}");
                }
            }
        }
    }

    [Fact]
    public void What_is_given_is_kept_where_it_fits()
    {
        var form = Form("""{"properties":{"name":{"type":"string","maxLength":5},"kind":{"type":"string","enum":["a","b"]}}}""");

        var sample = FormSample.Fill(form, new FormContext(), given: new JsonObject { ["name"] = "too long", ["kind"] = "b" });

        sample.ToJsonString().ShouldBe("""{"kind":"b"}""");
    }

    [Fact]
    public void A_field_that_hangs_on_another_is_filled_in_with_the_value_that_asks_for_it()
    {
        var form = Form(
            """{"required":["why"],"properties":{"why":{"type":"string","x-when":{"good":["false"]}},"good":{"type":"boolean"}}}"""
        );

        FormSample.Fill(form, new FormContext()).ToJsonString().ShouldBe("""{"good":true}""");
        FormSample
            .Fill(form, new FormContext(), wanted: new Dictionary<string, JsonNode> { ["good"] = false })
            .ContainsKey("why")
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("^[0-9]{4}$")]
    [InlineData("^KZ[0-9]{2}LAA[0-9]{8}$")]
    [InlineData(@"^\d{2}\.\d{2}\.\d{4}$")]
    [InlineData("^(?:I|II|III)-[A-Z]+$")]
    [InlineData("^[^/]+/[0-9]*$")]
    public void A_text_is_found_for_the_patterns_that_forms_use(string pattern)
    {
        var form = Form(new JsonObject { ["required"] = new JsonArray("x"), ["properties"] = Property(pattern) }.ToJsonString());

        var text = (string)FormSample.Fill(form, new FormContext())["x"]!;

        Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeTrue(text);
    }

    private static JsonObject Property(string pattern) =>
        new()
        {
            ["x"] = new JsonObject { ["type"] = "string", ["pattern"] = pattern },
        };

    private static Form Form(string schema) => FormReader.Read("form", (JsonObject)JsonNode.Parse(schema)!);
}

using System.Text.Json.Nodes;
using Regulations.Editions.Lint;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Lint;

public sealed class DocumentRulesTest
{
    [Fact]
    public void The_shipped_documents_are_filled() => Findings(_ => { }).ShouldBeEmpty();

    [Fact]
    public void A_template_that_is_not_there_is_found_at_its_node() =>
        Findings(definition => definition.Node("licence")["template"]!["expression"]!["value"] = "diploma")
            .ShouldBe(["document-template licence template"]);

    [Fact]
    public void Data_that_is_not_handed_over_is_found() =>
        Findings(definition => Script(definition, "refusal", "return { applicant: variables.Applicant };"))
            .ShouldBe(["document-field refusal data.refusal.text"]);

    [Fact]
    public void A_document_without_data_lacks_all_that_it_demands() =>
        Findings(definition => definition.Node("receipt").Remove("data"))
            .ShouldBe(["document-field receipt data.applicant.name", "document-field receipt data.applicant.id"]);

    [Fact]
    public void A_field_that_its_form_does_not_demand_is_found() =>
        Findings(definition => Required(definition, "refusal").Clear()).ShouldBe(["document-field refusal data.refusal.text"]);

    [Fact]
    public void A_field_of_some_kinds_only_is_missing_for_the_others() =>
        // Without the former licence nothing says what a duplicate or a simple reissue is for.
        Findings(definition => Script(definition, "licence", "return { applicant: variables.Applicant, licence: variables.LicenceDraft };"))
            .ShouldBe([
                "document-field licence data.licence.activity reissue-simple",
                "document-field licence data.licence.activity duplicate",
            ]);

    private static JsonArray Required(JsonObject definition, string form) =>
        definition.Regulation()["forms"]![form]!["required"]!.AsArray();

    private static void Script(JsonObject definition, string node, string script) =>
        definition.Node(node)["data"]!["expression"]!["value"] = script;

    private static IEnumerable<string> Findings(Action<JsonObject> change) =>
        Linter
            .Lint(ShippedEdition.With(change))
            .Findings.Where(finding => finding.Rule.StartsWith("document-", StringComparison.Ordinal))
            .Select(finding => $"{finding.Rule} {finding.Node} {finding.Property} {finding.Kind}".TrimEnd());
}

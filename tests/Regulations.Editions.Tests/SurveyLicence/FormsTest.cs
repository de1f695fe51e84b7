using System.Text.Json.Nodes;
using Regulations.Editions.Forms;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.SurveyLicence;

public sealed class FormsTest
{
    private static readonly IReadOnlyDictionary<string, Form> Forms = ShippedEdition.SurveyLicence.Forms;

    public static TheoryData<string, string> EveryTaskAndKind()
    {
        var all = new TheoryData<string, string>();
        foreach (var task in Course.Workflow.Activities.Where(activity => activity.HumanTask?.Form is not null))
        {
            foreach (var kind in Course.Kinds)
            {
                all.Add(task.Id, kind);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryTaskAndKind))]
    public void What_people_ordinarily_write_is_accepted(string task, string kind)
    {
        var facts = Course.Workflow.Find(task)!.HumanTask!;
        var outcome = facts.Outcomes[0].Name;

        var errors = FormValidator.Validate(
            Forms[facts.Form!],
            Course.Of("portal", kind).OrdinaryForm(task),
            new FormContext(kind, "natural", outcome)
        );

        errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_reissue_is_not_made_without_the_number_of_the_licence()
    {
        var form = Course.Of("portal", "reissue-simple").OrdinaryForm("portal-process-3");
        form.Remove("licenceNumber");

        Errors("request", form, "reissue-simple").ShouldBe(["/licenceNumber required"]);
        Errors("request", Course.Of("portal", "issue").OrdinaryForm("portal-process-3"), "issue").ShouldBeEmpty();
    }

    [Fact]
    public void A_request_for_issue_does_not_carry_a_licence_number()
    {
        var form = Course.Of("portal", "issue").OrdinaryForm("portal-process-3");
        form["licenceNumber"] = "19004127";

        Errors("request", form, "issue").ShouldBe(["/licenceNumber unknown"]);
    }

    [Fact]
    public void A_representative_shows_a_power_of_attorney()
    {
        var form = Course.Of("portal", "issue").OrdinaryForm("portal-process-3");
        form["actsAs"] = "representative";

        Errors("request", form, "issue")
            .ShouldBe([
                "/representative required",
                "/representativeIin required",
                "/authorityNumber required",
                "/authorityDate required",
                "/docAuthority required",
            ]);
    }

    [Fact]
    public void Without_consent_nothing_is_filed()
    {
        var form = Course.Of("portal", "issue").OrdinaryForm("portal-process-3");
        form["consent"] = false;

        Errors("request", form, "issue").ShouldBe(["/consent const"]);
    }

    [Fact]
    public void The_head_names_a_person_who_is_an_executor()
    {
        var executor = Forms["resolution"].Fields.Single(field => field.Name == "executor");

        executor.Widget.ShouldBe("person");
        executor.Role.ShouldBe("executor");
        Errors("resolution", [], "issue").ShouldBe(["/executor required"]);
    }

    [Fact]
    public void Scans_are_demanded_of_a_complete_package_only()
    {
        var papers = Forms["papers"];

        FormValidator
            .Validate(papers, new JsonObject { ["missing"] = "Өтініш" }, new FormContext("issue", "natural", "incomplete"))
            .ShouldBeEmpty();
        FormValidator
            .Validate(papers, new JsonObject(), new FormContext("issue", "natural", "complete"))
            .Select(error => error.Path)
            .ShouldBe(["/scanRequest", "/docQualification"]);
    }

    [Fact]
    public void Every_word_of_a_form_is_there_in_three_languages()
    {
        foreach (var form in Forms.Values)
        {
            form.Title.IsComplete.ShouldBeTrue(form.Name);
            foreach (var field in form.Fields)
            {
                field.Title.IsComplete.ShouldBeTrue($"{form.Name}.{field.Name}");
                field.Choices.ShouldAllBe(choice => choice.Title.IsComplete);
            }
        }
    }

    private static IEnumerable<string> Errors(string form, JsonObject value, string kind) =>
        FormValidator.Validate(Forms[form], value, new FormContext(kind, "natural")).Select(error => $"{error.Path} {error.Rule}");
}

using System.Text.Json.Nodes;
using Regulations.Editions.Documents;
using Regulations.Editions.Facts;
using Regulations.Testing;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Documents;

public sealed class DocumentTemplatesTest
{
    public static TheoryData<string, string> EveryTemplateAndLanguage()
    {
        var all = new TheoryData<string, string>();
        foreach (var template in DocumentTemplates.Names)
        {
            foreach (var language in DocumentTemplates.LanguagesOf(template))
            {
                all.Add(template, language);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryTemplateAndLanguage))]
    public void A_document_says_what_was_approved(string template, string language) =>
        // Letters beyond ASCII may be written as character references; the reader sees the same.
        Approved.Check(
            System.Net.WebUtility.HtmlDecode(Paper(template, "issue", language)),
            "html",
            Path.Combine(Repository.Root, "tests/Regulations.Editions.Tests/Documents/Papers/Paper.cs"),
            $"{template}.{language}"
        );

    [Theory]
    [MemberData(nameof(EveryTemplateAndLanguage))]
    public void What_people_wrote_cannot_become_markup(string template, string language)
    {
        const string Evil = "<script>alert(1)</script>\"'&";
        var paper = PapersOfTheActs.Filled(template) with
        {
            Number = Evil,
            RequestNumber = Evil,
            CheckAddress = Evil,
            SignedBy = new LocalText(Evil, Evil, Evil),
            BelongsTo = new DocumentReference(Evil, new NodaTime.LocalDate(2026, 3, 4)),
            Data = (JsonObject)EveryText(PapersOfTheActs.Filled(template).Data, Evil)!,
        };

        DocumentTemplates.Page(template, paper, ShippedEdition.SurveyLicence, language).ShouldNotContain("<script>");
    }

    [Fact]
    public void A_page_of_its_own_bears_its_style_and_language()
    {
        var page = DocumentTemplates.Page("licence", PapersOfTheActs.Filled("licence"), ShippedEdition.SurveyLicence, "ru");

        page.ShouldStartWith("<!doctype html>\n<html lang=\"ru\">");
        page.ShouldContain("@page");
        page.ShouldContain("<article class=\"paper\" lang=\"ru\">");
    }

    [Fact]
    public void Only_what_grants_something_is_printed_in_two_languages_side_by_side()
    {
        DocumentTemplates.LanguagesOf("state-licence").ShouldContain(DocumentTemplates.SideBySide);
        DocumentTemplates.LanguagesOf("motivated-refusal").ShouldNotContain(DocumentTemplates.SideBySide);
    }

    [Fact]
    public void A_duplicate_is_marked_and_another_licence_is_not()
    {
        Paper("licence", "duplicate", "kk").ShouldContain("paper-mark");
        Paper("licence", "issue", "kk").ShouldNotContain("paper-mark");
        Paper("receipt", "duplicate", "en").ShouldNotContain("paper-mark");
    }

    [Fact]
    public void What_does_not_hold_any_more_says_so() =>
        Read(
                DocumentTemplates.Paper(
                    "licence",
                    PapersOfTheActs.Filled("licence") with
                    {
                        IsTerminated = true,
                    },
                    ShippedEdition.SurveyLicence,
                    "en"
                )
            )
            .ShouldContain("No longer in force");

    [Fact]
    public void A_reissued_licence_says_so() => Read(Paper("licence", "reissue-simple", "ru")).ShouldContain("переоформлена");

    [Fact]
    public void A_chosen_value_is_said_in_the_words_of_its_form() =>
        Read(Paper("motivated-refusal", "issue", "ru")).ShouldContain("Несоответствие квалификационным требованиям");

    [Fact]
    public void A_receipt_tells_the_time_limit_of_the_kind() =>
        Read(Paper("receipt", "reissue-simple", "ru")).ShouldContain("3 рабочих дня");

    [Fact]
    public void A_demanded_line_without_a_value_says_that_it_is_not_stated()
    {
        var empty = PapersOfTheActs.Filled("motivated-refusal") with { Data = new JsonObject() };

        Read(DocumentTemplates.Paper("motivated-refusal", empty, ShippedEdition.SurveyLicence, "en"))
            .ShouldContain("<dt>Applicant</dt><dd>not stated</dd>");
        DocumentTemplates.Missing("motivated-refusal", empty.Data).ShouldBe(["applicant.name", "applicant.id", "refusal.text"]);
    }

    [Fact]
    public void A_filled_document_misses_nothing()
    {
        foreach (var template in DocumentTemplates.Names)
        {
            DocumentTemplates.Missing(template, PapersOfTheActs.Filled(template).Data).ShouldBeEmpty(template);
        }
    }

    [Fact]
    public void A_template_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentException>(() =>
            DocumentTemplates.Paper("diploma", PapersOfTheActs.Filled("licence"), ShippedEdition.SurveyLicence, "kk")
        );

    private static string Paper(string template, string kind, string language) =>
        DocumentTemplates.Paper(template, PapersOfTheActs.Filled(template, kind), ShippedEdition.SurveyLicence, language);

    private static string Read(string html) => System.Net.WebUtility.HtmlDecode(html);

    private static JsonNode? EveryText(JsonNode? node, string text) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(pair => KeyValuePair.Create(pair.Key, EveryText(pair.Value, text)))),
            JsonArray items => new JsonArray([.. items.Select(item => EveryText(item, text))]),
            _ => JsonValue.Create(text),
        };
}

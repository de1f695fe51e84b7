using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Documents;
using Regulations.Editions.Facts;
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
            foreach (var language in LocalText.Languages)
            {
                all.Add(template, language);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryTemplateAndLanguage))]
    public void A_document_is_a_page_in_its_language_with_number_day_and_act(string template, string language)
    {
        var page = DocumentTemplates.Render(template, Paper(), ShippedEdition.SurveyLicence, language);

        page.ShouldStartWith("<!doctype html>");
        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain("26000017");
        page.ShouldContain(
            language == "kk" ? "2026 жылғы 4 наурыз"
            : language == "ru" ? "4 марта 2026 года"
            : "4 March 2026"
        );
        page.ShouldContain("242");
        page.ShouldContain("850412403017");
    }

    [Theory]
    [MemberData(nameof(EveryTemplateAndLanguage))]
    public void What_people_wrote_cannot_become_markup(string template, string language)
    {
        const string Evil = "<script>alert(1)</script>\"'&";
        var paper = Paper() with
        {
            Number = Evil,
            RequestNumber = Evil,
            CheckAddress = Evil,
            SignedBy = new LocalText(Evil, Evil, Evil),
            Data = new JsonObject
            {
                ["applicant"] = new JsonObject
                {
                    ["id"] = Evil,
                    ["name"] = Evil,
                    ["address"] = Evil,
                },
                ["request"] = new JsonObject { ["address"] = Evil, ["licenceNumber"] = Evil },
                ["licence"] = new JsonObject
                {
                    ["workType"] = Evil,
                    ["category"] = Evil,
                    ["conditions"] = Evil,
                    ["annex"] = Evil,
                },
                ["refusal"] = new JsonObject { ["refusalGround"] = Evil, ["text"] = Evil },
                ["missing"] = Evil,
            },
        };

        DocumentTemplates.Render(template, paper, ShippedEdition.SurveyLicence, language).ShouldNotContain("<script>");
    }

    [Fact]
    public void A_duplicate_is_marked_and_another_licence_is_not()
    {
        Render("licence", "duplicate", "kk").ShouldContain("Телнұсқа");
        Render("licence", "issue", "kk").ShouldNotContain("Телнұсқа");
        Render("receipt", "duplicate", "en").ShouldNotContain("class=\"mark\"");
    }

    [Fact]
    public void A_reissued_licence_says_so() => Render("licence", "reissue-simple", "ru").ShouldContain("переоформлена");

    [Fact]
    public void A_refusal_states_its_ground_and_reasons()
    {
        var page = Render("motivated-refusal", "issue", "ru");

        page.ShouldContain("Несоответствие квалификационным требованиям");
        page.ShouldContain("Біліктілік расталмады");
    }

    [Fact]
    public void A_receipt_tells_the_time_limit_of_the_kind() => Render("receipt", "reissue-simple", "ru").ShouldContain("3 рабочих дня");

    [Fact]
    public void A_template_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentException>(() => DocumentTemplates.Render("diploma", Paper(), ShippedEdition.SurveyLicence, "kk"));

    private static string Render(string template, string kind, string language) =>
        // Letters beyond ASCII may be written as character references; the reader sees the same.
        System.Net.WebUtility.HtmlDecode(
            DocumentTemplates.Render(template, Paper() with { Kind = kind }, ShippedEdition.SurveyLicence, language)
        );

    private static PrintedDocument Paper() =>
        new()
        {
            Number = "26000017",
            RequestNumber = "EK-SL-2026-000017",
            Kind = "issue",
            IssuedOn = new LocalDate(2026, 3, 4),
            SignedBy = new LocalText("Е. Ахметов", "Е. Ахметов", "Ye. Akhmetov"),
            CheckAddress = "https://example.kz/check/26000017",
            Data = new JsonObject
            {
                ["applicant"] = new JsonObject
                {
                    ["id"] = "850412403017",
                    ["name"] = "Нұрланова Айгерім Серікқызы",
                    ["address"] = "Өскемен",
                },
                ["request"] = new JsonObject { ["address"] = "Өскемен" },
                ["licence"] = new JsonObject { ["workType"] = "geodesic", ["category"] = "II" },
                ["refusal"] = new JsonObject { ["refusalGround"] = "requirements", ["text"] = "Біліктілік расталмады" },
                ["missing"] = "Өтініш",
            },
        };
}

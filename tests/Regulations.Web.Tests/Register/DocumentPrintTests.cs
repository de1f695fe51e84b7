using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Documents;
using Regulations.Web.Register;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Register;

/// <summary>An issued document on paper, under the definition it was made by.</summary>
public sealed class DocumentPrintTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task An_appendix_names_its_licence_and_is_printed_in_two_languages_side_by_side()
    {
        var print = await PrintAsync("licence-appendix");

        print!.Languages.ShouldBe(["kk", "ru", "en", "kk-ru"]);
        var paper = WebUtility.HtmlDecode(print.Paper("kk-ru"));
        paper.ShouldContain("KZ59LSM00000001");
        paper.ShouldContain("Жинау (дайындау)");
        paper.ShouldContain("Сбор (заготовка)");
    }

    [Fact]
    public async Task The_day_on_paper_is_the_providers_day() =>
        // Half past nine in the evening of Greenwich is the next morning in Karaganda.
        WebUtility.HtmlDecode((await PrintAsync("licence-appendix"))!.Paper("en")).ShouldContain("5 March 2026");

    [Fact]
    public async Task What_anyone_may_check_bears_its_address_and_a_picture_of_it()
    {
        var paper = (await PrintAsync("licence-appendix", "https://example.kz/check/1"))!.Paper("kk");

        paper.ShouldContain("https://example.kz/check/1");
        paper.ShouldContain("<svg");
    }

    [Fact]
    public async Task A_document_of_a_template_that_there_is_not_is_not_printed() => (await PrintAsync("diploma")).ShouldBeNull();

    private async Task<DocumentPrint?> PrintAsync(string template, string? checkAddress = null)
    {
        // The host seeds its definitions before it answers.
        using var browser = house.Browser();
        using var answer = await browser.GetAsync("/services");
        using var scope = house.Services.CreateScope();
        var definitions = scope.ServiceProvider.GetRequiredService<DefinitionQueries>();
        var edition = await definitions.FindAsync("karaganda/scrap-metal-licence");
        return await DocumentPrint.OfAsync(
            Document(template, edition!.Row.Hash),
            checkAddress,
            definitions,
            TestContext.Current.CancellationToken
        );
    }

    private static DocumentView Document(string template, string definition) =>
        new(
            "document",
            "request",
            "KR-SM-2026-000001",
            "karaganda/scrap-metal-licence",
            Words,
            template,
            Words,
            "26000001",
            Registered: false,
            DocumentState.InForce,
            Instant.FromUtc(2026, 3, 4, 21, 30),
            "«Қарағанды Металл Қайта Өңдеу» ЖШС",
            new JsonObject
            {
                ["kind"] = "issue",
                ["belongsTo"] = new JsonObject { ["number"] = "KZ59LSM00000001", ["issuedAt"] = "2026-03-04T21:30:00Z" },
                ["data"] = new JsonObject
                {
                    ["applicant"] = new JsonObject
                    {
                        ["id"] = "050140003006",
                        ["type"] = "legal",
                        ["name"] = "«Қарағанды Металл Қайта Өңдеу» ЖШС",
                    },
                    ["appendix"] = new JsonObject { ["subactivities"] = new JsonArray("collecting") },
                },
            },
            SignedBy: null,
            SignedByName: null,
            SignatureCms: null,
            Source: null,
            definition
        );

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["kk"] = "Лицензияға қосымша",
        ["ru"] = "Приложение к лицензии",
        ["en"] = "Appendix to the licence",
    };
}

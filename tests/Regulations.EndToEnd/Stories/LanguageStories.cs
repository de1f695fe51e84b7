using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>Every page speaks Kazakh, Russian and English.</summary>
public sealed partial class LanguageStories(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    /// <summary>The main pages.</summary>
    public static TheoryData<string, string> Pages => MainPages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_speaks_three_languages_and_shows_no_key_of_a_text(string person, string address)
    {
        var visitor = person == MainPages.Nobody ? await ArriveAsync("visitor") : await PersonAsync(person);
        var headings = new List<string>();
        foreach (var language in new[] { "kk", "ru", "en" })
        {
            var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var answer = await visitor.Page.GotoAsync($"{address}{separator}lang={language}");
            answer!.Status.ShouldBe(200);
            (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            var text = await visitor.Page.Locator("body").InnerTextAsync();
            TextKey().Matches(text).Select(match => match.Value).ShouldBeEmpty();
            headings.Add(await visitor.Page.Locator("h1").First.InnerTextAsync());
        }

        headings.Distinct(StringComparer.Ordinal).Count().ShouldBe(3, string.Join(" · ", headings));
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Kazakh_is_spoken_where_no_language_was_chosen()
    {
        var visitor = await ArriveAsync("visitor", "de-DE");
        await visitor.Page.GotoAsync("/");

        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "kk");
    }

    // As texts are named: inbox.title, operations.no-limits-text. Addresses of sites and files look otherwise.
    [GeneratedRegex(
        @"(?<![\w@/.-])[a-z][a-z-]+\.[a-z][a-z-]+(\.[a-z-]+)*(?![\w./@(])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TextKey();
}

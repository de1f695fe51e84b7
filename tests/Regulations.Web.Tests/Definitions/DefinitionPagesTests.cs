using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Editions;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Definitions;

/// <summary>Definitions as those see them who keep them: the list, a definition, its history, its file.</summary>
public sealed partial class DefinitionPagesTests(DefinitionHouse house) : IClassFixture<DefinitionHouse>
{
    private const string Analyst = "aliya.serikova";
    private const string Operations = "kairat.bolatov";
    private const string Address = "/definitions/eastkz/survey-licence";
    private const string Id = "eastkz-survey-licence";

    private EditingQueries Editing => house.Services.GetRequiredService<EditingQueries>();

    [Fact]
    public async Task The_list_tells_of_each_definition_its_state_its_findings_and_its_time()
    {
        var page = await PageAsync(Analyst, "/definitions?lang=en");

        page.ShouldContain("published, version 1");
        page.ShouldContain("repealed");
        page.ShouldContain("no request running");
        page.ShouldContain("2 August 2016: the act was adopted");
        page.ShouldContain("The day it came into force is not known");
    }

    [Fact]
    public async Task The_list_shows_only_what_was_asked_for()
    {
        await WithoutDraftAsync();

        (await PageAsync(Analyst, "/definitions?show=drafts&lang=en")).ShouldContain("There are none of these");
        (await PageAsync(Analyst, "/definitions?show=repealed&lang=en")).ShouldContain("eastkz/survey-licence");
    }

    [Fact]
    public async Task A_definition_shows_its_findings_and_the_words_of_its_time_line()
    {
        var page = await PageAsync(Analyst, Address + "?lang=en");

        page.ShouldContain("act-repealed");
        page.ShouldContain("repealed (№ 213)");
    }

    [Fact]
    public async Task A_draft_shows_its_saves_and_what_it_says_differently()
    {
        await WithoutDraftAsync();
        await SaveAsync("Жаңа атау");

        var page = await PageAsync(Analyst, Address + "/versions?lang=en");

        page.ShouldContain("Earlier: version 1; later: version 2");
        page.ShouldContain("Жаңа атау");
        page.ShouldContain("Aliya Serikova");
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_draft_and_a_draft_can_be_discarded()
    {
        await WithoutDraftAsync();
        await SaveAsync("Қате");

        await ActAsync(Analyst, "/versions/1/revert", "/versions");
        (await Editing.FindAsync(Id))!.Draft!.Hash.ShouldBe((await Editing.FindAsync(Id))!.Published!.Hash);
        await ActAsync(Analyst, "/versions/discard", "/versions");

        (await Editing.FindAsync(Id))!.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task A_save_of_a_discarded_draft_is_restored()
    {
        await WithoutDraftAsync();
        await SaveAsync("Бұрынғысы");
        var save = (await Editing.SavesAsync(Id))[0];
        await WithoutDraftAsync();

        await ActAsync(Analyst, $"/versions/saves/{save.Sequence}/restore", "/versions");

        (await Editing.FindAsync(Id))!.Draft!.Hash.ShouldBe(save.Hash);
    }

    [Fact]
    public async Task Who_only_reads_is_offered_no_change_and_can_make_none()
    {
        var page = await PageAsync(Operations, Address + "/versions?lang=en");
        var browser = await house.SignedInAsync(Operations);
        var token = await FormToken.OfAsync(browser, Address);

        using var answer = await browser.PostAsync(Address + "/versions/1/revert", FormToken.With(token, ("key", "k")));

        page.ShouldNotContain("Bring back");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_changed_file_is_offered_compared_and_taken_as_a_draft()
    {
        await WithoutDraftAsync();
        house.ChangeFile("Файлдан");

        (await PageAsync(Analyst, "/definitions?show=files&lang=en")).ShouldContain("The file eastkz/survey-licence.json has changed");
        (await PageAsync(Analyst, Address + "/file?lang=en")).ShouldContain("Against the published version 1");
        var hash = Hash().Match(await PageAsync(Analyst, Address + "/file")).Groups["hash"].Value;
        await ActAsync(Analyst, "/file/take", "/versions", ("hash", hash));

        (await Editing.JsonAsync(Id))!.ShouldContain("Файлдан");
        (await PageAsync(Analyst, "/definitions?show=files&lang=en")).ShouldNotContain("has changed");
    }

    [Fact]
    public async Task A_changed_file_that_was_left_is_not_offered_any_more()
    {
        await WithoutDraftAsync();
        house.ChangeFile("Керек емес");
        var hash = Hash().Match(await PageAsync(Analyst, Address + "/file")).Groups["hash"].Value;

        await ActAsync(Analyst, "/file/leave", null, ("hash", hash));

        (await PageAsync(Analyst, Address + "/file?lang=en")).ShouldContain("The file says nothing new");
        (await Editing.FindAsync(Id))!.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task An_editions_dates_are_changed_in_its_draft()
    {
        await WithoutDraftAsync();
        var basedOn = (await Editing.FindAsync(Id))!.Current.Hash;

        await ActAsync(
            Analyst,
            "/dates",
            "/versions",
            ("basedOn", basedOn),
            ("effectiveFrom", "2016-09-15"),
            ("repealed", "2020-06-26"),
            ("repealedBy", "213")
        );

        var page = await PageAsync(Analyst, Address + "/versions?lang=en");
        page.ShouldContain("2016-09-15");
        (await PageAsync(Analyst, Address + "?lang=en")).ShouldContain("value=\"2016-09-15\"");
    }

    [Fact]
    public async Task A_repeal_before_the_first_day_in_force_is_not_saved()
    {
        await WithoutDraftAsync();
        var basedOn = (await Editing.FindAsync(Id))!.Current.Hash;

        await ActAsync(Analyst, "/dates", "", ("basedOn", basedOn), ("effectiveFrom", "2021-01-01"), ("repealed", "2020-06-26"));

        (await Editing.FindAsync(Id))!.Draft.ShouldBeNull();
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Every_page_opens_in_every_language(string language)
    {
        foreach (var page in new[] { "/definitions", Address, Address + "?version=1", Address + "/versions", Address + "/file" })
        {
            (await PageAsync(Analyst, page + (page.Contains('?') ? "&" : "?") + "lang=" + language)).ShouldContain($"lang=\"{language}\"");
        }
    }

    [Theory]
    [InlineData("/definitions/eastkz/nothing")]
    [InlineData("/definitions/nothing/versions")]
    [InlineData("/definitions/eastkz/survey-licence?version=99")]
    public async Task What_is_not_there_is_said_not_to_be_there(string address)
    {
        using var answer = await (await house.SignedInAsync(Analyst)).GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> PageAsync(string user, string address) =>
        WebUtility.HtmlDecode(await (await house.SignedInAsync(user)).GetStringAsync(address));

    private async Task ActAsync(string user, string act, string? then, params (string Name, string Value)[] fields)
    {
        var browser = await house.SignedInAsync(user);
        var token = await FormToken.OfAsync(browser, Address + "/versions");
        using var answer = await browser.PostAsync(
            Address + act,
            FormToken.With(token, [("key", Guid.NewGuid().ToString("N")), .. fields])
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe(then is null ? "/definitions" : Address + then);
    }

    private async Task SaveAsync(string name)
    {
        var current = (await Editing.FindAsync(Id))!.Current;
        var definition = Edition.ReadDefinition((await Editing.JsonAsync(Id))!);
        definition["customProperties"]!["regulation"]!["name"]!["en"] = name;
        await SendAsync(new SaveDraft(Id, EditionFile.Written(definition), current.Hash));
    }

    private async Task WithoutDraftAsync()
    {
        if ((await Editing.FindAsync(Id))!.Draft is not null)
        {
            await SendAsync(new DiscardDraft(Id));
        }
    }

    private async Task SendAsync<TAnswer>(ICommand<TAnswer> command) =>
        (
            await house
                .Services.GetRequiredService<CommandBus>()
                .SendAsync(command, new CommandContext(Analyst, Guid.NewGuid().ToString("N")), CancellationToken.None)
        ).IsApplied.ShouldBeTrue();

    [GeneratedRegex("name=\"hash\" value=\"(?<hash>[0-9a-f]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}

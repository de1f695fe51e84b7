using System.Net;
using Regulations.Web.Tests.Api;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Inbox;

public sealed class InboxPageTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Operator = "saule.toleuova";

    [Fact]
    public async Task An_empty_list_says_why_it_is_empty()
    {
        var page = await (await house.SignedInAsync("dauren.esenov")).GetStringAsync("/inbox?list=mine&lang=en");

        page.ShouldContain("You have no tasks");
    }

    [Fact]
    public async Task The_open_task_shows_its_form_beside_the_list()
    {
        var browser = await house.SignedInAsync(Operator);
        var task = await OwnTask(browser);

        var page = await browser.GetStringAsync($"/inbox/{task}?lang=en");

        page.ShouldContain($"data-task=\"{task}\"");
        page.ShouldContain($"action=\"/inbox/{task}/complete\"");
        page.ShouldContain("class=\"flow\"");
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_what_was_typed()
    {
        var browser = await house.SignedInAsync(Operator);
        var task = await OwnTask(browser);
        var token = await FormToken.OfAsync(browser, $"/inbox/{task}");
        var outcome = (await browser.Read($"/tasks/{task}"))["outcomes"]!.AsArray()[0]!["name"]!.GetValue<string>();

        using var answer = await browser.PostAsync(
            $"/inbox/{task}/complete",
            FormToken.With(token, ("key", "typed"), ("outcome", outcome), ("field/address", "Өскемен, Қазақстан көшесі, 27"))
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Өскемен, Қазақстан көшесі, 27");
    }

    [Fact]
    public async Task A_task_of_another_role_offers_nothing_to_press()
    {
        var task = await OwnTask(await house.SignedInAsync(Operator));

        var page = await (await house.SignedInAsync("gulnar.abdrakhmanova")).GetStringAsync($"/inbox/{task}");

        page.ShouldNotContain($"action=\"/inbox/{task}/");
    }

    [Fact]
    public async Task A_task_that_is_not_there_is_said_not_to_be_there()
    {
        using var answer = await (await house.SignedInAsync(Operator)).GetAsync("/inbox/none");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_button_pressed_on_a_page_that_is_not_ours_does_nothing()
    {
        var browser = await house.SignedInAsync(Operator);
        var task = await OwnTask(browser);

        using var answer = await browser.PostAsync($"/inbox/{task}/release", FormToken.With("made-up", ("key", "a")));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> OwnTask(HttpClient browser)
    {
        using var filed = await browser.Change("/requests", ApiCalls.AtTheCounter());
        var request = await browser.Read($"/requests/{(await filed.Body()).Text("requestId")}");
        var task = request["openTasks"]!.AsArray().Single()!["taskId"]!.GetValue<string>();
        if ((await browser.Read($"/tasks/{task}"))["may"]!["claim"]!.GetValue<bool>())
        {
            using var claimed = await browser.Change($"/tasks/{task}/claim", null);
        }

        return task;
    }
}

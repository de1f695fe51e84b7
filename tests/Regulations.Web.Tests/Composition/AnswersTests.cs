using System.Net;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Composition;

public sealed class AnswersTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task A_page_lets_no_script_or_style_stand_in_it()
    {
        var answer = await house.Browser().GetAsync("/");

        var policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("script-src 'self'");
        policy.ShouldNotContain("unsafe");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("style=\"");
    }

    [Fact]
    public async Task A_page_is_kept_by_no_cache() =>
        (await house.Browser().GetAsync("/services")).Headers.CacheControl!.NoStore.ShouldBeTrue();

    [Fact]
    public async Task An_error_page_bears_the_headers_too()
    {
        var answer = await house.Browser().GetAsync("/no/such/page");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        answer.Headers.Contains("X-Content-Type-Options").ShouldBeTrue();
    }

    [Theory]
    [InlineData("kk", "Қызметтер")]
    [InlineData("ru", "Услуги")]
    [InlineData("en", "Services")]
    public async Task The_language_of_the_address_is_kept_for_the_next_page(string code, string word)
    {
        var browser = house.Browser();
        await browser.GetAsync("/?lang=" + code);

        var next = await browser.GetStringAsync("/check");

        next.ShouldContain($"<html lang=\"{code}\"");
        next.ShouldContain(word);
    }

    [Fact]
    public async Task Kazakh_is_spoken_where_nobody_chose() =>
        (await house.Browser().GetStringAsync("/")).ShouldContain("<html lang=\"kk\"");

    [Theory]
    [InlineData("/")]
    [InlineData("/services")]
    [InlineData("/services/eastkz/survey-licence")]
    [InlineData("/check")]
    [InlineData("/sign-in")]
    public async Task Anyone_may_see(string address) => (await house.Browser().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/cabinet")]
    [InlineData("/front-office")]
    [InlineData("/inbox")]
    [InlineData("/register")]
    [InlineData("/operations")]
    public async Task Who_is_not_signed_in_is_led_to_the_door(string address)
    {
        var answer = await house.Browser().GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldStartWith("/sign-in?then=");
    }

    [Theory]
    [InlineData("aigerim.nurlanova", "/front-office")]
    [InlineData("aigerim.nurlanova", "/inbox")]
    [InlineData("saule.toleuova", "/cabinet")]
    [InlineData("dauren.esenov", "/operations")]
    public async Task Who_lacks_the_role_is_refused(string person, string address)
    {
        var browser = await house.SignedInAsync(person);

        (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("aigerim.nurlanova", "/cabinet")]
    [InlineData("saule.toleuova", "/front-office")]
    [InlineData("timur.sadykov", "/register")]
    [InlineData("gulnar.abdrakhmanova", "/inbox")]
    [InlineData("kairat.bolatov", "/operations")]
    public async Task Each_role_sees_its_own_place(string person, string address)
    {
        var browser = await house.SignedInAsync(person);

        (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("saule.toleuova", true)]
    [InlineData("gulnar.abdrakhmanova", false)]
    [InlineData("dauren.esenov", false)]
    public async Task The_counter_is_offered_to_who_takes_requests_in_over_one(string person, bool offered)
    {
        var browser = await house.SignedInAsync(person);

        var page = await browser.GetStringAsync("/requests");

        page.Contains("href=\"/front-office\"", StringComparison.Ordinal).ShouldBe(offered);
    }

    [Fact]
    public async Task A_request_of_somebody_else_looks_like_one_that_is_not_there()
    {
        var browser = await house.SignedInAsync("aigerim.nurlanova");

        (await browser.GetAsync("/cabinet/EK-SL-2026-999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

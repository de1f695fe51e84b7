using System.Net;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Accounts;

public sealed class SignInTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task A_person_of_the_demonstration_signs_in_with_one_click()
    {
        var browser = await house.SignedInAsync("aigerim.nurlanova");

        (await browser.GetStringAsync("/cabinet")).ShouldContain("Нұрланова Айгерім");
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts()
    {
        var browser = house.Browser();
        var token = await FormToken.OfAsync(browser, "/sign-in");

        var answer = await browser.PostAsync("/sign-in/demonstration", FormToken.With(token, ("person", "timur.sadykov")));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("person=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_our_page_is_refused()
    {
        var answer = await house.Browser().PostAsync("/sign-in/demonstration", FormToken.With("made-up", ("person", "timur.sadykov")));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/services", "/services")]
    [InlineData("https://elsewhere.example/", "/cabinet")]
    [InlineData("//elsewhere.example/", "/cabinet")]
    [InlineData("/\\elsewhere.example/", "/cabinet")]
    public async Task After_signing_in_nobody_is_led_to_another_host(string then, string expected)
    {
        var browser = house.Browser();
        var token = await FormToken.OfAsync(browser, "/sign-in");

        var answer = await browser.PostAsync(
            "/sign-in/demonstration",
            FormToken.With(token, ("person", "aigerim.nurlanova"), ("then", then))
        );

        answer.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task The_demonstration_s_password_opens_the_door()
    {
        var browser = house.Browser();
        var token = await FormToken.OfAsync(browser, "/sign-in");

        var answer = await browser.PostAsync(
            "/sign-in",
            FormToken.With(token, ("userName", "dauren.esenov"), ("password", new Runtime.RuntimeOptions().DemonstrationPassword))
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/inbox");
    }

    [Fact]
    public async Task A_wrong_password_says_no_more_than_that()
    {
        var browser = house.Browser();
        var token = await FormToken.OfAsync(browser, "/sign-in");

        var known = await browser.PostAsync("/sign-in", FormToken.With(token, ("userName", "dauren.esenov"), ("password", "wrong")));
        var unknown = await browser.PostAsync("/sign-in", FormToken.With(token, ("userName", "nobody.here"), ("password", "wrong")));

        known.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        var browser = await house.SignedInAsync("aigerim.nurlanova");
        var token = await FormToken.OfAsync(browser, "/cabinet");

        await browser.PostAsync("/sign-out", FormToken.With(token));

        (await browser.GetAsync("/cabinet")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}

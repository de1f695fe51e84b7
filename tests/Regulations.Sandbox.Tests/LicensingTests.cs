using System.Net;
using System.Text.Json.Nodes;
using Regulations.Sandbox.Licensing;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

public sealed class LicensingTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task A_licence_is_found_by_its_number_and_holder()
    {
        var answer = await FindAsync(SandboxPeople.LuckyLicence, SandboxPeople.Lucky);

        answer["found"]!.GetValue<bool>().ShouldBeTrue();
        answer["licence"]!["status"]!.GetValue<string>().ShouldBe("in-force");
    }

    [Theory]
    [InlineData(SandboxPeople.LuckyLicence, SandboxPeople.LuckyFirm)]
    [InlineData(SandboxPeople.LuckyTerminatedLicence, SandboxPeople.Lucky)]
    [InlineData("99999999", SandboxPeople.Lucky)]
    public async Task Somebody_elses_a_terminated_and_an_unknown_licence_are_not_found(string number, string subject) =>
        (await FindAsync(number, subject))["found"]!.GetValue<bool>().ShouldBeFalse();

    [Fact]
    public async Task A_published_licence_can_be_found_afterwards()
    {
        var question = new JsonObject { ["number"] = "26000001", ["subject"] = SandboxPeople.Unlisted };
        await sandbox.CallAsync("e-licensing", "licence.publish", question);

        (await FindAsync("26000001", SandboxPeople.Unlisted))["found"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task The_number_of_somebody_elses_licence_cannot_be_published()
    {
        var question = new JsonObject { ["number"] = SandboxPeople.LuckyLicence, ["subject"] = SandboxPeople.Unlisted };

        (await sandbox.CallAsync("e-licensing", "licence.publish", question)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Every_registered_request_gets_a_number_of_its_own_with_right_check_digits()
    {
        var first = await RegisterAsync();
        var second = await RegisterAsync();

        PermitNumber.IsValid(first).ShouldBeTrue();
        second.ShouldNotBe(first);
    }

    [Theory]
    [InlineData("KZ18LAA00032760")]
    [InlineData("KZ96LAA00035527")]
    [InlineData("KZ29LAM00002781")]
    [InlineData("KZ25VBS00130246")]
    public void Numbers_that_e_licensing_gave_have_right_check_digits(string number)
    {
        PermitNumber.IsValid(number).ShouldBeTrue();
        PermitNumber.Make(number[4..7], int.Parse(number[7..])).ShouldBe(number);
    }

    private async Task<string> RegisterAsync() =>
        (await sandbox.CallAsync("e-licensing", "request.register", [])).Body["registrationNumber"]!.GetValue<string>();

    private async Task<JsonObject> FindAsync(string number, string subject) =>
        (await sandbox.CallAsync("e-licensing", "licence.find", new JsonObject { ["number"] = number, ["subject"] = subject })).Body;
}

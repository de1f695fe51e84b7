using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

/// <summary>The notaries' powers of attorney and the prosecution's records.</summary>
public sealed class RecordsTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task A_power_of_attorney_is_found_with_whom_it_empowers()
    {
        var answer = await PowerAsync(SandboxPeople.ScrapFirm, SandboxPeople.Lucky);

        answer["found"]!.GetValue<bool>().ShouldBeTrue();
        answer["powerOfAttorney"]!["representative"]!["name"]!["kk"]!.GetValue<string>().ShouldBe("Нұрланова Айгерім Серікқызы");
    }

    [Theory]
    [InlineData(SandboxPeople.FirmWithoutPowerOfAttorney, SandboxPeople.Lucky)]
    [InlineData(SandboxPeople.ScrapFirm, "850412403018")]
    public async Task A_power_that_was_not_entered_or_empowers_a_wrong_number_is_not_found(string givenBy, string representative) =>
        (await PowerAsync(givenBy, representative))["found"]!.GetValue<bool>().ShouldBeFalse();

    [Fact]
    public async Task A_power_of_attorney_without_its_number_cannot_be_looked_up()
    {
        var (status, _) = await sandbox.CallAsync(
            "notary-is",
            "power-of-attorney.find",
            new JsonObject { ["subject"] = SandboxPeople.ScrapFirm }
        );

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(SandboxPeople.Lucky, true, false)]
    [InlineData(SandboxPeople.Convicted, true, true)]
    [InlineData(SandboxPeople.RecordUnavailable, false, null)]
    [InlineData("850412403018", false, null)]
    public async Task The_records_tell_of_a_conviction_or_that_the_data_cannot_be_had(string subject, bool available, bool? convicted)
    {
        var (_, answer) = await sandbox.CallAsync("special-records", "record.find", new JsonObject { ["subject"] = subject });

        answer["available"]!.GetValue<bool>().ShouldBe(available);
        ((bool?)answer["convicted"]).ShouldBe(convicted);
    }

    private async Task<JsonObject> PowerAsync(string givenBy, string representative) =>
        (
            await sandbox.CallAsync(
                "notary-is",
                "power-of-attorney.find",
                new JsonObject
                {
                    ["number"] = "1-24-7",
                    ["subject"] = givenBy,
                    ["representative"] = representative,
                }
            )
        ).Body;
}

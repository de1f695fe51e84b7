using System.Net;
using System.Text.Json.Nodes;
using Regulations.Sandbox.People;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

public sealed class PeopleTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task A_listed_person_is_found_under_his_name_in_kazakh_and_russian()
    {
        var answer = await FindAsync(SandboxPeople.Lucky);

        answer["person"]!["name"]!["kk"]!.GetValue<string>().ShouldBe("Нұрланова Айгерім Серікқызы");
        answer["person"]!["name"]!["ru"]!.GetValue<string>().ShouldBe("Нурланова Айгерим Сериккызы");
        answer["person"]!["type"]!.GetValue<string>().ShouldBe("natural");
    }

    [Fact]
    public async Task An_unlisted_number_with_a_right_check_digit_always_belongs_to_the_same_person()
    {
        var once = await FindAsync(SandboxPeople.Unlisted);
        var again = await FindAsync(SandboxPeople.Unlisted);

        once["found"]!.GetValue<bool>().ShouldBeTrue();
        JsonNode.DeepEquals(once, again).ShouldBeTrue();
    }

    [Theory]
    [InlineData(SandboxPeople.NotInTheDatabase)]
    [InlineData("850412403018")]
    [InlineData("not a number")]
    public async Task A_scripted_person_and_a_wrong_number_are_not_found(string id) =>
        (await FindAsync(id))["found"]!.GetValue<bool>().ShouldBeFalse();

    [Fact]
    public async Task A_person_may_be_named_by_an_object_with_the_number()
    {
        var question = new JsonObject
        {
            ["subject"] = new JsonObject { ["id"] = SandboxPeople.Lucky, ["type"] = "natural" },
        };

        (await sandbox.CallAsync("persons-database", "person.find", question)).Body["found"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_account_is_genuine_once_it_exists_and_evidence_of_sign_in_is_shown()
    {
        (await IsGenuineAsync(SandboxPeople.LuckyFirm)).ShouldBeFalse();
        await sandbox.CallAsync("portal", "account.ensure", new JsonObject { ["subject"] = SandboxPeople.LuckyFirm });

        (await IsGenuineAsync(SandboxPeople.LuckyFirm)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_account_scripted_so_is_not_genuine()
    {
        await sandbox.CallAsync("portal", "account.ensure", new JsonObject { ["subject"] = SandboxPeople.AccountNotGenuine });

        (await IsGenuineAsync(SandboxPeople.AccountNotGenuine)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_number_has_no_account()
    {
        var (status, _) = await sandbox.CallAsync("portal", "account.ensure", new JsonObject { ["subject"] = "123456789012" });

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("950815350123", true)]
    [InlineData("061211600012", true)]
    [InlineData("980540000397", true)]
    [InlineData("940740000911", true)]
    [InlineData("940740000912", false)]
    [InlineData("94074000091", false)]
    [InlineData("٩40740000911", false)]
    public void A_number_is_known_by_its_check_digit(string number, bool valid) => IdentificationNumber.IsValid(number).ShouldBe(valid);

    private async Task<JsonObject> FindAsync(string id) =>
        (await sandbox.CallAsync("persons-database", "person.find", new JsonObject { ["subject"] = id })).Body;

    private async Task<bool> IsGenuineAsync(string id)
    {
        var question = new JsonObject
        {
            ["subject"] = id,
            ["evidence"] = new JsonObject { ["method"] = "password" },
        };
        return (await sandbox.CallAsync("portal", "account.check", question)).Body["genuine"]!.GetValue<bool>();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions.Identifiers;
using Regulations.Runtime.People;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Accounts;

public sealed class DemonstrationPeopleTests
{
    private static readonly DemoOrganisation Organisation = JsonSerializer.Deserialize<DemoOrganisation>(
        File.ReadAllText(Path.Combine(WebHouse.Repository, "workflows", "people", "demo.json")),
        JsonSerializerOptions.Web
    )!;

    [Fact]
    public void Their_numbers_have_right_check_digits()
    {
        Organisation.People.Select(p => p.Iin).OfType<string>().Where(iin => !Iin.TryParse(iin, out _)).ShouldBeEmpty();
        Organisation.People.Select(p => p.Bin).OfType<string>().Where(bin => !Bin.TryParse(bin, out _)).ShouldBeEmpty();
    }

    [Fact]
    public void The_sandbox_knows_each_of_them_under_the_same_name()
    {
        var file = Path.Combine(WebHouse.Repository, "src", "Regulations.Sandbox", "people.json");
        var known = JsonNode.Parse(File.ReadAllText(file))!["people"]!
            .AsArray()
            .ToDictionary(p => (string)p!["id"]!, p => (string)p!["name"]!["kk"]!, StringComparer.Ordinal);

        var strangers = Organisation.People.Where(p => known.GetValueOrDefault(p.Iin ?? p.Bin ?? "") != p.Name["kk"]);

        strangers.Select(p => p.UserName).ShouldBeEmpty();
    }

    [Fact]
    public void Everybody_who_works_here_works_in_an_office()
    {
        var offices = Organisation.Offices.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);

        Organisation.People.Where(p => !p.Roles.Contains(Roles.Applicant)).ShouldAllBe(p => p.Office != null && offices.Contains(p.Office));
    }

    [Fact]
    public void Every_role_of_the_survey_licence_is_held_by_somebody() =>
        new[] { Roles.Applicant, Roles.Operator, Roles.Chancellery, Roles.Head, Roles.Executor, Roles.Operations }.ShouldAllBe(role =>
            Organisation.People.Any(p => p.Roles.Contains(role))
        );
}

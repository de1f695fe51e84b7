using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Editions.Facts;
using Regulations.Editions.Identifiers;
using Regulations.Runtime.People;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Accounts;

public sealed class DemonstrationPeopleTests
{
    private static readonly string Workflows = Path.Combine(WebHouse.Repository, "workflows");

    private static readonly DemoOrganisation Organisation = ReadAll();

    private static readonly IReadOnlyList<Edition> Shipped = EditionFolder.ReadAll(Workflows);

    public static TheoryData<string> Editions => [.. Shipped.Select(edition => edition.Key)];

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

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_role_of_an_edition_is_held_by_somebody_of_its_provider(string key)
    {
        var edition = Shipped.Single(one => one.Key == key);
        var roles = ActivityFile
            .All(edition.Definition)
            .Where(activity => activity.Type == "Regulations.HumanTask")
            .Select(activity => activity.Text("role"))
            .OfType<string>()
            .Except([Roles.Applicant, Roles.Operator]);

        roles
            .Where(role => !Organisation.People.Any(p => p.Roles.Contains(role) && IsWithin(p.Office, edition.Facts.Office)))
            .ShouldBeEmpty();
    }

    private static bool IsWithin(string? office, string? whole)
    {
        for (; office is not null; office = Organisation.Offices.Single(o => o.Id == office).Parent)
        {
            if (office == whole)
            {
                return true;
            }
        }
        return false;
    }

    private static DemoOrganisation ReadAll()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Workflows, "people"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<DemoOrganisation>(File.ReadAllText(file), JsonSerializerOptions.Web)!)
            .ToList();
        return new DemoOrganisation([.. files.SelectMany(file => file.Offices)], [.. files.SelectMany(file => file.People)]);
    }
}

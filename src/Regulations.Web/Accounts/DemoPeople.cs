using Regulations.Runtime.People;

namespace Regulations.Web.Accounts;

/// <summary>People of the demonstration who work in one office, or the applicants, who work in none.</summary>
/// <param name="Office">The office's name by language; null: applicants.</param>
public sealed record DemoGroup(IReadOnlyDictionary<string, string>? Office, IReadOnlyList<PersonView> People);

/// <summary>How the demonstration's people are laid out on the sign-in page.</summary>
public static class DemoPeople
{
    /// <summary>Applicants first, then office by office; inside, in the order of the roles.</summary>
    public static IReadOnlyList<DemoGroup> Grouped(IReadOnlyList<PersonView> people) =>
        [
            .. people
                .GroupBy(p => p.Office, StringComparer.Ordinal)
                .Select(g => new DemoGroup(
                    g.First().OfficeName,
                    [.. g.OrderBy(FirstRole).ThenBy(p => p.SubjectType == "legal").ThenBy(p => p.UserName, StringComparer.Ordinal)]
                ))
                .OrderBy(g => g.Office is null ? -1 : FirstRole(g.People[0])),
        ];

    private static int FirstRole(PersonView person) =>
        Enumerable.Range(0, Roles.All.Count).FirstOrDefault(i => person.Roles.Contains(Roles.All[i]), Roles.All.Count);
}

using System.Globalization;
using Regulations.Simulation.Refusals;

namespace Regulations.Simulation.Scenarios;

/// <summary>Reads the people of a scenario. An entry with a <c>count</c> stands for so many alike.</summary>
internal static class StaffReader
{
    public static IReadOnlyList<StaffMember> Read(Located staff)
    {
        var people = new List<StaffMember>();
        if (!staff.IsThere)
            throw staff.Fault(RefusalWords.PeopleExpected);
        foreach (var entry in staff.Items(Scenario.MaximumStaff))
        {
            people.AddRange(ReadEntry(entry));
            if (people.Count > Scenario.MaximumStaff)
                throw staff.Fault(RefusalWords.AtMost(Scenario.MaximumStaff));
        }
        if (people.GroupBy(person => person.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw staff.Fault(RefusalWords.Twice(twice.Key));
        return people;
    }

    private static IEnumerable<StaffMember> ReadEntry(Located entry)
    {
        entry.Only("id", "roles", "count", "calendar", "absences");
        IReadOnlyList<string> roles = [.. entry["roles"].Items(20).Select(role => role.Text()).Distinct(StringComparer.Ordinal)];
        if (roles.Count == 0)
            throw entry["roles"].Fault(RefusalWords.RoleExpected);
        var id = entry["id"] is { IsThere: true } given ? given.Text() : roles[0];
        var count = entry["count"] is { IsThere: true } many ? many.Count(Scenario.MaximumStaff) : 1;
        var calendar = entry["calendar"] is { IsThere: true } named ? named.Text() : null;
        IReadOnlyList<Absence> absences = entry["absences"] is { IsThere: true } days ? [.. days.Items(1000).Select(ReadAbsence)] : [];
        return Enumerable
            .Range(1, count)
            .Select(number => new StaffMember(
                count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"),
                roles,
                calendar,
                absences
            ));
    }

    private static Absence ReadAbsence(Located absence)
    {
        absence.Only("from", "to");
        var (from, to) = (absence["from"].Date(), absence["to"].Date());
        return from <= to ? new Absence(from, to) : throw absence.Fault(RefusalWords.EndsBeforeItBegins);
    }
}

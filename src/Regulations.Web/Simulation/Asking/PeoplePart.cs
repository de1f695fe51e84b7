using System.Globalization;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation.Asking;

/// <summary>How many people have each role, when some of them are away, and how a head chooses among them.</summary>
public sealed class PeoplePart(FormReading reading, IReadOnlyList<string> roles)
{
    /// <summary>The most people of one role that the page simulates.</summary>
    public const int MostOfRole = 200;

    /// <summary>The most absences.</summary>
    public const int MostAbsences = 30;

    private const int Blank = 2;

    /// <summary>The ways of choosing, the usual one first.</summary>
    public static IReadOnlyList<string> Appointments { get; } = ["fewest-cases", "in-turn"];

    /// <summary>The numbers of the absences' rows: those filled in and those asked for.</summary>
    public IReadOnlyList<int> Absences =>
        reading.Rows("absences", Math.Max(Blank, Enumerable.Range(1, MostAbsences).LastOrDefault(IsGiven)), Blank, MostAbsences);

    /// <summary>What a form says before anybody has touched it.</summary>
    /// <param name="people">How many have a role; one where none is known.</param>
    public static void Fill(Dictionary<string, string> values, IReadOnlyList<string> roles, IReadOnlyDictionary<string, int> people)
    {
        values["appointment"] = Appointments[0];
        foreach (var role in roles)
            values["people-" + role] = people.GetValueOrDefault(role, 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The people.</summary>
    public IReadOnlyList<StaffMember> Read()
    {
        var staff = roles
            .SelectMany(role =>
                Enumerable
                    .Range(1, reading.Whole("people-" + role, 1, MostOfRole, words => words["role." + role]))
                    .Select(number => new StaffMember(Named(role, number), [role], null, []))
            )
            .ToList();
        foreach (var row in Enumerable.Range(1, MostAbsences).Where(IsGiven))
            SendAway(staff, row);
        return staff;
    }

    /// <summary>How a head chooses.</summary>
    public Appointment ReadAppointment() =>
        reading.Choice("appointment", Appointments, words => words["simulation.field.appointment"]) == "in-turn"
            ? Appointment.InTurn
            : Appointment.FewestCases;

    /// <summary>What somebody of a role is called in results.</summary>
    public static string Named(string role, int number) => string.Create(CultureInfo.InvariantCulture, $"{role} {number}");

    private bool IsGiven(int row) => reading.Has(Field("role", row)) || reading.Has(Field("from", row)) || reading.Has(Field("to", row));

    private static string Field(string what, int row) => string.Create(CultureInfo.InvariantCulture, $"away-{what}-{row}");

    private void SendAway(List<StaffMember> staff, int row)
    {
        string Name(Words words) => words.With("simulation.absence", ("n", row));
        var role = reading.Choice(Field("role", row), roles, Name);
        var count = reading.Whole(Field("count", row), 1, MostOfRole, Name);
        var absence = new Absence(reading.Date(Field("from", row), Name), reading.Date(Field("to", row), Name));
        if (reading.Faults.Count > 0)
            return;
        if (absence.To < absence.From)
        {
            reading.Fault(Field("to", row), Name, "simulation.fault.ends-before");
            return;
        }
        // Those who are there go first: two absences of one role are two people's where there are two.
        var there = Enumerable
            .Range(0, staff.Count)
            .Where(place =>
                staff[place].Roles[0] == role && !staff[place].Absences.Any(other => other.From <= absence.To && absence.From <= other.To)
            )
            .Take(count)
            .ToList();
        if (there.Count < count)
            reading.Fault(Field("count", row), Name, words => words.With("simulation.fault.away", ("n", there.Count)));
        foreach (var place in there)
            staff[place] = staff[place] with { Absences = [.. staff[place].Absences, absence] };
    }
}

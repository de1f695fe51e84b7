using NodaTime;
using Regulations.Calendars;
using Regulations.Editions.Facts;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;

namespace Regulations.Simulation.Time;

/// <summary>The calendars of an edition's provider and channels, and the working times of people by them. Built once for a simulation.</summary>
internal sealed class Offices
{
    /// <summary>The role whose people keep the State Corporation's hours.</summary>
    public const string Operator = "operator";

    private const string Provider = "provider";
    private const string StateCorporation = "state-corporation";
    private readonly CalendarLibrary library;
    private readonly EditionFacts facts;
    private readonly string? everywhere;
    private readonly DateTimeZone zone;
    private readonly LocalDate from;
    private readonly Dictionary<string, WorkingIndex> indexes = new(StringComparer.Ordinal);

    /// <summary>Finds the calendars.</summary>
    /// <param name="everywhere">The calendar of everything and everybody; null: those that the edition names.</param>
    /// <param name="from">The first day.</param>
    /// <exception cref="SimulationRefusedException">There is no such calendar or zone.</exception>
    public Offices(CalendarLibrary library, EditionFacts facts, string? everywhere, LocalDate from)
    {
        (this.library, this.facts, this.everywhere, this.from) = (library, facts, everywhere, from);
        zone =
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(facts.Zone)
            ?? throw new SimulationRefusedException(
                RefusedPart.Definition,
                "customProperties.regulation.zone",
                RefusalWords.NoZone(facts.Zone)
            );
        ProviderCalendar = Calendar(Provider);
    }

    /// <summary>In which limits are counted but for operators.</summary>
    public WorkingCalendar ProviderCalendar { get; }

    /// <summary>The calendar of a channel, the provider's where the edition names none for it.</summary>
    public WorkingCalendar Calendar(string channel) => ById(everywhere ?? facts.CalendarFor(channel));

    /// <summary>In which the limits of a role are counted, as the runtime has it.</summary>
    public WorkingCalendar CalendarOfRole(string? role) => role == Operator ? Calendar(StateCorporation) : ProviderCalendar;

    /// <summary>The working time of a role, absences left aside.</summary>
    public WorkingIndex HoursOfRole(string? role) => Index(CalendarOfRole(role), []);

    /// <summary>The working time of a person.</summary>
    public WorkingIndex HoursOf(StaffMember person)
    {
        var calendar = person.Calendar is { } own && everywhere is null ? ById(own) : CalendarOfRole(person.Roles[0]);
        return Index(calendar, person.Absences);
    }

    private WorkingIndex Index(WorkingCalendar calendar, IReadOnlyList<Absence> absences)
    {
        var key = calendar.Id + string.Join(';', absences.Select(absence => $" {absence.From:R}–{absence.To:R}"));
        if (!indexes.TryGetValue(key, out var index))
            indexes[key] = index = new WorkingIndex(calendar, from, absences);
        return index;
    }

    private WorkingCalendar ById(string id) =>
        (library.Find(id) ?? throw new SimulationRefusedException(RefusedPart.Question, "calendar", RefusalWords.NoCalendar(id))).In(zone);
}

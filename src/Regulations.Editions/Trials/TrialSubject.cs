using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Workflows.Compilation;

namespace Regulations.Editions.Trials;

/// <summary>A definition to be tried out, with the working time it counts in.</summary>
public sealed class TrialSubject
{
    private const string DefaultCalendar = "kz-provider";
    private readonly WorkingCalendar _provider;
    private readonly CalendarLibrary _calendars;
    private readonly DateTimeZone _zone;

    /// <summary>Prepares it.</summary>
    /// <param name="workflow">It compiled.</param>
    /// <param name="calendars">The calendars there are.</param>
    /// <exception cref="ArgumentException">The definition names a calendar or a zone that there is not.</exception>
    public TrialSubject(CompiledWorkflow workflow, CalendarLibrary calendars)
    {
        Workflow = workflow;
        Facts = EditionFactsReader.Read(workflow.Definition.Json).Facts;
        Forms = Facts is null ? new Dictionary<string, Form>(StringComparer.Ordinal) : FormReader.ReadAll(workflow.Definition.Json);
        _calendars = calendars;
        var zone = Facts?.Zone ?? "Asia/Almaty";
        _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new ArgumentException($"There is no zone {zone}.");
        _provider = Calendar(Facts?.Calendars.GetValueOrDefault("provider") ?? DefaultCalendar);
    }

    /// <summary>The compiled definition.</summary>
    public CompiledWorkflow Workflow { get; }

    /// <summary>What the act says; null: it is no edition.</summary>
    public EditionFacts? Facts { get; }

    /// <summary>The forms, by name.</summary>
    public IReadOnlyDictionary<string, Form> Forms { get; }

    /// <summary>The calendar of whoever does something: the State Corporation's operators have their own.</summary>
    public WorkingCalendar CalendarOf(string? role) =>
        role == "operator" && Facts?.Calendars.GetValueOrDefault("state-corporation") is { } own ? Calendar(own) : _provider;

    /// <summary>The instant a limit ends.</summary>
    /// <param name="role">Whose working time counts; null: the provider's.</param>
    /// <exception cref="OutsideCalendarException">The calendar does not reach that far.</exception>
    public Instant Due(Instant start, string limit, string? role = null) => CalendarOf(role).Add(start, Limit.Parse(limit));

    private WorkingCalendar Calendar(string id) =>
        _calendars.Find(id)?.In(_zone) ?? throw new ArgumentException($"There is no calendar {id}.");
}

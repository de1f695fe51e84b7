using Microsoft.Extensions.Options;
using Regulations.Editions.Facts;
using Regulations.Runtime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Layout;
using Regulations.Web.Simulation.Asking;
using Regulations.Web.Simulation.Jobs;
using Regulations.Web.Simulation.Subject;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Simulation;

/// <summary>Simulation for analysts: what an edition will do to time limits, asked by a form, reckoned in the background.</summary>
/// <remarks>
/// <c>/simulation?definition=KEY</c> asks about the published version, <c>&amp;version=N</c> about any, the draft among them, <c>&amp;hash=H</c> about
/// a stored content; <c>POST /simulation/definitions</c> takes a definition that is stored nowhere (field <c>json</c> or file <c>file</c>) and leads
/// to its form.
/// </remarks>
public static class SimulationPages
{
    /// <summary>Where it is.</summary>
    public const string Address = "/simulation";

    private const int MostFields = 4_000;
    private const int MostFormBytes = 24 * 1024 * 1024;

    /// <summary>Registers the room, and what finds definitions.</summary>
    public static void AddSimulation(this IServiceCollection services)
    {
        services.AddSingleton<SimulationRoom>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulationRoom>());
        services.AddSingleton<HandedDefinitions>();
        services.AddScoped<SubjectFinder>();
    }

    /// <summary>Maps the pages.</summary>
    public static void MapSimulation(this IEndpointRouteBuilder app)
    {
        var simulation = app.MapGroup(Address).RequireAuthorization(Permissions.Simulate);
        simulation.MapGet("", AskAsync);
        simulation.MapPost("", StartAsync).WithFormOptions(valueCountLimit: MostFields);
        simulation
            .MapPost("/definitions", HandInAsync)
            .WithFormOptions(valueLengthLimit: MostFormBytes, multipartBodyLengthLimit: MostFormBytes);
        simulation.MapJobs();
    }

    private static async Task<IResult> AskAsync(
        string? definition,
        int? version,
        string? hash,
        string? handed,
        string? again,
        SignedIn person,
        DefinitionQueries catalogue,
        SubjectFinder finder,
        PeopleQueries people,
        SimulationRoom room,
        IOptions<RuntimeOptions> options,
        CancellationToken cancellation
    )
    {
        var editions = await catalogue.ListAsync(cancellation);
        // Somebody's own simulation is asked again with what was filled in then.
        if (again is not null && room.Find(again) is { } job && job.Owner == person.UserName)
        {
            var same = await finder.FindAsync(job.Form.Subject.Address, person.UserName, cancellation);
            if (same.Subject is { } known)
                return Ask(new SimulationForm(known, job.Form.Reading.Values), same.Versions);
        }
        var asked = new SubjectAddress(string.IsNullOrEmpty(definition) ? null : definition, version, hash, handed);
        if (asked is { Definition: null, Hash: null, Handed: null })
        {
            if (editions.Count == 0)
                return Ask(null, []);
            asked = new SubjectAddress(editions[0].Key);
        }
        var found = await finder.FindAsync(asked, person.UserName, cancellation);
        if (!found.IsThere)
            return Page.Missing();
        return found.Subject is { } subject
            ? Ask(SimulationForm.Untouched(subject, await CountAsync(people, subject.Edition.Facts, cancellation)), found.Versions)
            : Page.Show<UnfitPage>(new { found.Findings }, StatusCodes.Status422UnprocessableEntity);

        IResult Ask(SimulationForm? form, IReadOnlyList<VersionRow> versions) =>
            Show(editions, form, versions, null, room.Of(person.UserName), options.Value, StatusCodes.Status200OK);
    }

    private static async Task<IResult> StartAsync(
        IFormCollection posted,
        SignedIn person,
        DefinitionQueries catalogue,
        SubjectFinder finder,
        SimulationRoom room,
        IOptions<RuntimeOptions> options,
        CancellationToken cancellation
    )
    {
        var values = posted.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var found = await finder.FindAsync(SubjectAddress.Of(values), person.UserName, cancellation);
        if (found.Subject is not { } subject)
            return Page.Missing();
        var form = new SimulationForm(subject, values);
        // Who asks for more rows gets them; nothing is reckoned yet.
        if (form.Reading.Has("more"))
            return await AskAgainAsync(null, StatusCodes.Status200OK);
        var question = form.Read(CalendarFolder.Of(options.Value));
        if (question is not null && room.TryAdd(person.UserName, question, form) is { } job)
            return Results.Redirect($"{Address}/{job.Id}");
        return await AskAgainAsync(question is null ? "simulation.refused" : "simulation.full", StatusCodes.Status422UnprocessableEntity);

        async Task<IResult> AskAgainAsync(string? refusal, int status) =>
            Show(await catalogue.ListAsync(cancellation), form, found.Versions, refusal, room.Of(person.UserName), options.Value, status);
    }

    private static async Task<IResult> HandInAsync(
        IFormCollection posted,
        SignedIn person,
        HandedDefinitions handed,
        CancellationToken cancellation
    )
    {
        var json = posted["json"].ToString();
        if (json.Length == 0 && posted.Files.GetFile("file") is { } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            json = await reader.ReadToEndAsync(cancellation);
        }
        return handed.Keep(person.UserName, json) is { } id
            ? Results.Redirect(new SubjectAddress(Handed: id).Link)
            : Page.Show<UnfitPage>(new { Findings = Array.Empty<DefinitionFinding>() }, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Show(
        IReadOnlyList<DefinitionRow> editions,
        SimulationForm? form,
        IReadOnlyList<VersionRow> versions,
        string? refusal,
        IReadOnlyList<SimulationJob> jobs,
        RuntimeOptions options,
        int status
    ) =>
        Page.Show<SimulationPage>(
            new
            {
                Editions = editions,
                Form = form,
                Versions = versions,
                Refusal = refusal,
                Jobs = jobs,
                Calendars = CalendarFolder.Of(options).All.ToList(),
            },
            status
        );

    // The people of the provider's own office; where the demonstration knows no such office, as many as the largest one has.
    private static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        PeopleQueries people,
        EditionFacts facts,
        CancellationToken cancellation
    ) =>
        (await people.DemonstrationAsync(cancellation))
            .SelectMany(person => person.Roles.Select(role => (Role: role, person.Office)))
            .GroupBy(held => held.Role, StringComparer.Ordinal)
            .ToDictionary(
                role => role.Key,
                role =>
                {
                    var offices = role.GroupBy(held => held.Office, StringComparer.Ordinal).ToList();
                    return offices.Find(office => office.Key == facts.Office)?.Count() ?? offices.Max(office => office.Count());
                },
                StringComparer.Ordinal
            );
}

using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Regulations.Calendars;
using Regulations.Calendars.Loading;
using Regulations.Editions.Facts;
using Regulations.Runtime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Simulation;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Layout;

namespace Regulations.Web.Simulation;

/// <summary>Simulation for analysts: what an edition will do to time limits, asked by a form, reckoned in the background.</summary>
public static class SimulationPages
{
    /// <summary>Where it is.</summary>
    public const string Address = "/simulation";

    /// <summary>Registers the room.</summary>
    public static void AddSimulation(this IServiceCollection services)
    {
        services.AddSingleton<SimulationRoom>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulationRoom>());
    }

    /// <summary>Maps the pages.</summary>
    public static void MapSimulation(this IEndpointRouteBuilder app)
    {
        var simulation = app.MapGroup(Address).RequireAuthorization(Permissions.Simulate);
        simulation.MapGet("", AskAsync);
        simulation.MapPost("", StartAsync);
        simulation.MapGet("/{id}", Show);
        simulation.MapGet("/{id}/progress", Progress);
        simulation.MapGet("/{id}/stream", Stream);
        simulation.MapPost("/{id}/cancel", Cancel);
        simulation.MapGet("/{id}/result.json", Download);
    }

    private static async Task<IResult> AskAsync(
        string? edition,
        int? version,
        SignedIn person,
        DefinitionQueries definitions,
        PeopleQueries people,
        SimulationRoom room,
        IOptions<RuntimeOptions> options,
        CancellationToken cancellation
    )
    {
        var editions = await definitions.ListAsync(cancellation);
        var key = edition ?? (editions.Count > 0 ? editions[0].Key : null);
        var subject = key is null ? null : await SimulationSubject.FindAsync(definitions, key, version, cancellation);
        var form = subject is null
            ? null
            : SimulationForm.Untouched(subject, await CountAsync(people, subject.Edition.Facts, cancellation));
        return Ask(editions, form, null, room.Of(person.UserName), options.Value, StatusCodes.Status200OK);
    }

    private static async Task<IResult> StartAsync(
        IFormCollection posted,
        SignedIn person,
        DefinitionQueries definitions,
        SimulationRoom room,
        IOptions<RuntimeOptions> options,
        CancellationToken cancellation
    )
    {
        var values = posted.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var version = int.TryParse(values.GetValueOrDefault("version"), out var number) ? number : (int?)null;
        var subject = await SimulationSubject.FindAsync(definitions, values.GetValueOrDefault("edition") ?? "", version, cancellation);
        if (subject is null)
            return Page.Missing();
        var form = new SimulationForm(subject, values);
        var question = form.Read(Calendars(options.Value));
        if (question is not null && room.TryAdd(person.UserName, question, subject.Definition.Row.Version) is { } job)
            return Results.Redirect($"{Address}/{job.Id}");
        var editions = await definitions.ListAsync(cancellation);
        var refusal = question is null ? "simulation.refused" : "simulation.full";
        return Ask(editions, form, refusal, room.Of(person.UserName), options.Value, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Ask(
        IReadOnlyList<DefinitionRow> editions,
        SimulationForm? form,
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
                Refusal = refusal,
                Jobs = jobs,
                Calendars = Calendars(options).All.ToList(),
            },
            status
        );

    private static IResult Show(string id, SimulationRoom room) =>
        room.Find(id) is { } job ? Page.Show<SimulationJobPage>(new { Job = job }) : Page.Missing();

    private static IResult Progress(string id, SimulationRoom room, HttpContext context)
    {
        if (room.Find(id) is not { } job)
            return Results.NotFound();
        if (job.IsOver)
            context.Response.Headers["HX-Refresh"] = "true";
        return Page.Part<SimulationProgress>(new { Job = job });
    }

    private static IResult Stream(
        string id,
        SimulationRoom room,
        HttpContext context,
        IHostApplicationLifetime host,
        CancellationToken gone
    )
    {
        if (room.Find(id) is not { } job)
            return Results.NotFound();
        // Proxies must pass each line on at once.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, host.ApplicationStopping);
        context.Response.RegisterForDispose(stop);
        return TypedResults.ServerSentEvents(News(room, job, stop.Token));
    }

    private static async IAsyncEnumerable<SseItem<int>> News(
        SimulationRoom room,
        SimulationJob job,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var percent in room.WatchAsync(job, cancellation))
            yield return new SseItem<int>(percent, "progress");
    }

    // The form is asked for because its token is checked with it.
    private static IResult Cancel(string id, IFormCollection posted, SignedIn person, SimulationRoom room)
    {
        if (room.Find(id) is not { } job)
            return Page.Missing();
        if (job.Owner != person.UserName)
            return Results.Forbid();
        job.Cancel();
        return Results.Redirect($"{Address}/{id}");
    }

    private static IResult Download(string id, SimulationRoom room) =>
        room.Find(id)?.Result is { } result ? Results.Json(ResultJson.Write(result)) : Page.Missing();

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

    private static CalendarLibrary Calendars(RuntimeOptions options)
    {
        var folder = Path.Combine(options.Workflows, "calendars");
        return Directory.Exists(folder) && CalendarData.FromFolder(folder).Library is { } library ? library : CalendarData.Shipped;
    }
}

using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Regulations.Simulation;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;

namespace Regulations.Web.Simulation.Jobs;

/// <summary>One simulation: its progress while it is reckoned, its result, and calling it off.</summary>
internal static class JobPages
{
    /// <summary>Maps the pages.</summary>
    public static void MapJobs(this RouteGroupBuilder simulation)
    {
        simulation.MapGet("/{id}", Show);
        simulation.MapGet("/{id}/progress", Progress);
        simulation.MapGet("/{id}/stream", Stream);
        simulation.MapPost("/{id}/cancel", Cancel);
        simulation.MapGet("/{id}/result.json", Download);
    }

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
        // Told that it is over, the browser closes the line itself; it would take a line that breaks off for a fault.
        if (job.IsOver)
            yield return new SseItem<int>(job.Percent, "over");
    }

    // The form is asked for because its token is checked with it.
    private static IResult Cancel(string id, IFormCollection posted, SignedIn person, SimulationRoom room)
    {
        if (room.Find(id) is not { } job)
            return Page.Missing();
        if (job.Owner != person.UserName)
            return Results.Forbid();
        job.Cancel();
        return Results.Redirect($"{SimulationPages.Address}/{id}");
    }

    private static IResult Download(string id, SimulationRoom room) =>
        room.Find(id)?.Result is { } result ? Results.Json(ResultJson.Write(result)) : Page.Missing();
}

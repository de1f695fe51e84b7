using Microsoft.AspNetCore.Components;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;
using Regulations.Web.Tasks;

namespace Regulations.Web.Cabinet;

/// <summary>
/// A request followed by somebody who acts in it, in the cabinet and at a counter alike: its page, what of it changes, its tasks, its files.
/// </summary>
public static class JourneyEndpoints
{
    /// <summary>Maps them under a place such as <c>/cabinet</c>.</summary>
    /// <typeparam name="TPage">The whole page; parameters <c>Journey</c> and <c>Refusal</c>.</typeparam>
    /// <typeparam name="TView">The part that refreshes itself; parameter <c>Journey</c>.</typeparam>
    public static void MapJourneys<TPage, TView>(this RouteGroupBuilder group, string place)
        where TPage : IComponent
        where TView : IComponent
    {
        group.MapGet("/{request}", ShowAsync<TPage>);
        group.MapGet("/{request}/now", NowAsync<TView>);
        group.MapGet("/{request}/files/{file}", FileAsync);
        group.MapPost(
            "/{request}/tasks/{task}",
            (
                string request,
                string task,
                IFormCollection form,
                TaskQueries tasks,
                TaskSubmission submission,
                Journeys journeys,
                SignedIn person,
                CancellationToken cancellation
            ) =>
                CompleteAsync<TPage>(
                    $"{place}/{Uri.EscapeDataString(request)}",
                    (request, task),
                    form,
                    tasks,
                    submission,
                    journeys,
                    person,
                    cancellation
                )
        );
    }

    /// <summary>The answer to a command on a request: on to the request where it was applied, else the request with the refusal.</summary>
    public static async Task<IResult> AfterAsync<TPage>(
        this Journeys journeys,
        string place,
        string request,
        Refusal? refusal,
        CancellationToken cancellation
    )
        where TPage : IComponent
    {
        if (refusal is null)
        {
            return Results.LocalRedirect($"{place}/{Uri.EscapeDataString(request)}");
        }
        var status = refusal.Kind == RefusalKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await journeys.FindAsync(request, cancellation) is { } journey
            ? Page.Show<TPage>(new { Journey = journey, Refusal = refusal }, status)
            : Page.Missing();
    }

    private static async Task<IResult> ShowAsync<TPage>(string request, Journeys journeys, CancellationToken cancellation)
        where TPage : IComponent =>
        await journeys.FindAsync(request, cancellation) is { } journey ? Page.Show<TPage>(new { Journey = journey }) : Page.Missing();

    // Asked again and again while a system answers; what has not changed is not sent.
    private static async Task<IResult> NowAsync<TView>(string request, string? seen, Journeys journeys, CancellationToken cancellation)
        where TView : IComponent =>
        await journeys.FindAsync(request, cancellation) switch
        {
            null => Results.NotFound(),
            { } same when same.Seen == seen => Results.NoContent(),
            { } journey => Page.Part<TView>(new { Journey = journey }),
        };

    private static async Task<IResult> CompleteAsync<TPage>(
        string address,
        (string Request, string Task) which,
        IFormCollection form,
        TaskQueries tasks,
        TaskSubmission submission,
        Journeys journeys,
        SignedIn person,
        CancellationToken cancellation
    )
        where TPage : IComponent
    {
        if (await tasks.FindAsync(person.Viewer, which.Task, cancellation) is not { } found)
        {
            return Page.Missing();
        }
        var sent = await submission.SendAsync(found, form, cancellation);
        if (sent.Again is null)
        {
            return Results.LocalRedirect(address);
        }
        return await journeys.FindAsync(which.Request, cancellation, sent.Again) is { } journey
            ? Page.Show<TPage>(new { Journey = journey }, StatusCodes.Status422UnprocessableEntity)
            : Page.Missing();
    }

    private static async Task<IResult> FileAsync(
        string request,
        string file,
        RequestQueries requests,
        SignedIn person,
        CancellationToken cancellation
    ) =>
        await requests.AttachmentAsync(person.Viewer, file, cancellation) is { } found
            ? Results.File(found.Content, found.File.ContentType, found.File.FileName)
            : Page.Missing();
}

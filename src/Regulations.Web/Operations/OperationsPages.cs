using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Regulations.Gateway.Systems;
using Regulations.Runtime.Operations;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Api;
using Regulations.Web.Layout;

namespace Regulations.Web.Operations;

/// <summary>How all work stands: the live dashboard, the lists behind its counts, the health of systems.</summary>
public static class OperationsPages
{
    public const string Address = "/operations";
    private const int RowsOnTheDashboard = 10;
    private const int RowsOnAPage = 50;

    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        var operations = app.MapGroup(Address).RequireAuthorization(Permissions.WatchOperations);
        operations.MapGet("", ShowAsync);
        operations.MapGet("/figures", FiguresAsync);
        operations.MapGet("/news", () => Page.Part<DashboardNews>());
        operations.MapGet("/stream", Stream);
        operations.MapGet("/limits", LimitsAsync);
        operations.MapGet("/systems", SystemsAsync);
        operations.MapIncidentPages();
    }

    private static async Task<IResult> ShowAsync(
        SignedIn person,
        DashboardQueries dashboard,
        OperationsFeed feed,
        CancellationToken cancellation
    )
    {
        var viewer = new Viewer(person.UserName);
        if (await dashboard.OverviewAsync(viewer, cancellation) is not { } overview)
        {
            return Results.Forbid();
        }

        var page = new PageOf(1, RowsOnTheDashboard);
        return Page.Show<DashboardPage>(
            new
            {
                Overview = overview,
                Breached = await dashboard.LimitsAsync(viewer, SlaState.Breached, null, page, cancellation),
                AtRisk = await dashboard.LimitsAsync(viewer, SlaState.AtRisk, null, page, cancellation),
                Seen = await feed.NowAsync(cancellation),
            }
        );
    }

    private static async Task<IResult> FiguresAsync(SignedIn person, DashboardQueries dashboard, CancellationToken cancellation) =>
        await dashboard.OverviewAsync(new Viewer(person.UserName), cancellation) is { } overview
            ? Page.Part<DashboardFigures>(new { Overview = overview })
            : Results.Forbid();

    private static IResult Stream(
        string? figures,
        string? lists,
        OperationsFeed feed,
        HttpContext context,
        IHostApplicationLifetime host,
        CancellationToken cancellation
    )
    {
        // Proxies must pass each line on at once.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, host.ApplicationStopping);
        context.Response.RegisterForDispose(stop);
        return TypedResults.ServerSentEvents(News(new FeedDigest(figures ?? "", lists ?? ""), feed, stop.Token));
    }

    private static async IAsyncEnumerable<SseItem<string>> News(
        FeedDigest seen,
        OperationsFeed feed,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var now in feed.WatchAsync(cancellation))
        {
            if (now.Figures != seen.Figures)
            {
                yield return new SseItem<string>(now.Figures, "figures");
            }

            if (now.Lists != seen.Lists)
            {
                yield return new SseItem<string>(now.Lists, "lists");
            }

            if (now == seen)
            {
                // Said even when nothing changed, so that a broken line is noticed by both ends.
                yield return new SseItem<string>("", "still");
            }

            seen = now;
        }
    }

    private static async Task<IResult> LimitsAsync(
        string? state,
        string? edition,
        int? page,
        SignedIn person,
        DashboardQueries dashboard,
        CancellationToken cancellation
    )
    {
        var wanted =
            ApiNames.TryRead<SlaState>(state, out var known) && known is { } given && given != SlaState.None ? given : SlaState.Breached;
        return Page.Show<LimitsPage>(
            new
            {
                State = wanted,
                Edition = edition,
                Found = await dashboard.LimitsAsync(
                    new Viewer(person.UserName),
                    wanted,
                    edition,
                    new PageOf(Math.Max(1, page ?? 1), RowsOnAPage),
                    cancellation
                ),
            }
        );
    }

    private static async Task<IResult> SystemsAsync(
        SignedIn person,
        SystemQueries systems,
        SystemCaller caller,
        CancellationToken cancellation
    ) => Page.Show<SystemsPage>(new { Rows = await systems.ListAsync(new Viewer(person.UserName), cancellation), Health = caller.Health });
}

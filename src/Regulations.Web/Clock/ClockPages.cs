using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Regulations.Runtime.Clock;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Operations;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Composition;
using Regulations.Web.Layout;

namespace Regulations.Web.Clock;

/// <summary>The clock of the demonstration: moved forward by working time, so that limits can be seen to pass. Absent outside demonstrations.</summary>
public static class ClockPages
{
    private const string Address = "/admin/clock";

    public static void MapClock(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<Demonstration>().On)
        {
            return;
        }

        var clock = app.MapGroup(Address).RequireAuthorization(Permissions.MoveClock);
        clock.MapGet("", ShowAsync);
        clock.MapPost("", MoveAsync);
    }

    private static async Task<IResult> ShowAsync(
        long? from,
        long? to,
        int? rings,
        SignedIn person,
        IClock time,
        DemonstrationClock clock,
        DashboardQueries dashboard,
        CancellationToken cancellation
    )
    {
        var moved =
            from is { } begin && to is { } end && begin <= end
                ? new ClockMoved(Instant.FromUnixTimeSeconds(begin), Instant.FromUnixTimeSeconds(end), rings ?? 0)
                : null;
        return Page.Show<ClockPage>(await GatherAsync(moved, null, person, time, clock, dashboard, cancellation));
    }

    private static async Task<IResult> MoveAsync(
        [FromForm] string key,
        [FromForm] string by,
        SignedIn person,
        IClock time,
        DemonstrationClock clock,
        DashboardQueries dashboard,
        CancellationToken cancellation
    )
    {
        var context = new CommandContext(person.UserName, key);
        var result = by == "next" ? await clock.MoveToNextAsync(context, cancellation) : await clock.MoveByAsync(by, context, cancellation);
        if (!result.IsApplied)
        {
            return Page.Show<ClockPage>(
                await GatherAsync(null, result.Refusal, person, time, clock, dashboard, cancellation),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var moved = result.Answer;
        return Results.Redirect(
            FormattableString.Invariant(
                $"{Address}?from={moved.From.ToUnixTimeSeconds()}&to={moved.To.ToUnixTimeSeconds()}&rings={moved.Rings}"
            )
        );
    }

    private static async Task<object> GatherAsync(
        ClockMoved? moved,
        Refusal? refusal,
        SignedIn person,
        IClock time,
        DemonstrationClock clock,
        DashboardQueries dashboard,
        CancellationToken cancellation
    ) =>
        new
        {
            Now = time.GetCurrentInstant(),
            Next = await clock.NextDueAsync(cancellation),
            Moved = moved,
            Rang = moved is null ? [] : await RangAsync(moved, new Viewer(person.UserName), dashboard, cancellation),
            Refusal = refusal,
        };

    /// <summary>Running limits whose warning or due instant lies on the way the clock went.</summary>
    private static async Task<IReadOnlyList<SlaRow>> RangAsync(
        ClockMoved moved,
        Viewer viewer,
        DashboardQueries dashboard,
        CancellationToken cancellation
    )
    {
        var page = new PageOf(1, 100);
        var breached = await dashboard.LimitsAsync(viewer, SlaState.Breached, null, page, cancellation);
        var atRisk = await dashboard.LimitsAsync(viewer, SlaState.AtRisk, null, page, cancellation);
        return [.. breached.Rows.Concat(atRisk.Rows).Where(row => OnTheWay(row.Sla.WarnAt) || OnTheWay(row.Sla.Due))];

        bool OnTheWay(Instant? instant) => instant > moved.From && instant <= moved.To;
    }
}

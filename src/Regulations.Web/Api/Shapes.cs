using NodaTime;
using Regulations.Runtime.Sla;

namespace Regulations.Web.Api;

/// <summary>How a time limit stands at the moment of the answer. Working time is counted by the office's calendar.</summary>
/// <param name="Budget">As in <c>2wd</c>; null: no limit.</param>
/// <param name="UsedShare">0 at the start, 1 at the limit, above 1 when breached.</param>
/// <param name="LeftDays">Whole working days left, or over the limit where the state is <c>breached</c>.</param>
/// <param name="LeftMinutes">Working minutes besides.</param>
public sealed record TimeLimit(
    SlaState State,
    string? Budget,
    DateTimeOffset Started,
    DateTimeOffset? WarnAt,
    DateTimeOffset? Due,
    DateTimeOffset? Stopped,
    double? UsedShare,
    int? LeftDays,
    int? LeftMinutes
)
{
    public static TimeLimit? Of(SlaView? view) =>
        view is null
            ? null
            : new TimeLimit(
                view.State,
                view.Budget,
                view.Started.ToDateTimeOffset(),
                view.WarnAt?.ToDateTimeOffset(),
                view.Due?.ToDateTimeOffset(),
                view.Stopped?.ToDateTimeOffset(),
                view.UsedShare,
                view.Left?.Days,
                view.Left is { } left ? (left.Hours * 60) + left.Minutes : null
            );
}

/// <summary>Instants as the interface writes them: ISO 8601 with an offset.</summary>
public static class Moments
{
    public static DateTimeOffset? ToMoment(this Instant? instant) => instant?.ToDateTimeOffset();
}

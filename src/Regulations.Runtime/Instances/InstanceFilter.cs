using System.Linq.Expressions;
using NodaTime;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Instances;

/// <summary>What instances are looked for; null: any.</summary>
/// <param name="Text">A request's number or a part of it, or its id; never a name and never an IIN or BIN.</param>
/// <param name="DefinitionIds">Those of these definitions; instances that others started are listed only where definitions are named.</param>
/// <param name="IsRunning">Those that go on, or those that have ended.</param>
/// <param name="States">Those that stand in one of these ways.</param>
/// <param name="HasIncident">Those where something has failed, or those where nothing has.</param>
/// <param name="Moments">Bounds on instants; all must hold.</param>
public sealed record InstanceFilter(
    string? Text = null,
    IReadOnlyList<string>? DefinitionIds = null,
    int? Version = null,
    bool? IsRunning = null,
    IReadOnlyList<InstanceState>? States = null,
    bool? HasIncident = null,
    IReadOnlyList<MomentBound>? Moments = null
);

/// <summary>An instant of an instance.</summary>
public enum InstanceMoment
{
    /// <summary>When it began.</summary>
    Started,

    /// <summary>When its journal grew last.</summary>
    Changed,

    /// <summary>When it ended.</summary>
    Finished,
}

/// <summary>How an instant is compared.</summary>
public enum MomentComparison
{
    /// <summary>The same.</summary>
    Is,

    /// <summary>Another.</summary>
    IsNot,

    /// <summary>Earlier.</summary>
    Before,

    /// <summary>Later.</summary>
    After,

    /// <summary>Not later.</summary>
    NotAfter,

    /// <summary>Not earlier.</summary>
    NotBefore,
}

/// <summary>A bound on an instant of an instance; one that has not ended meets no bound on its end.</summary>
public sealed record MomentBound(InstanceMoment Moment, MomentComparison Comparison, Instant At);

/// <summary>In which order instances are listed.</summary>
/// <param name="By">The instant; null: by number.</param>
/// <param name="Descending">The latest, or the greatest number, first.</param>
public sealed record InstanceOrder(InstanceMoment? By = InstanceMoment.Started, bool Descending = true);

/// <summary>A request with the instant its journal grew last.</summary>
internal sealed class ListedInstance
{
    public required Request Request { get; init; }
    public required Instant ChangedAt { get; init; }
}

/// <summary>Filters and orders, as the database is asked.</summary>
internal static class InstanceListing
{
    private static readonly RequestPhase[] Ended = [RequestPhase.Withdrawn, RequestPhase.Expired, RequestPhase.Cancelled];

    public static IQueryable<ListedInstance> Where(IQueryable<ListedInstance> found, InstanceFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var part = filter.Text.Trim();
            var upper = part.ToUpperInvariant();
            found = found.Where(i => i.Request.Number != null && i.Request.Number.Contains(upper) || i.Request.Id == part);
        }
        found = filter.Version is { } version ? found.Where(i => i.Request.DefinitionVersion == version) : found;
        found = filter.IsRunning is { } running ? found.Where(i => i.Request.FinishedAt == null == running) : found;
        found = filter.HasIncident is { } broken ? found.Where(i => i.Request.HasIncident == broken) : found;
        if (filter.States is { } states)
        {
            var (waiting, faulted) = (states.Contains(InstanceState.Waiting), states.Contains(InstanceState.Faulted));
            var (finished, cancelled) = (states.Contains(InstanceState.Finished), states.Contains(InstanceState.Cancelled));
            found = found.Where(i =>
                i.Request.HasIncident
                    ? faulted
                    : waiting && i.Request.FinishedAt == null
                        || finished && i.Request.Phase == RequestPhase.Finished
                        || cancelled && Ended.Contains(i.Request.Phase)
            );
        }
        return (filter.Moments ?? []).Aggregate(found, (some, bound) => some.Where(Holds(bound)));
    }

    public static IQueryable<ListedInstance> Order(IQueryable<ListedInstance> found, InstanceOrder order) =>
        order switch
        {
            { By: null, Descending: true } => found.OrderByDescending(i => i.Request.Number).ThenByDescending(i => i.Request.Id),
            { By: null } => found.OrderBy(i => i.Request.Number).ThenBy(i => i.Request.Id),
            { By: { } moment, Descending: true } => found.OrderByDescending(MomentOf(moment)).ThenByDescending(i => i.Request.Id),
            { By: { } moment } => found.OrderBy(MomentOf(moment)).ThenBy(i => i.Request.Id),
        };

    private static Expression<Func<ListedInstance, Instant?>> MomentOf(InstanceMoment moment) =>
        moment switch
        {
            InstanceMoment.Started => i => i.Request.StartedAt,
            InstanceMoment.Changed => i => i.ChangedAt,
            _ => i => i.Request.FinishedAt,
        };

    private static Expression<Func<ListedInstance, bool>> Holds(MomentBound bound)
    {
        var moment = MomentOf(bound.Moment);
        var at = Expression.Constant((Instant?)bound.At, typeof(Instant?));
        var holds = bound.Comparison switch
        {
            MomentComparison.Is => Expression.Equal(moment.Body, at),
            MomentComparison.IsNot => Expression.NotEqual(moment.Body, at),
            MomentComparison.Before => Expression.LessThan(moment.Body, at),
            MomentComparison.After => Expression.GreaterThan(moment.Body, at),
            MomentComparison.NotAfter => Expression.LessThanOrEqual(moment.Body, at),
            _ => Expression.GreaterThanOrEqual(moment.Body, at),
        };
        return Expression.Lambda<Func<ListedInstance, bool>>(holds, moment.Parameters);
    }
}

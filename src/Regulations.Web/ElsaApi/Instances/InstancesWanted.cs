using NodaTime;
using Regulations.Runtime.Instances;
using Regulations.Runtime.Views;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>Which instances a list is wanted of, as Studio's client sends it.</summary>
public sealed record InstancesWanted(
    int? Page,
    int? PageSize,
    string? SearchTerm,
    string? DefinitionId,
    IReadOnlyList<string>? DefinitionIds,
    int? Version,
    bool? HasIncidents,
    bool? IsSystem,
    ElsaStatus? Status,
    IReadOnlyList<ElsaStatus>? Statuses,
    ElsaSubStatus? SubStatus,
    IReadOnlyList<ElsaSubStatus>? SubStatuses,
    string? OrderBy,
    string? OrderDirection,
    IReadOnlyList<TimestampBound>? TimestampFilters
)
{
    private const int UsualSize = 25;

    /// <summary>What is wanted where nothing is said.</summary>
    public static InstancesWanted All { get; } =
        new(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>The part that is wanted; Studio counts pages from nought.</summary>
    public PageOf Part => new((Page ?? 0) + 1, PageSize ?? UsualSize);

    public InstanceOrder Order =>
        new(
            OrderBy switch
            {
                "LastExecuted" => InstanceMoment.Changed,
                "Finished" => InstanceMoment.Finished,
                "Name" => null,
                _ => InstanceMoment.Started,
            },
            OrderDirection != "Ascending"
        );

    /// <summary>What the runtime is asked; null where nothing can answer it.</summary>
    public InstanceFilter? Filter()
    {
        var statuses = Given(Statuses, Status);
        var standing = Given(SubStatuses, SubStatus)?.Select(InstanceNames.StateOf).ToList();
        return IsSystem == true || standing is { Count: > 0 } && standing.TrueForAll(state => state is null)
            ? null
            : new InstanceFilter(
                SearchTerm,
                Given(DefinitionIds, DefinitionId),
                Version,
                statuses is [var only] ? only == ElsaStatus.Running : null,
                standing is null ? null : [.. standing.OfType<InstanceState>()],
                HasIncidents,
                TimestampFilters is null ? null : [.. TimestampFilters.Select(bound => bound.Bound).OfType<MomentBound>()]
            );
    }

    private static IReadOnlyList<TValue>? Given<TValue>(IReadOnlyList<TValue>? several, TValue? one)
        where TValue : struct =>
        several is { Count: > 0 } ? [.. several.Distinct()]
        : one is { } single ? [single]
        : null;

    private static IReadOnlyList<string>? Given(IReadOnlyList<string>? several, string? one) =>
        several is { Count: > 0 } ? several
        : string.IsNullOrEmpty(one) ? null
        : [one];
}

/// <summary>A bound on an instant.</summary>
/// <param name="Column"><c>CreatedAt</c>, <c>UpdatedAt</c> or <c>FinishedAt</c>; another is passed over.</param>
public sealed record TimestampBound(string? Column, TimestampComparison Operator, DateTimeOffset Timestamp)
{
    public MomentBound? Bound =>
        Column switch
        {
            "CreatedAt" => Of(InstanceMoment.Started),
            "UpdatedAt" => Of(InstanceMoment.Changed),
            "FinishedAt" => Of(InstanceMoment.Finished),
            _ => null,
        };

    private MomentBound Of(InstanceMoment moment) =>
        new(
            moment,
            Operator switch
            {
                TimestampComparison.Is => MomentComparison.Is,
                TimestampComparison.IsNot => MomentComparison.IsNot,
                TimestampComparison.LessThan => MomentComparison.Before,
                TimestampComparison.GreaterThan => MomentComparison.After,
                TimestampComparison.LessThanOrEqual => MomentComparison.NotAfter,
                _ => MomentComparison.NotBefore,
            },
            Instant.FromDateTimeOffset(Timestamp)
        );
}

/// <summary>How a bound compares, as Studio calls it.</summary>
public enum TimestampComparison
{
    Is,
    IsNot,
    LessThan,
    GreaterThan,
    LessThanOrEqual,
    GreaterThanOrEqual,
}

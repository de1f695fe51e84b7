using Regulations.Runtime.Sla;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Operations;

/// <summary>How all work stands; operations, analysts, heads and administrators.</summary>
public sealed class DashboardQueries
{
    /// <summary>Counts by regulation and step; null where the viewer may not see it.</summary>
    public Task<Dashboard?> OverviewAsync(Viewer viewer, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Running limits in a state, most urgent first. <see cref="SlaState.DoneInTime"/> and <see cref="SlaState.DoneLate"/> list ended ones, newest first.</summary>
    public Task<Paged<SlaRow>> LimitsAsync(
        Viewer viewer,
        SlaState state,
        string? edition,
        PageOf page,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();
}

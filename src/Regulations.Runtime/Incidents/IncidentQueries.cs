using Regulations.Runtime.Views;

namespace Regulations.Runtime.Incidents;

/// <summary>What failed; operations and administrators see it.</summary>
public sealed class IncidentQueries
{
    /// <summary>Newest first; null status: all.</summary>
    public Task<Paged<IncidentView>> ListAsync(
        Viewer viewer,
        IncidentStatus? status,
        PageOf page,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    /// <summary>One incident; null where there is none or the viewer may not see it.</summary>
    public Task<IncidentView?> FindAsync(Viewer viewer, string incidentId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}

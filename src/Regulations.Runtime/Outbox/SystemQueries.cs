using Regulations.Runtime.Views;

namespace Regulations.Runtime.Outbox;

/// <summary>How external systems answer; operations and administrators.</summary>
public sealed class SystemQueries
{
    /// <summary>Every system that was ever called, by id; empty where the viewer may not see it.</summary>
    public Task<IReadOnlyList<SystemRow>> ListAsync(Viewer viewer, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}

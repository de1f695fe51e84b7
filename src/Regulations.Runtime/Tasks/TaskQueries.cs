using Regulations.Runtime.Views;

namespace Regulations.Runtime.Tasks;

/// <summary>What there is to do, for whom.</summary>
public sealed class TaskQueries
{
    /// <summary>A list of the viewer's inbox; open ones by due instant (none last), done ones newest first.</summary>
    public Task<Paged<TaskRow>> InboxAsync(Viewer viewer, InboxList list, PageOf page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>How long the viewer's lists are.</summary>
    public Task<InboxCounts> CountsAsync(Viewer viewer, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>One task; null where there is none or the viewer may not see it.</summary>
    public Task<TaskView?> FindAsync(Viewer viewer, string taskId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>People a task may be given to; empty where the viewer may not give it to anybody.</summary>
    public Task<IReadOnlyList<Candidate>> CandidatesAsync(Viewer viewer, string taskId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>People who have a role, for a form's person field; staff may ask.</summary>
    public Task<IReadOnlyList<Candidate>> PeopleInRoleAsync(Viewer viewer, string role, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}

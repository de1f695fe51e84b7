using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Requests;

/// <summary>A request as a command works on it: its locked row, its definition, the engine's state, and its journal.</summary>
internal sealed class RequestWork(CommandScope scope, Request request, LoadedDefinition definition, WorkflowState? state)
{
    public CommandScope Scope { get; } = scope;

    public StoreContext Store => Scope.Store;

    public Instant Now => Scope.Now;

    public Request Request { get; } = request;

    public LoadedDefinition Definition { get; } = definition;

    /// <summary>Null only while the instance is being started.</summary>
    public WorkflowState? State { get; set; } = state;

    public JournalWriter Journal { get; } = new(scope.Journal, request, scope.Actor, scope.Now);

    /// <summary>The request's limits as they were read, once they were; null before.</summary>
    public IReadOnlyList<SlaClock>? StoredLimits { get; set; }

    /// <summary>Limits that began in this command.</summary>
    public List<SlaClock> NewLimits { get; } = [];

    /// <summary>What the command leaves of the request, once it is saved.</summary>
    public RememberedRequest Left()
    {
        var id = Request.Id;
        return new RememberedRequest(
            Request,
            [.. Followed<WorkTask>().Where(task => task.RequestId == id && task.Status == WorkTaskStatus.Open)],
            [.. Followed<OutboxMessage>().Where(m => m.RequestId == id && m is { Status: OutboxStatus.Pending, LeaseOwner: not null })],
            StoredLimits is null ? null : [.. StoredLimits, .. NewLimits]
        );
    }

    private IEnumerable<TRow> Followed<TRow>()
        where TRow : class => Store.ChangeTracker.Entries<TRow>().Select(entry => entry.Entity);

    /// <summary>The request changed without the engine's doing: a task was claimed, a file added.</summary>
    public void Touch()
    {
        Request.Revision++;
        Scope.Announce(Request.Id);
    }
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Commands;

/// <summary>One attempt to apply a command, and what its handlers may reach.</summary>
internal sealed class CommandScope(
    StoreContext store,
    StoreDialect dialect,
    CommandTransaction transaction,
    OwnMail? ownMail,
    RequestMemory? memory,
    CommandContext context,
    Instant now
)
{
    private static readonly CompiledQuery<string, Request?> ById = new(
        (store, id, _) => store.Requests.SingleOrDefault(request => request.Id == id)
    );

    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly List<OutboxMessage> leased = [];

    public StoreContext Store { get; } = store;

    public StoreDialect Dialect { get; } = dialect;

    public CommandContext Context { get; } = context;

    public string Actor => Context.Actor;

    /// <summary>The command has its turn, and whoever it locks waits for it.</summary>
    public bool IsWriting => transaction.HasBegun;

    /// <summary>To be called before a statement that writes at once; what is only tracked is written at the end.</summary>
    public Task BeginWritingAsync(CancellationToken cancellation) => transaction.BeginAsync(cancellation);

    /// <summary>The request's row; null: none. Where the command writes already, nobody else changes it until it ends.</summary>
    public Task<Request?> RequestAsync(string requestId, CancellationToken cancellation) =>
        IsWriting ? Dialect.LockRequestAsync(Store, requestId, cancellation)
        : Recall(requestId) is { } known ? Task.FromResult<Request?>(known.Request)
        : ById.RunAsync(Store, requestId, cancellation);

    /// <summary>What was recalled; null: all that the command knows it has read.</summary>
    public RememberedRequest? Recalled { get; private set; }

    /// <summary>The request the command works on; null: none yet, or none at all.</summary>
    public RequestWork? Work { get; set; }

    /// <summary>
    /// What this node remembers of the request that has this id, this open task or this message, followed from now on as if it had been read. Null:
    /// nothing is, or the command writes already and reads behind its locks.
    /// </summary>
    public RememberedRequest? Recall(string key)
    {
        if (IsWriting || memory?.Take(key) is not { } known)
        {
            return null;
        }
        foreach (var row in known.Rows)
        {
            Store.Entry(row).State = EntityState.Unchanged;
        }
        return Recalled = known;
    }

    /// <summary>Entries of the legal record that this command adds.</summary>
    public JournalDraft Journal { get; } = new();

    /// <summary>One instant for the whole command.</summary>
    public Instant Now { get; } = now;

    /// <summary>Requests to announce to live pages once committed.</summary>
    public IReadOnlyCollection<string> Changed => changed;

    /// <summary>Something waits to be claimed and delivered once committed.</summary>
    public bool HasMail { get; private set; }

    /// <summary>What this node delivers itself once committed.</summary>
    public IEnumerable<OutboxMessage> Leased => leased.Where(message => message.Status == OutboxStatus.Pending);

    /// <summary>Puts a message out.</summary>
    public void Put(OutboxMessage message)
    {
        Store.Outbox.Add(message);
        if (ownMail?.TryLease(message, Now) == true)
        {
            leased.Add(message);
        }
        else
        {
            HasMail = true;
        }
    }

    /// <summary>The next number of a series, from 1. Beside others it is drawn at once and for good, so that nobody waits for this command to end.</summary>
    public Task<int> NextNumberAsync(string series, CancellationToken cancellation) =>
        IsWriting ? Dialect.NextNumberAsync(Store, series, cancellation) : Dialect.DrawNumberAsync(Store, series, cancellation);

    public void Announce(string requestId) => changed.Add(requestId);

    /// <summary>A new id: sorts roughly by time, so that rows written together lie together.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString("N");
}

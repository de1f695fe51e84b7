using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Store;

/// <summary>The few things that databases do each in their own way: locks, claims, and which failures pass.</summary>
internal abstract class StoreDialect
{
    /// <summary>Waits for a place among the commands under way, so that a crowd waits here and not for connections; given back by disposing.</summary>
    public abstract ValueTask<IAsyncDisposable> TakePlaceAsync(CancellationToken cancellation);

    /// <summary>Waits for the right to write; given back by disposing. Who has it waits for no place.</summary>
    public abstract ValueTask<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation);

    public abstract Task<IDbContextTransaction> BeginAsync(StoreContext store, CancellationToken cancellation);

    /// <summary>Reads a request and keeps others from changing it until the transaction ends; null: none.</summary>
    public abstract Task<Request?> LockRequestAsync(StoreContext store, string requestId, CancellationToken cancellation);

    /// <summary>The same, but null as well where somebody else has it now.</summary>
    public abstract Task<Request?> TryLockRequestAsync(StoreContext store, string requestId, CancellationToken cancellation);

    /// <summary>Keeps others who ask for the same name waiting until the transaction ends.</summary>
    public abstract Task LockNameAsync(StoreContext store, string name, CancellationToken cancellation);

    /// <summary>Takes up to <paramref name="count"/> due messages on lease for a node. Not part of a command: commits by itself.</summary>
    public abstract Task<IReadOnlyList<OutboxMessage>> ClaimMailAsync(
        StoreContext store,
        string node,
        Instant now,
        Instant leaseUntil,
        int count,
        CancellationToken cancellation
    );

    /// <summary>Whether the same work may succeed when done again: a lost race, a deadlock, a busy file, a broken connection.</summary>
    public abstract bool IsPassing(Exception failure);

    /// <summary>False where the key is in use; waits for a transaction that is just inserting it.</summary>
    public virtual async Task<bool> TryInsertKeyAsync(StoreContext store, CommandRow row, CancellationToken cancellation) =>
        await store.Database.ExecuteSqlAsync(
            $"""
            insert into commands (key, name, actor, request_hash, at)
            values ({row.Key}, {row.Name}, {row.Actor}, {row.RequestHash}, {row.At.ToUnixTimeTicks()})
            on conflict do nothing
            """,
            cancellation
        ) == 1;

    /// <summary>
    /// The next number of a series, from 1, outside any transaction: nobody waits for it longer than this statement. A command that does not
    /// come to its end leaves a gap. It need not wait for the disk: a power cut that loses it loses whatever was to bear it.
    /// </summary>
    public abstract Task<int> DrawNumberAsync(StoreContext store, string series, CancellationToken cancellation);

    /// <summary>The next number of a series, from 1, within the transaction, which others that want one wait for.</summary>
    public virtual async Task<int> NextNumberAsync(StoreContext store, string series, CancellationToken cancellation) =>
        (
            await store
                .Database.SqlQuery<int>(
                    $"""
                    insert into number_series (name, last) values ({series}, 1)
                    on conflict (name) do update set last = number_series.last + 1
                    returning last as "Value"
                    """
                )
                .ToListAsync(cancellation)
        ).Single();

    /// <summary>
    /// Saves what a command has changed, its own row among it, and its entries of the journal. The context ends with the command: what it
    /// follows is not told that it is saved.
    /// </summary>
    /// <param name="journal">Null: the command adds no entry.</param>
    public abstract Task SaveAsync(StoreContext store, JournalRows? journal, CancellationToken cancellation);

    /// <summary>Claims a rung of a limit: puts its row in unless it is there already; true where it was put in.</summary>
    public virtual async Task<bool> TryInsertRungAsync(
        StoreContext store,
        string clockId,
        string rung,
        Instant at,
        string? told,
        CancellationToken cancellation
    ) =>
        await store.Database.ExecuteSqlAsync(
            $"""
            insert into sla_rungs (clock_id, rung, at, told_user)
            values ({clockId}, {rung}, {at.ToUnixTimeTicks()}, {told})
            on conflict do nothing
            """,
            cancellation
        ) == 1;

    /// <summary>Stores bytes under their hash unless they are stored already.</summary>
    public virtual Task StoreBlobAsync(StoreContext store, string sha256, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var plain = content.ToArray();
        var stored = store.Seal?.Close(plain) ?? plain;
        return store.Database.ExecuteSqlAsync(
            $"insert into blobs (sha256, content) values ({sha256}, {stored}) on conflict do nothing",
            cancellation
        );
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Store;

/// <summary>SQLite has one writer: a gate in the process orders our own, BEGIN IMMEDIATE those of other processes. Who has the turn has every lock.</summary>
internal sealed class SqliteDialect : StoreDialect, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Constraint = 19;
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueTaken = 2067;

    // While one waits for the disk, so many others read and reckon.
    private readonly WriterGate places = new(Math.Max(8, 4 * Environment.ProcessorCount));
    private readonly WriterGate gate = new(1);

    public override ValueTask<IAsyncDisposable> TakePlaceAsync(CancellationToken cancellation) => places.EnterAsync(cancellation);

    public override ValueTask<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation) => gate.EnterAsync(cancellation);

    // Microsoft.Data.Sqlite begins a serializable transaction with BEGIN IMMEDIATE.
    public override Task<IDbContextTransaction> BeginAsync(StoreContext store, CancellationToken cancellation) =>
        store.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);

    public override Task<Request?> LockRequestAsync(StoreContext store, string requestId, CancellationToken cancellation) =>
        store.Requests.SingleOrDefaultAsync(r => r.Id == requestId, cancellation);

    public override Task<Request?> TryLockRequestAsync(StoreContext store, string requestId, CancellationToken cancellation) =>
        LockRequestAsync(store, requestId, cancellation);

    // There is one writer, and it is us.
    public override Task LockNameAsync(StoreContext store, string name, CancellationToken cancellation) => Task.CompletedTask;

    public override async Task<IReadOnlyList<OutboxMessage>> ClaimMailAsync(
        StoreContext store,
        string node,
        Instant now,
        Instant leaseUntil,
        int count,
        CancellationToken cancellation
    )
    {
        await using var turn = await TakeTurnAsync(cancellation);
        await store.Database.OpenConnectionAsync(cancellation);
        var (at, until) = (now.ToUnixTimeTicks(), leaseUntil.ToUnixTimeTicks());
        // A claim lost in a power cut is only a lease that ends at once.
        return await UnsyncedAsync(
            store,
            () =>
                store
                    .Outbox.FromSql(
                        $"""
                        update outbox set lease_owner = {node}, lease_until = {until}, attempts = attempts + 1
                        where id in (
                            select id from outbox
                            where status = 'Pending' and next_attempt <= {at} and (lease_until is null or lease_until < {at})
                            order by next_attempt limit {count})
                        returning *
                        """
                    )
                    .AsNoTracking()
                    .ToListAsync(cancellation)
        );
    }

    public override async Task<int> DrawNumberAsync(StoreContext store, string series, CancellationToken cancellation)
    {
        await using var turn = await TakeTurnAsync(cancellation);
        return await UnsyncedAsync(store, () => NextNumberAsync(store, series, cancellation));
    }

    // One statement of an open connection that need not wait for the disk. Whoever has the connection next relies on the disk again.
    private static async Task<TResult> UnsyncedAsync<TResult>(StoreContext store, Func<Task<TResult>> statement)
    {
        using var writer = (store.Database.GetDbConnection() as StandingConnection)?.TakeWriter();
        await store.Database.ExecuteSqlAsync($"pragma synchronous = normal", CancellationToken.None);
        try
        {
            return await statement();
        }
        finally
        {
            await store.Database.ExecuteSqlAsync($"pragma synchronous = full", CancellationToken.None);
        }
    }

    public override async Task SaveAsync(StoreContext store, JournalRows? journal, CancellationToken cancellation)
    {
        await store.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellation);
        if (journal is not null)
        {
            await InsertAsync(store, journal, cancellation);
        }
    }

    private static async Task InsertAsync(StoreContext store, JournalRows journal, CancellationToken cancellation)
    {
        var values = new SqlValues(
            "insert into journal (stream, seq, at, actor, kind, node_id, data, payload_digest, previous_hash, hash)"
        );
        foreach (var e in journal.Entries)
        {
            values.Add([
                e.Stream,
                e.Seq,
                e.At.ToUnixTimeTicks(),
                e.Actor,
                e.Kind,
                e.NodeId,
                e.Data,
                e.PayloadDigest,
                e.PreviousHash,
                e.Hash,
            ]);
        }
        await values.InsertAsync(store, cancellation);
        if (journal.Payloads.Count > 0)
        {
            var contents = new SqlValues("insert into journal_payloads (stream, seq, content)");
            foreach (var payload in journal.Payloads)
            {
                contents.Add([payload.Stream, payload.Seq, payload.Content]);
            }
            await contents.InsertAsync(store, cancellation);
        }
    }

    public override bool IsPassing(Exception failure) =>
        failure switch
        {
            DbUpdateConcurrencyException => true,
            SqliteException sqlite => IsPassing(sqlite),
            DbUpdateException { InnerException: SqliteException sqlite } => IsPassing(sqlite),
            _ => false,
        };

    public void Dispose()
    {
        gate.Dispose();
        places.Dispose();
    }

    // A key that is taken was taken by somebody who came first, and will be seen the next time.
    private static bool IsPassing(SqliteException failure) =>
        failure.SqliteErrorCode is Busy or Locked
        || (failure.SqliteErrorCode == Constraint && failure.SqliteExtendedErrorCode is PrimaryKeyTaken or UniqueTaken);
}

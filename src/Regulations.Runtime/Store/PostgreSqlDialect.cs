using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Store;

/// <summary>PostgreSQL: a request's row is locked for its commands, messages are claimed past those others have locked.</summary>
/// <param name="writers">How many commands of this node are under way at the same time; the rest wait here, not in the connection pool.</param>
internal sealed class PostgreSqlDialect(int writers) : StoreDialect, IDisposable
{
    private readonly WriterGate places = new(writers);

    public override ValueTask<IAsyncDisposable> TakePlaceAsync(CancellationToken cancellation) => places.EnterAsync(cancellation);

    // Many write at the same time.
    public override ValueTask<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation) => ValueTask.FromResult(NoTurn.Instance);

    public override Task<IDbContextTransaction> BeginAsync(StoreContext store, CancellationToken cancellation) =>
        store.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellation);

    public override async Task<Request?> LockRequestAsync(StoreContext store, string requestId, CancellationToken cancellation) =>
        (
            await store.Requests.FromSql($"select * from requests where id = {requestId} for update").ToListAsync(cancellation)
        ).SingleOrDefault();

    public override async Task<Request?> TryLockRequestAsync(StoreContext store, string requestId, CancellationToken cancellation) =>
        (
            await store.Requests.FromSql($"select * from requests where id = {requestId} for update skip locked").ToListAsync(cancellation)
        ).SingleOrDefault();

    public override Task LockNameAsync(StoreContext store, string name, CancellationToken cancellation) =>
        store.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellation);

    public override async Task<IReadOnlyList<OutboxMessage>> ClaimMailAsync(
        StoreContext store,
        string node,
        Instant now,
        Instant leaseUntil,
        int count,
        CancellationToken cancellation
    )
    {
        var (at, until) = (now.ToUnixTimeTicks(), leaseUntil.ToUnixTimeTicks());
        // A claim lost in a power cut is only a lease that ends at once: this one statement need not wait for the disk.
        return await store
            .Outbox.FromSql(
                $"""
                update outbox set lease_owner = {node}, lease_until = {until}, attempts = attempts + 1
                where id in (
                    select id from outbox
                    where status = 'Pending' and next_attempt <= {at} and (lease_until is null or lease_until < {at})
                    order by next_attempt limit {count}
                    for update skip locked)
                and set_config('synchronous_commit', 'off', true) is not null
                returning *
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
    }

    public override async Task<int> DrawNumberAsync(StoreContext store, string series, CancellationToken cancellation) =>
        (
            await store
                .Database.SqlQuery<int>(
                    $"""
                    insert into number_series (name, last)
                    select {series}, 1 where set_config('synchronous_commit', 'off', true) is not null
                    on conflict (name) do update set last = number_series.last + 1
                    returning last as "Value"
                    """
                )
                .ToListAsync(cancellation)
        ).Single();

    public override async Task SaveAsync(StoreContext store, JournalRows? journal, CancellationToken cancellation)
    {
        var postgres = (PostgreSqlStore)store;
        postgres.Unsent = journal;
        try
        {
            await store.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellation);
            if (postgres.Unsent is not null)
            {
                throw new InvalidOperationException("Nothing was saved that the journal could go with: a command saves its own row.");
            }
        }
        finally
        {
            postgres.Unsent = null;
        }
    }

    public override bool IsPassing(Exception failure) =>
        failure switch
        {
            DbUpdateConcurrencyException => true,
            PostgresException postgres => IsPassing(postgres),
            DbUpdateException { InnerException: PostgresException postgres } => IsPassing(postgres),
            NpgsqlException npgsql => npgsql.IsTransient,
            DbUpdateException { InnerException: NpgsqlException npgsql } => npgsql.IsTransient,
            InvalidOperationException { InnerException: NpgsqlException npgsql } => npgsql.IsTransient,
            _ => false,
        };

    private static bool IsPassing(PostgresException failure) =>
        failure.IsTransient
        || failure.SqlState
            is PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.LockNotAvailable
                or PostgresErrorCodes.UniqueViolation;

    public void Dispose() => places.Dispose();

    private sealed class NoTurn : IAsyncDisposable
    {
        public static readonly IAsyncDisposable Instance = new NoTurn();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

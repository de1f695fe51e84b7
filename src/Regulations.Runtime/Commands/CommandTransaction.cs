using Microsoft.EntityFrameworkCore.Storage;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Commands;

/// <summary>The transaction of one command. It begins, in the command's turn to write, when there is something to write; undone unless committed.</summary>
internal sealed class CommandTransaction(StoreContext store, StoreDialect dialect) : IAsyncDisposable
{
    private IAsyncDisposable? turn;
    private IDbContextTransaction? transaction;

    /// <summary>Something may have been written.</summary>
    public bool HasBegun => transaction is not null;

    /// <summary>Takes the turn and begins; nothing more where it has begun.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        turn ??= await dialect.TakeTurnAsync(cancellation);
        transaction ??= await dialect.BeginAsync(store, cancellation);
    }

    /// <summary>Once asked for, a commit is not called back.</summary>
    public Task CommitAsync() => transaction!.CommitAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }
        if (turn is not null)
        {
            await turn.DisposeAsync();
        }
    }
}

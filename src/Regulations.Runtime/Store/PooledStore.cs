using Microsoft.EntityFrameworkCore;

namespace Regulations.Runtime.Store;

/// <summary>Hands out contexts of one provider from a pool.</summary>
internal sealed class PooledStore<TStore>(IDbContextFactory<TStore> contexts, StoreDialect dialect) : IStore
    where TStore : StoreContext
{
    public StoreDialect Dialect { get; } = dialect;

    public StoreContext Open() => contexts.CreateDbContext();
}

using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Regulations.Runtime.Store;

/// <summary>
/// A query of the paths that every request takes, translated once for each store's model: EF Core would otherwise walk and compare its
/// expression at every use, which costs more than the database does. Safe for many threads.
/// </summary>
/// <param name="query">Gives one row or value.</param>
internal sealed class CompiledQuery<TKey, TResult>(Expression<Func<StoreContext, TKey, CancellationToken, TResult>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<StoreContext, TKey, CancellationToken, Task<TResult>>> translated = new();

    public Task<TResult> RunAsync(StoreContext store, TKey key, CancellationToken cancellation) =>
        translated.GetValue(store.Model, _ => EF.CompileAsyncQuery(query))(store, key, cancellation);
}

/// <summary>The same for several rows.</summary>
internal sealed class CompiledList<TKey, TRow>(Expression<Func<StoreContext, TKey, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<StoreContext, TKey, IAsyncEnumerable<TRow>>> translated = new();

    public async Task<List<TRow>> RunAsync(StoreContext store, TKey key, CancellationToken cancellation)
    {
        var rows = new List<TRow>();
        await foreach (
            var row in translated.GetValue(store.Model, _ => EF.CompileAsyncQuery(query))(store, key).WithCancellation(cancellation)
        )
        {
            rows.Add(row);
        }
        return rows;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Regulations.Runtime.Store;

/// <summary>The store on SQLite: one file, one writer at a time, commits that survive a power cut.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options) : StoreContext(options);

/// <summary>Used by <c>dotnet ef</c> only.</summary>
internal sealed class SqliteStoreDesign : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStore>().UseSqlite("Data Source=design.db").Options);
}

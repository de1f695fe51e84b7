using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Regulations.Runtime.Journal;

namespace Regulations.Runtime.Store;

/// <summary>The store on PostgreSQL: many nodes on one database.</summary>
public sealed class PostgreSqlStore(DbContextOptions<PostgreSqlStore> options) : StoreContext(options)
{
    /// <summary>Entries of the journal that go with the next rows saved.</summary>
    internal JournalRows? Unsent { get; set; }
}

/// <summary>Used by <c>dotnet ef</c> only.</summary>
internal sealed class PostgreSqlStoreDesign : IDesignTimeDbContextFactory<PostgreSqlStore>
{
    public PostgreSqlStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlStore>().UseNpgsql("Host=localhost;Database=design").Options);
}

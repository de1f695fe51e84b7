using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Regulations.Runtime.Store;

/// <summary>The store on PostgreSQL: many nodes on one database.</summary>
public sealed class PostgreSqlStore(DbContextOptions<PostgreSqlStore> options) : StoreContext(options);

/// <summary>Used by <c>dotnet ef</c> only.</summary>
internal sealed class PostgreSqlStoreDesign : IDesignTimeDbContextFactory<PostgreSqlStore>
{
    public PostgreSqlStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlStore>().UseNpgsql("Host=localhost;Database=design").Options);
}

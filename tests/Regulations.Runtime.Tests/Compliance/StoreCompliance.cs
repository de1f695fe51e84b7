using Regulations.Tests.Given;
using Xunit;

namespace Regulations.Tests.Compliance;

/// <summary>What every store must do; each provider inherits the whole suite.</summary>
public abstract partial class StoreCompliance : IAsyncLifetime
{
    private TestDatabase database = null!;

    private protected TestDatabase Database => database;

    public async ValueTask InitializeAsync() => database = await CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<TestDatabase> CreateDatabaseAsync();

    private Task<TestHouse> OpenAsync() => TestHouse.OpenAsync(database);
}

public sealed class SqliteCompliance : StoreCompliance
{
    private protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.SqliteAsync();
}

public sealed class PostgreSqlCompliance : StoreCompliance
{
    private protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgreSqlAsync();
}

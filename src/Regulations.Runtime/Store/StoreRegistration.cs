using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Regulations.Runtime.Store.Sealing;

namespace Regulations.Runtime.Store;

/// <summary>Chooses the provider by configuration.</summary>
internal static class StoreRegistration
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(RuntimeOptions.Section).Get<RuntimeOptions>() ?? new RuntimeOptions();
        switch (options.Store)
        {
            case "sqlite":
                AddSqlite(services, options.ConnectionString);
                break;
            case "postgres":
                AddPostgreSql(services, options);
                break;
            default:
                throw new InvalidOperationException($"Regulations:Store is sqlite or postgres, not {options.Store}.");
        }
        services.AddSingleton<StoreSeal>();
        services.AddScoped(provider => provider.GetRequiredService<IStore>().Open());
    }

    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var database = services.GetRequiredService<IStore>().Open();
        if (database is SqliteStore)
        {
            EnsureFolder(database.Database.GetConnectionString()!);
        }
        await database.Database.MigrateAsync(cancellation);
    }

    private static void AddSqlite(IServiceCollection services, string connectionString)
    {
        services.AddSingleton<SqliteWriter>();
        services.AddPooledDbContextFactory<SqliteStore>(
            (provider, builder) =>
                builder
                    .UseSqlite(connectionString)
                    .AddInterceptors(new SqliteConnectionSetup(provider.GetRequiredService<SqliteWriter>()))
                    .ReplaceService<IModelCacheKeyFactory, ModelOfSeal>()
        );
        services.AddSingleton<SqliteDialect>();
        services.AddSingleton<IStore>(provider => new PooledStore<SqliteStore>(
            provider.GetRequiredService<IDbContextFactory<SqliteStore>>(),
            provider.GetRequiredService<SqliteDialect>()
        ));
    }

    private static void AddPostgreSql(IServiceCollection services, RuntimeOptions options)
    {
        services.AddPooledDbContextFactory<PostgreSqlStore>(builder =>
            builder
                .UseNpgsql(Prepared(options.ConnectionString))
                .AddInterceptors(new JournalInSameJourney())
                .ReplaceService<IModelCacheKeyFactory, ModelOfSeal>()
        );
        services.AddSingleton(_ => new PostgreSqlDialect(Math.Max(1, options.ConcurrentCommands)));
        services.AddSingleton<IStore>(provider => new PooledStore<PostgreSqlStore>(
            provider.GetRequiredService<IDbContextFactory<PostgreSqlStore>>(),
            provider.GetRequiredService<PostgreSqlDialect>()
        ));
    }

    // The same few statements come again and again: let the server keep their plans, unless the connection string says otherwise.
    private static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 200;
        }
        // Nobody sets anything for a whole session: a connection may go from one to the next as it is, without a journey to clear it.
        settings.NoResetOnClose = true;
        return settings.ConnectionString;
    }

    private static void EnsureFolder(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}

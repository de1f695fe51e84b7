using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulations.Runtime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Testing;

namespace Regulations.Tests.Given;

/// <summary>One node of the house as a host wires it, on a database of its own or shared with another node, with a clock that stands still.</summary>
internal sealed class TestHouse : IAsyncDisposable
{
    /// <summary>Nodes of one house share their keys.</summary>
    public static IDataProtectionProvider KeyRing { get; } = new EphemeralDataProtectionProvider();

    private readonly ServiceProvider services;
    private int keys;

    private TestHouse(ServiceProvider services, FakeClock clock, string node)
    {
        this.services = services;
        Clock = clock;
        Node = node;
    }

    public FakeClock Clock { get; }

    public string Node { get; }

    public CommandBus Bus => Get<CommandBus>();

    public TaskQueries Tasks => Get<TaskQueries>();

    public RequestQueries Requests => Get<RequestQueries>();

    public static async Task<TestHouse> OpenAsync(
        TestDatabase database,
        FakeClock? clock = null,
        string node = "node-1",
        Uri? systems = null,
        Action<IServiceCollection>? also = null,
        params (string Key, string Value)[] settings
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Regulations:Store"] = database.Provider,
                    ["Regulations:ConnectionString"] = database.ConnectionString,
                    ["Regulations:Workflows"] = "none",
                    ["Regulations:Node"] = node,
                    ["Regulations:Sweeps"] = "false",
                    ["Gateway:SystemsUrl"] = systems?.AbsoluteUri,
                    ["Systems:e-licensing:Breaker:Calls"] = "1000000",
                }
            )
            .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)))
            .Build();
        clock ??= new FakeClock();
        var collection = new ServiceCollection();
        collection.AddSingleton<IClock>(clock);
        collection.AddRegulationsRuntime(configuration);
        collection.AddSingleton<IDataProtectionProvider>(KeyRing);
        also?.Invoke(collection);
        var house = new TestHouse(collection.BuildServiceProvider(validateScopes: true), clock, node);
        await house.services.PrepareRegulationsAsync();
        await house.SendAsMachineAsync(new SeedPeople(TestPeople.Organisation), "people");
        return house;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public StoreContext OpenStore() => Get<IStore>().Open();

    public async Task PublishAsync(TestDefinition definition)
    {
        var published = await SendAsMachineAsync(new PublishDefinition(definition.Json(), PublishCheck.Compiler), NextKey());
        if (published.Findings.Count > 0)
        {
            throw new InvalidOperationException(string.Join("; ", published.Findings.Select(f => $"{f.Rule} {f.Node}")));
        }
    }

    public string NextKey() => FormattableString.Invariant($"{Node}-{Interlocked.Increment(ref keys)}-{Guid.NewGuid():N}");

    public Task<CommandResult<TAnswer>> SendAsync<TAnswer>(string actor, ICommand<TAnswer> command, string? key = null) =>
        Bus.SendAsync(command, new CommandContext(actor, key ?? NextKey()), CancellationToken.None);

    public async Task<TAnswer> DoneAsync<TAnswer>(string actor, ICommand<TAnswer> command, string? key = null) =>
        (await SendAsync(actor, command, key)).Answer;

    /// <summary>Begins a request through the portal and gives its id.</summary>
    public async Task<string> StartAsync(string definition, string kind = "issue", string? key = null) =>
        (await DoneAsync(TestPeople.Applicant, StartOf(definition, kind), key)).RequestId;

    public static StartRequest StartOf(string definition, string kind = "issue") =>
        new(TestDefinition.Key(definition), kind, "portal", new ApplicantDetails("950815350123", "natural", "Арман"), null);

    /// <summary>Somebody takes a request in over the counter; gives its id.</summary>
    public async Task<string> TakeInAsync(string actor, string definition, string channel) =>
        (await DoneAsync(actor, new StartRequest(TestDefinition.Key(definition), "issue", channel, null, null))).RequestId;

    /// <summary>The one open task of a request.</summary>
    public async Task<string> OpenTaskAsync(string requestId)
    {
        var view = await Requests.FindAsync(new Viewer(TestPeople.Operations), requestId);
        return view!.OpenTasks.Single().TaskId;
    }

    /// <summary>Somebody claims the one open task of a request and completes it.</summary>
    public async Task WorkAsync(string requestId, string actor, string outcome = "done")
    {
        var task = await OpenTaskAsync(requestId);
        await DoneAsync(actor, new ClaimTask(task));
        await DoneAsync(actor, new CompleteTask(task, outcome));
    }

    public Task<int> SweepAsync() => Get<Sweeper>().SweepAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<TAnswer> SendAsMachineAsync<TAnswer>(ICommand<TAnswer> command, string key) =>
        (await Bus.SendAsync(command, CommandContext.ForMachine(key), CancellationToken.None)).Answer;
}

/// <summary>A database for one test, gone afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> drop;

    private TestDatabase(string provider, string connectionString, Func<Task> drop)
    {
        Provider = provider;
        ConnectionString = connectionString;
        this.drop = drop;
    }

    public string Provider { get; }

    public string ConnectionString { get; }

    public static Task<TestDatabase> SqliteAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"regulations-runtime-{Guid.NewGuid():N}.db");
        var connectionString = $"Data Source={file}";
        return Task.FromResult(
            new TestDatabase(
                "sqlite",
                connectionString,
                () =>
                {
                    SqliteConnection.ClearAllPools();
                    foreach (var part in new[] { file, file + "-wal", file + "-shm" })
                    {
                        File.Delete(part);
                    }
                    return Task.CompletedTask;
                }
            )
        );
    }

    public static async Task<TestDatabase> PostgreSqlAsync()
    {
        var server = await PostgreSqlServer.OfProcessAsync();
        var connectionString = await server.CreateDatabaseAsync("runtime");
        return new TestDatabase("postgres", connectionString, () => server.DropDatabaseAsync(connectionString));
    }

    public async ValueTask DisposeAsync() => await drop();
}

internal static class TestPeople
{
    public const string Applicant = "arman";
    public const string OtherApplicant = "botagoz";
    public const string Executor = "erlan";
    public const string OtherExecutor = "aigul";
    public const string Head = "timur";
    public const string Operations = "kairat";
    public const string Administrator = "daniyar";
    public const string Operator = "saule";

    /// <summary>Works in a department of the executor's office.</summary>
    public const string DepartmentExecutor = "dana";
    public const string DepartmentHead = "marat";

    /// <summary>The same roles at another provider.</summary>
    public const string StrangeExecutor = "sanzhar";
    public const string StrangeHead = "bekzat";
    public const string Employee = "zhanar";
    public const string StrangeEmployee = "gulzhan";

    /// <summary>Sits at another counter than <see cref="Operator"/>.</summary>
    public const string OtherOperator = "erzhan";

    /// <summary>Edits definitions.</summary>
    public const string Analyst = "asel";
    public const string OtherAnalyst = "nurlan";

    public static DemoOrganisation Organisation { get; } =
        new(
            [
                new DemoOffice("office", Words("office"), null, Head),
                new DemoOffice("department", Words("department"), "office", DepartmentHead),
                new DemoOffice("strange-office", Words("strange office"), null, StrangeHead),
                new DemoOffice("other-counter", Words("other counter")),
            ],
            [
                new DemoPerson(Applicant, Words(Applicant), [Roles.Applicant], null, "950815350123"),
                new DemoPerson(OtherApplicant, Words(OtherApplicant), [Roles.Applicant], null, "061211600012"),
                new DemoPerson(Executor, Words(Executor), [Roles.Executor], "office"),
                new DemoPerson(OtherExecutor, Words(OtherExecutor), [Roles.Executor], "office"),
                new DemoPerson(Head, Words(Head), [Roles.Head, Roles.Executor], "office"),
                new DemoPerson(Operations, Words(Operations), [Roles.Operations], "office"),
                new DemoPerson(Administrator, Words(Administrator), [Roles.Administrator], "office"),
                new DemoPerson(Operator, Words(Operator), [Roles.Operator], "office"),
                new DemoPerson(DepartmentExecutor, Words(DepartmentExecutor), [Roles.Executor], "department"),
                new DemoPerson(DepartmentHead, Words(DepartmentHead), [Roles.DepartmentHead], "department"),
                new DemoPerson(StrangeExecutor, Words(StrangeExecutor), [Roles.Executor], "strange-office"),
                new DemoPerson(StrangeHead, Words(StrangeHead), [Roles.Head], "strange-office"),
                new DemoPerson(Employee, Words(Employee), [Roles.Employee], "office"),
                new DemoPerson(StrangeEmployee, Words(StrangeEmployee), [Roles.Employee], "strange-office"),
                new DemoPerson(Analyst, Words(Analyst), [Roles.Analyst]),
                new DemoPerson(OtherAnalyst, Words(OtherAnalyst), [Roles.Analyst]),
                new DemoPerson(OtherOperator, Words(OtherOperator), [Roles.Operator], "other-counter"),
            ]
        );

    private static Dictionary<string, string> Words(string text) =>
        new(StringComparer.Ordinal)
        {
            ["kk"] = text,
            ["ru"] = text,
            ["en"] = text,
        };
}

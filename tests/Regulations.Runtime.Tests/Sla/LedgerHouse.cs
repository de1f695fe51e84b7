using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Regulations.Runtime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;
using Regulations.Runtime.Tasks;
using Regulations.Testing;
using Regulations.Tests.Given;
using Shouldly;

namespace Regulations.Tests.Sla;

/// <summary>A house with people and a clock that stands still; sweeps run when a test says so.</summary>
internal sealed class LedgerHouse : IAsyncDisposable
{
    public const string Applicant = "ainur";
    public const string Clerk = "gulnar";
    public const string Head = "timur";
    public const string Executor = "dauren";
    public const string OperatorOfCorporation = "saule";

    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    private readonly ServiceProvider services;
    private int keys;

    private LedgerHouse(ServiceProvider services, FakeClock clock)
    {
        this.services = services;
        Clock = clock;
    }

    public FakeClock Clock { get; }

    public CommandBus Bus => services.GetRequiredService<CommandBus>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public StoreContext Open() => services.GetRequiredService<IStore>().Open();

    /// <summary>Opens a house on a database; several may be opened on one, as nodes are.</summary>
    public static Task<LedgerHouse> OpenAsync(TestDatabase database, FakeClock clock) => OpenAsync(database, clock, demonstration: false);

    /// <summary>Opens a house in demonstration mode: its clock is the wall clock, moved.</summary>
    public static Task<LedgerHouse> OpenDemonstrationAsync(TestDatabase database) =>
        OpenAsync(database, new FakeClock(), demonstration: true);

    private static async Task<LedgerHouse> OpenAsync(TestDatabase database, FakeClock clock, bool demonstration)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Regulations:Store"] = database.Provider,
                    ["Regulations:ConnectionString"] = database.ConnectionString,
                    ["Regulations:Workflows"] = Path.Combine(Path.GetTempPath(), "regulations-no-workflows"),
                    ["Regulations:Sweeps"] = "false",
                    ["Regulations:Demonstration"] = demonstration ? "true" : "false",
                }
            )
            .Build();
        var host = new ServiceCollection();
        host.AddSingleton<IConfiguration>(configuration);
        if (!demonstration)
            host.AddSingleton<IClock>(clock);
        host.AddRegulationsRuntime(configuration);
        var provider = host.BuildServiceProvider();
        await provider.PrepareRegulationsAsync();
        return new LedgerHouse(provider, clock);
    }

    /// <summary>Puts in the people of one office and a front office.</summary>
    public async Task<LedgerHouse> WithPeopleAsync()
    {
        await using var database = Open();
        database.Offices.Add(OfficeOf("department", Head));
        database.Offices.Add(OfficeOf("front", null));
        await AddPersonAsync(database, Applicant, Roles.Applicant, null);
        await AddPersonAsync(database, Clerk, Roles.Chancellery, "department");
        await AddPersonAsync(database, Head, Roles.Head, "department");
        await AddPersonAsync(database, Executor, Roles.Executor, "department");
        await AddPersonAsync(database, OperatorOfCorporation, Roles.Operator, "front");
        await AddPersonAsync(database, "kairat", Roles.Operations, null);
        await database.SaveChangesAsync();
        return this;
    }

    public async Task PublishAsync(string json)
    {
        var published = await Bus.SendAsync(new PublishDefinition(json, PublishCheck.Compiler), CommandContext.ForMachine(Key()));
        published.Answer.Findings.ShouldBeEmpty();
    }

    /// <summary>Files a request and gives its id.</summary>
    public async Task<string> FileAsync(string by = Applicant, string channel = "portal")
    {
        var applicant = new ApplicantDetails("950815350123", "natural", "Айнұр");
        var started = await Bus.SendAsync(
            new StartRequest(LimitDefinition.Key, "issue", channel, applicant, new JsonObject()),
            new CommandContext(by, Key())
        );
        started.Refusal.ShouldBeNull();
        return started.Answer.RequestId;
    }

    /// <summary>Has a person take and complete the request's open task.</summary>
    public async Task CompleteAsync(string requestId, string by)
    {
        await using var database = Open();
        var task = await database.Tasks.AsNoTracking().SingleAsync(t => t.RequestId == requestId && t.Status == WorkTaskStatus.Open);
        if (task.Owner is null)
            (await Bus.SendAsync(new ClaimTask(task.Id), new CommandContext(by, Key()))).Refusal.ShouldBeNull();
        (await Bus.SendAsync(new CompleteTask(task.Id, "done"), new CommandContext(by, Key()))).Refusal.ShouldBeNull();
    }

    /// <summary>Puts the clock to a local time of Almaty and sweeps until nothing is due.</summary>
    public async Task<int> ComeToAsync(string local)
    {
        Clock.MoveTo(At(local));
        return await Get<Sweeper>().SweepAsync(CancellationToken.None);
    }

    public async Task<List<SlaClock>> LedgerAsync(string requestId)
    {
        await using var database = Open();
        return await database.SlaClocks.AsNoTracking().Where(c => c.RequestId == requestId).OrderBy(c => c.Id).ToListAsync();
    }

    /// <summary>What rang in a request, as <c>step-1 warn</c>.</summary>
    public async Task<List<string>> RungsAsync(string requestId)
    {
        await using var database = Open();
        return await (
            from rung in database.SlaRungs
            join clock in database.SlaClocks on rung.ClockId equals clock.Id
            where clock.RequestId == requestId
            orderby rung.At, rung.Rung
            select clock.NodeId + " " + rung.Rung
        ).ToListAsync();
    }

    public async Task<List<Notice>> NoticesAsync(string requestId)
    {
        await using var database = Open();
        return await database.Notices.AsNoTracking().Where(n => n.RequestId == requestId).OrderBy(n => n.Id).ToListAsync();
    }

    public SlaView View(SlaClock clock) => Get<SlaReading>().Read(clock, Clock.GetCurrentInstant());

    public static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value.InZoneStrictly(Almaty).ToInstant();

    public static string? Local(Instant? instant) => instant?.InZone(Almaty).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public string Key() => $"test-{Interlocked.Increment(ref keys)}-{Guid.NewGuid():N}";

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Office OfficeOf(string id, string? head) =>
        new()
        {
            Id = id,
            NameKk = id,
            NameRu = id,
            NameEn = id,
            HeadUserName = head,
        };

    private static async Task AddPersonAsync(StoreContext database, string userName, string role, string? office)
    {
        var person = new Person
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            NameKk = userName,
            NameRu = userName,
            NameEn = userName,
            OfficeId = office,
        };
        database.Users.Add(person);
        var roleId = await database.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync();
        database.UserRoles.Add(new Microsoft.AspNetCore.Identity.IdentityUserRole<string> { UserId = person.Id, RoleId = roleId });
    }
}

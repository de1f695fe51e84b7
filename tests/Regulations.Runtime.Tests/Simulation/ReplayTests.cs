using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Calendars.Loading;
using Regulations.Editions;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Tasks;
using Regulations.Simulation;
using Regulations.Simulation.Course;
using Regulations.Simulation.Scenarios;
using Regulations.Testing;
using Regulations.Tests.Given;
using Regulations.Tests.Sla;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Simulation;

/// <summary>
/// A simulated course is done again by the durable runtime, command by command at the same instants. Tasks come, limits fall due and requests end
/// at the same instants: the simulator has no process and no ledger of its own.
/// </summary>
public abstract class ReplayTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly Dictionary<int, string> requests = [];
    private TestDatabase database = null!;
    private LedgerHouse house = null!;

    private protected abstract Task<TestDatabase> CreateDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        database = await CreateDatabaseAsync();
        clock.MoveTo(Instant.FromUtc(2026, 2, 1, 0, 0));
        house = await (await LedgerHouse.OpenAsync(database, clock)).WithPeopleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await house.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_runtime_comes_to_the_same_instants_as_the_simulation(int seed)
    {
        var edition = SurveyLicenceWithoutPapers();
        await house.PublishAsync(edition.Definition.ToJsonString());
        var script = new CourseScript();
        Simulator.Run(Question(edition, seed), listener: script);

        // The simulation tells of an end before it tells of the task or answer that led to it: ends are looked at when all is done.
        foreach (var (at, what) in script.Happenings.Where(happening => happening.What is not CourseScript.Ended))
        {
            clock.MoveTo(at);
            await (
                what switch
                {
                    CourseScript.Begun begun => StartAsync(begun),
                    CourseScript.Answered answered => AnswerAsync(answered),
                    TaskTrace task => CompleteAsync(task),
                    _ => throw new InvalidOperationException("Something else happened."),
                }
            );
        }

        script.Happenings.Count(happening => happening.What is TaskTrace).ShouldBeGreaterThan(60);
        var ends = script.Happenings.Where(happening => happening.What is CourseScript.Ended).ToList();
        ends.Count.ShouldBe(8);
        await using var store = house.Open();
        foreach (var (at, what) in ends)
        {
            var requestId = requests[((CourseScript.Ended)what).Request];
            (await store.Requests.AsNoTracking().SingleAsync(request => request.Id == requestId)).FinishedAt.ShouldBe(at);
        }
    }

    private async Task StartAsync(CourseScript.Begun begun)
    {
        var atCounter = begun.Channel == "state-corporation";
        var applicant = atCounter ? null : new ApplicantDetails("950815350123", "natural", "Айнұр");
        var started = await house.Bus.SendAsync(
            new StartRequest("eastkz/survey-licence", begun.Kind, begun.Channel, applicant, []),
            new CommandContext(atCounter ? LedgerHouse.OperatorOfCorporation : LedgerHouse.Applicant, house.Key())
        );
        started.Refusal.ShouldBeNull();
        requests[begun.Request] = started.Answer.RequestId;
    }

    private async Task AnswerAsync(CourseScript.Answered answered)
    {
        var requestId = requests[answered.Request];
        await using var store = house.Open();
        var message = await store
            .Outbox.AsNoTracking()
            .SingleAsync(m => m.RequestId == requestId && m.NodeId == answered.NodeId && m.Status == OutboxStatus.Pending);
        var taken = await house.Bus.SendAsync(
            new AnswerSystemCall(message.Id, (JsonObject)answered.Answer.DeepClone()),
            CommandContext.ForMachine(house.Key())
        );
        taken.Answer.Taken.ShouldBeTrue();
    }

    private async Task CompleteAsync(TaskTrace expected)
    {
        var requestId = requests[expected.Request];
        var where = $"{expected.NodeId} of {expected.Request}";
        await using var store = house.Open();
        var task = await store
            .Tasks.AsNoTracking()
            .SingleAsync(t => t.RequestId == requestId && t.NodeId == expected.NodeId && t.Status == WorkTaskStatus.Open);
        task.CreatedAt.ShouldBe(expected.Created, where);
        var limit = await store.SlaClocks.AsNoTracking().SingleOrDefaultAsync(c => c.TaskId == task.Id);
        limit?.Due.ShouldBe(expected.Due, where);
        (limit is null).ShouldBe(expected.Due is null, where);

        var actor = expected.Actor == Scenario.Applicant ? LedgerHouse.Applicant : expected.Actor;
        if (task.Owner is null)
            (await house.Bus.SendAsync(new ClaimTask(task.Id), new CommandContext(actor, house.Key()))).Refusal.ShouldBeNull(where);
        var form = (JsonObject?)expected.Result?.DeepClone() ?? [];
        var ground = (string?)form["ground"];
        form.Remove("ground");
        var completed = await house.Bus.SendAsync(
            new CompleteTask(task.Id, expected.Outcome!, form, ground),
            new CommandContext(actor, house.Key())
        );
        completed.Refusal.ShouldBeNull(where);
    }

    private static SimulationQuestion Question(Edition edition, int seed) =>
        new()
        {
            Edition = edition,
            Calendars = CalendarData.Shipped,
            Scenario = ScenarioReader.Read(
                $$"""
                {
                  "staff": [
                    { "id": "{{LedgerHouse.Clerk}}", "roles": ["chancellery"] },
                    { "id": "{{LedgerHouse.Head}}", "roles": ["head"] },
                    { "id": "{{LedgerHouse.Executor}}", "roles": ["executor"] },
                    { "id": "{{LedgerHouse.OperatorOfCorporation}}", "roles": ["operator"] }
                  ],
                  "tasks": {
                    "step-2": { "answers": [{ "form": { "executor": "{{LedgerHouse.Executor}}" } }] },
                    "step-4": { "answers": [{ "weight": 2, "outcome": "meets" }, { "weight": 1, "outcome": "fails", "form": { "ground": "Негіз" } }] },
                    "step-7": { "answers": [{ "weight": 2, "outcome": "signed" }, { "weight": 1, "outcome": "returned", "form": { "ground": "Түзету" } }] }
                  },
                  "systems": { "certification-authority/certificate.check": { "positive": 0.7 } }
                }
                """
            ),
            Arrivals = ArrivalPattern.Parse("poisson:2"),
            Requests = 8,
            Replications = 1,
            WarmUp = 0,
            Seed = (ulong)seed,
            Start = new LocalDate(2026, 2, 2),
        };

    // What people fill in and sign is checked elsewhere; here it is the course that matters.
    private static Edition SurveyLicenceWithoutPapers()
    {
        var definition = (JsonObject)
            EditionFolder.ReadFile(Path.Combine(Workflows(), "eastkz", "survey-licence.json"), Workflows()).Definition.DeepClone();
        foreach (var activity in definition["root"]!["activities"]!.AsArray().OfType<JsonObject>())
        {
            activity.Remove("form");
            activity.Remove("signature");
        }
        var regulation = definition["customProperties"]!["regulation"]!.AsObject();
        regulation["office"] = "department";
        var act = regulation["act"]!.AsObject();
        (act["repealed"], act["repealedBy"]) = (null, null);
        return Edition.Read(definition.ToJsonString());
    }

    private static string Workflows()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Regulations.sln")))
            root = root.Parent!;
        return Path.Combine(root.FullName, "workflows");
    }
}

/// <summary>On SQLite.</summary>
public sealed class ReplayOnSqliteTests : ReplayTests
{
    private protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.SqliteAsync();
}

/// <summary>On PostgreSQL.</summary>
public sealed class ReplayOnPostgreSqlTests : ReplayTests
{
    private protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgreSqlAsync();
}

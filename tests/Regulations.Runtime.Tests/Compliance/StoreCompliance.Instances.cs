using NodaTime;
using Regulations.Runtime.Instances;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    private static readonly InstanceOrder Newest = new();

    [Fact]
    public async Task The_course_of_a_request_counts_what_was_done_and_what_waits()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("counted").AsEdition().OrWithdrawal().StartClock().Task("first").Task("second"));
        var id = await house.StartAsync("counted");
        await house.WorkAsync(id, TestPeople.Executor);

        var counts = (await house.Get<InstanceQueries>().CourseAsync(new Viewer(TestPeople.Operations), id))!.Counts();

        counts["first"].ShouldBe(new NodeCount(1, 1, 0, 0, 0, Waits: false, IsFaulted: false));
        counts["second"].ShouldBe(new NodeCount(1, 0, 1, 0, 0, Waits: true, IsFaulted: false));
        counts["withdrawn"].ShouldBe(new NodeCount(1, 0, 1, 0, 0, Waits: true, IsFaulted: false));
        counts.ContainsKey("end").ShouldBeFalse();
    }

    [Fact]
    public async Task A_withdrawn_request_leaves_nothing_open_in_its_course()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("left").AsEdition().OrWithdrawal().StartClock().Task("check"));
        var id = await house.StartAsync("left");
        await house.DoneAsync(TestPeople.Applicant, new WithdrawRequest(id, "ойымды өзгерттім"));

        var course = (await house.Get<InstanceQueries>().CourseAsync(new Viewer(TestPeople.Operations), id))!;

        course.Executions.ShouldAllBe(e => !e.IsOpen);
        course.Of("check").Single().Status.ShouldBe(ExecutionStatus.Cancelled);
        course.Of("withdrawn").Single().Status.ShouldBe(ExecutionStatus.Completed);
    }

    [Fact]
    public async Task Instances_are_found_by_definition_state_and_time_and_come_in_order()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("listed").AsEdition().StartClock().Task("check"));
        await house.PublishAsync(new TestDefinition("other").AsEdition().StartClock().Task("check"));
        var older = await house.StartAsync("listed");
        house.Clock.Advance(Duration.FromHours(2));
        var newer = await house.StartAsync("listed");
        await house.StartAsync("other");
        await house.WorkAsync(older, TestPeople.Executor);
        var start = (await InstanceAsync(house, newer)).Head.StartedAt;

        (await ListedAsync(house, new InstanceFilter(DefinitionIds: ["test-listed"]))).ShouldBe([newer, older]);
        (await ListedAsync(house, new InstanceFilter(DefinitionIds: ["test-listed"]), Newest with { Descending = false })).ShouldBe([
            older,
            newer,
        ]);
        (
            await ListedAsync(house, new InstanceFilter(DefinitionIds: ["test-listed"], States: [InstanceState.Finished], IsRunning: false))
        ).ShouldBe([older]);
        (await ListedAsync(house, new InstanceFilter(DefinitionIds: ["test-listed"], States: [InstanceState.Faulted]))).ShouldBeEmpty();
        var bound = new MomentBound(InstanceMoment.Started, MomentComparison.NotBefore, start);
        (
            await ListedAsync(
                house,
                new InstanceFilter(DefinitionIds: ["test-listed"], Moments: [bound]),
                new InstanceOrder(InstanceMoment.Changed)
            )
        ).ShouldBe([newer]);
    }

    [Fact]
    public async Task An_instance_keeps_a_persons_values_from_an_analyst()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("values").AsEdition().StartClock().Task("check"));
        var id = await house.StartAsync("values");

        var seen = await InstanceAsync(house, id);
        var analysed = (await house.Get<InstanceQueries>().FindAsync(new Viewer(TestPeople.Analyst), id))!;

        seen.Inputs["Applicant"]!["id"]!.GetValue<string>().ShouldBe("950815350123");
        analysed.Inputs["Applicant"].ShouldBeNull();
        analysed.Withheld.ShouldContain("Applicant");
        analysed.Inputs["Kind"]!.GetValue<string>().ShouldBe("issue");
    }

    [Fact]
    public async Task Whether_an_instance_goes_on_is_told_to_those_who_may_see_it()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("pulse").AsEdition(office: "office").StartClock().Task("check"));
        var id = await house.StartAsync("pulse");
        var queries = house.Get<InstanceQueries>();

        (await queries.PulseAsync(new Viewer(TestPeople.Executor), id))!.State.ShouldBe(InstanceState.Waiting);
        (await queries.PulseAsync(new Viewer(TestPeople.StrangeExecutor), id)).ShouldBeNull();
        (await queries.CourseAsync(new Viewer(TestPeople.StrangeExecutor), id)).ShouldBeNull();
    }

    [Fact]
    public async Task Operations_end_a_request_on_a_ground_and_the_applicant_is_told()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("ended").AsEdition().StartClock().Task("check"));
        var id = await house.StartAsync("ended");

        (await house.SendAsync(TestPeople.Executor, new EndRequest(id, "қате"))).Refusal!.Code.ShouldBe("not-yours");
        (await house.SendAsync(TestPeople.Operations, new EndRequest(id, " "))).Refusal!.Code.ShouldBe("ground-required");
        await house.DoneAsync(TestPeople.Operations, new EndRequest(id, "екі рет берілген"));

        var view = await house.Requests.FindAsync(new Viewer(TestPeople.Applicant), id);
        view!.Row.Phase.ShouldBe(RequestPhase.Cancelled);
        view.OpenTasks.ShouldBeEmpty();
        var notice = (await house.Requests.NoticesAsync(new Viewer(TestPeople.Applicant), id)).Single();
        notice.Message["kk"].ShouldContain("екі рет берілген");
        (await house.Requests.TimelineAsync(new Viewer(TestPeople.Applicant), id)).ShouldContain(line => line.What == "cancelled");
        (await house.SendAsync(TestPeople.Operations, new EndRequest(id, "тағы"))).Refusal!.Code.ShouldBe("request-ended");
    }

    private static async Task<InstanceView> InstanceAsync(TestHouse house, string id) =>
        (await house.Get<InstanceQueries>().FindAsync(new Viewer(TestPeople.Operations), id))!;

    private static async Task<List<string>> ListedAsync(TestHouse house, InstanceFilter filter, InstanceOrder? order = null)
    {
        var found = await house.Get<InstanceQueries>().ListAsync(new Viewer(TestPeople.Operations), filter, order ?? Newest, new PageOf());
        found.Total.ShouldBe(found.Rows.Count);
        return [.. found.Rows.Select(row => row.RequestId)];
    }
}

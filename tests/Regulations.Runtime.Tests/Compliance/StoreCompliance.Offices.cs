using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    private static readonly PageOf FirstPage = new(1, 50);

    [Fact]
    public async Task A_task_is_in_the_list_of_the_providers_people_and_of_nobody_elses()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("office").AsEdition(office: "office").Task("check"));
        await house.StartAsync("office");

        (await GroupOfAsync(house, TestPeople.Executor)).ShouldBe(1);
        (await GroupOfAsync(house, TestPeople.DepartmentExecutor)).ShouldBe(1);
        (await GroupOfAsync(house, TestPeople.StrangeExecutor)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_of_another_provider_takes_a_task_or_is_given_it()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("taken").AsEdition(office: "office").Task("check"));
        var task = await house.OpenTaskAsync(await house.StartAsync("taken"));

        (await house.SendAsync(TestPeople.StrangeExecutor, new ClaimTask(task))).Refusal!.Code.ShouldBe("other-office");
        (
            await house.SendAsync(TestPeople.Head, new AssignTask(task, TestPeople.StrangeExecutor, Assignment.Assign, "көмек"))
        ).Refusal!.Code.ShouldBe("person-of-other-office");
        (
            await house.SendAsync(TestPeople.StrangeHead, new AssignTask(task, TestPeople.Executor, Assignment.Assign, "көмек"))
        ).Refusal!.Code.ShouldBe("not-yours");
        (await house.Tasks.CandidatesAsync(new Viewer(TestPeople.Head), task))
            .Select(c => c.UserName)
            .ShouldBe([TestPeople.OtherExecutor, TestPeople.DepartmentExecutor, TestPeople.Executor, TestPeople.Head], ignoreOrder: true);
    }

    [Fact]
    public async Task A_request_is_hidden_from_the_staff_of_another_provider()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("hidden").AsEdition(office: "office").Task("check"));
        var id = await house.StartAsync("hidden");

        (await house.Requests.FindAsync(new Viewer(TestPeople.Executor), id)).ShouldNotBeNull();
        (await house.Requests.FindAsync(new Viewer(TestPeople.StrangeHead), id)).ShouldBeNull();
        (await SearchedByAsync(house, TestPeople.Executor)).ShouldBe(1);
        (await SearchedByAsync(house, TestPeople.StrangeHead)).ShouldBe(0);
    }

    [Fact]
    public async Task An_operators_task_is_for_the_counter_that_took_the_request_in()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("counter").AsEdition(office: "strange-office").Task("enter", "operator"));
        await house.TakeInAsync(TestPeople.Operator, "counter", Channels.StateCorporation);

        (await GroupOfAsync(house, TestPeople.Operator)).ShouldBe(1);
        (await GroupOfAsync(house, TestPeople.OtherOperator)).ShouldBe(0);
    }

    [Fact]
    public async Task An_accepted_request_is_handed_over_by_any_operator_of_its_counter()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("handing").AsEdition(office: "office").StartClock().Task("hand", "operator"));
        var id = await house.TakeInAsync(TestPeople.OtherOperator, "handing", Channels.StateCorporation);

        (await house.Requests.FindAsync(new Viewer(TestPeople.OtherOperator), id)).ShouldNotBeNull();
        (await house.Requests.FindAsync(new Viewer(TestPeople.Operator), id)).ShouldBeNull();
    }

    [Fact]
    public async Task Over_the_providers_counter_only_its_own_employee_takes_a_request_in()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("paper").AsEdition(office: "office").Task("enter", "employee"));

        (
            await house.SendAsync(TestPeople.StrangeEmployee, new StartRequest("test/paper", "issue", Channels.Provider, null, null))
        ).Refusal!.Code.ShouldBe("start-not-allowed");
        var id = await house.TakeInAsync(TestPeople.Employee, "paper", Channels.Provider);

        var view = await house.Requests.FindAsync(new Viewer(TestPeople.Employee), id);
        view!.OperatorName.ShouldBe(TestPeople.Employee);
        view.May.Withdraw.ShouldBeTrue();
        (await GroupOfAsync(house, TestPeople.Employee)).ShouldBe(1);
    }

    [Fact]
    public async Task Lateness_in_a_department_goes_up_to_its_own_head()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("late").AsEdition(office: "office").Task("check", limit: "20min"));
        var task = await house.OpenTaskAsync(await house.StartAsync("late"));
        await house.DoneAsync(TestPeople.DepartmentExecutor, new ClaimTask(task));

        await PassDaysAsync(house, 4);

        (await EscalationsToAsync(house, TestPeople.DepartmentHead)).ShouldBe(1);
        (await EscalationsToAsync(house, TestPeople.Head)).ShouldBe(0);
    }

    [Fact]
    public async Task Lateness_of_a_group_is_told_to_no_head_of_another_provider()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("group-late").AsEdition(office: "office").Task("check", limit: "20min"));
        await house.StartAsync("group-late");

        await PassDaysAsync(house, 4);

        (await EscalationsToAsync(house, TestPeople.Head)).ShouldBe(1);
        (await EscalationsToAsync(house, TestPeople.StrangeHead)).ShouldBe(0);
    }

    [Fact]
    public async Task An_edition_of_an_office_nobody_knows_is_not_published()
    {
        await using var house = await OpenAsync();

        var published = await house.DoneAsync(
            TestPeople.Operations,
            new PublishDefinition(new TestDefinition("lost").AsEdition(office: "nowhere").Task("check").Json(), PublishCheck.Compiler)
        );

        published.Findings.ShouldHaveSingleItem().Rule.ShouldBe("office-unknown");
    }

    private static async Task<int> GroupOfAsync(TestHouse house, string person) =>
        (await house.Tasks.CountsAsync(new Viewer(person))).Group;

    private static async Task PassDaysAsync(TestHouse house, int days)
    {
        house.Clock.MoveTo(house.Clock.GetCurrentInstant() + Duration.FromDays(days));
        await house.SweepAsync();
    }

    private static async Task<int> EscalationsToAsync(TestHouse house, string person) =>
        (await house.Requests.NoticesToMeAsync(new Viewer(person), FirstPage)).Rows.Count(n => n.Kind == "escalate");

    private static async Task<int> SearchedByAsync(TestHouse house, string person) =>
        (await house.Requests.SearchAsync(new Viewer(person), new RequestFilter(), FirstPage)).Total;
}

using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task A_request_is_a_draft_without_a_number_until_its_clock_starts()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("draft").AsEdition().Task("fill", "applicant").StartClock().Task("check"));
        var id = await house.StartAsync("draft");
        var draft = await house.Requests.FindAsync(new Viewer(TestPeople.Applicant), id);
        draft!.Row.Number.ShouldBeNull();
        draft.Row.Phase.ShouldBe(RequestPhase.Draft);

        await house.DoneAsync(TestPeople.Applicant, new CompleteTask(await house.OpenTaskAsync(id), "done"));

        var registered = await house.Requests.FindAsync(new Viewer(TestPeople.Applicant), id);
        registered!.Row.Number.ShouldBe("T-2026-000001");
        registered.Row.Phase.ShouldBe(RequestPhase.Running);
    }

    [Fact]
    public async Task A_request_goes_from_filing_to_a_registered_licence()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(
            new TestDefinition("licence")
                .AsEdition()
                .StartClock()
                .Task("prepare")
                .Task("sign", "head", differsFrom: ["prepare"])
                .Issue("licence", "sign")
                .StopClock()
                .Notify("sent", "result")
        );
        var id = await house.StartAsync("licence");
        await house.WorkAsync(id, TestPeople.Executor);
        await house.WorkAsync(id, TestPeople.Head);

        var view = await house.Requests.FindAsync(new Viewer(TestPeople.Applicant), id);
        view!.Row.Phase.ShouldBe(RequestPhase.Finished);
        view.Row.Result.ShouldBe(RequestResult.Granted);
        var document = (await house.Requests.DocumentsAsync(new Viewer(TestPeople.Applicant), id)).Single();
        document.Number.ShouldBe("26000001");
        document.SignedBy.ShouldBe(TestPeople.Head);
        var timeline = await house.Requests.TimelineAsync(new Viewer(TestPeople.Executor), id);
        timeline
            .Select(e => e.What)
            .ShouldBe(["started", "registered", "task-completed", "task-completed", "document", "notice", "finished"]);
    }

    [Fact]
    public async Task Who_prepared_does_not_sign()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("duties").AsEdition().Task("prepare").Task("sign", "head", differsFrom: ["prepare"]));
        var id = await house.StartAsync("duties");
        await house.WorkAsync(id, TestPeople.Head);
        var sign = await house.OpenTaskAsync(id);

        (await house.SendAsync(TestPeople.Head, new ClaimTask(sign))).Refusal!.Code.ShouldBe("duties-separated");
        (await house.Tasks.FindAsync(new Viewer(TestPeople.Head), sign))!.May.WhyNot!.Code.ShouldBe("duties-separated");
    }

    [Fact]
    public async Task A_task_is_refused_to_who_lacks_its_role_and_to_who_has_not_claimed_it()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("roles").AsEdition().Task("check"));
        var task = await house.OpenTaskAsync(await house.StartAsync("roles"));

        (await house.SendAsync(TestPeople.Applicant, new ClaimTask(task))).Refusal!.Code.ShouldBe("role-missing");
        (await house.SendAsync(TestPeople.Executor, new CompleteTask(task, "done"))).Refusal!.Code.ShouldBe("task-not-claimed");
    }

    [Fact]
    public async Task An_outcome_must_exist_and_its_ground_must_be_stated()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("ground").AsEdition().Task("check"));
        var task = await house.OpenTaskAsync(await house.StartAsync("ground"));
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(task));

        (await house.SendAsync(TestPeople.Executor, new CompleteTask(task, "approved"))).Refusal!.Code.ShouldBe("outcome-unknown");
        (await house.SendAsync(TestPeople.Executor, new CompleteTask(task, "refused"))).Refusal!.Code.ShouldBe("ground-required");
    }

    [Fact]
    public async Task A_form_is_checked_against_the_definition()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("form").AsEdition().Task("check", form: "note"));
        var task = await house.OpenTaskAsync(await house.StartAsync("form"));
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(task));

        var refused = await house.SendAsync(TestPeople.Executor, new CompleteTask(task, "done", []));
        refused.Refusal!.Code.ShouldBe("form-invalid");
        refused.Refusal.Fields.Single().Path.ShouldBe("/text");
        (
            await house.SendAsync(TestPeople.Executor, new CompleteTask(task, "done", new JsonObject { ["text"] = "бар" }))
        ).IsApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task An_applicant_withdraws_until_the_result_is_sent()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(
            new TestDefinition("withdraw").AsEdition().OrWithdrawal().StartClock().Task("check").StopClock().Task("receive", "applicant")
        );
        var early = await house.StartAsync("withdraw");
        var late = await house.StartAsync("withdraw");
        await house.WorkAsync(late, TestPeople.Executor);

        (await house.SendAsync(TestPeople.Applicant, new WithdrawRequest(early, "ойымды өзгерттім"))).IsApplied.ShouldBeTrue();
        (await house.SendAsync(TestPeople.Applicant, new WithdrawRequest(late, "ойымды өзгерттім"))).Refusal!.Code.ShouldBe(
            "result-already-sent"
        );
        var view = await house.Requests.FindAsync(new Viewer(TestPeople.Applicant), early);
        view!.Row.Phase.ShouldBe(RequestPhase.Withdrawn);
        view.OpenTasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_applicant_does_not_see_the_requests_of_another()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("private").AsEdition().Task("check"));
        var id = await house.StartAsync("private");

        (await house.Requests.FindAsync(new Viewer(TestPeople.OtherApplicant), id)).ShouldBeNull();
        (await house.Requests.TimelineAsync(new Viewer(TestPeople.OtherApplicant), id)).ShouldBeEmpty();
        (await house.SendAsync(TestPeople.OtherApplicant, new WithdrawRequest(id, "жоқ"))).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task A_repealed_edition_takes_no_requests_unless_configuration_says_so()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("repealed").AsEdition(repealed: true).Task("check"));

        (await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("repealed"))).Refusal!.Code.ShouldBe("edition-repealed");
    }

    [Fact]
    public async Task A_running_request_stays_on_the_version_it_started_with()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("versions").AsEdition().Task("first"));
        var old = await house.StartAsync("versions");
        await house.PublishAsync(new TestDefinition("versions").AsEdition().Task("first").Task("second"));

        await house.WorkAsync(old, TestPeople.Executor);

        (await house.Requests.FindAsync(new Viewer(TestPeople.Executor), old))!.Row.Phase.ShouldBe(RequestPhase.Finished);
        var young = await house.StartAsync("versions");
        (await house.Requests.FindAsync(new Viewer(TestPeople.Executor), young))!.DefinitionVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Through_the_portal_nobody_files_under_the_number_of_another()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("own").AsEdition().Task("check"));

        (await house.SendAsync(TestPeople.OtherApplicant, TestHouse.StartOf("own"))).Refusal!.Code.ShouldBe("not-yours");
    }
}

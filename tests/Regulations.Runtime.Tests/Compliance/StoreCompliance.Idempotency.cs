using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Tasks;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task The_same_key_twice_gives_the_first_answer_and_changes_nothing()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("twice").AsEdition().Task("check"));

        var first = await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("twice"), "one-key");
        var second = await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("twice"), "one-key");

        second.IsRepeated.ShouldBeTrue();
        second.Answer.ShouldBe(first.Answer);
        await using var store = house.OpenStore();
        (await store.Requests.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("other").AsEdition().Task("check"));
        await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("other"), "one-key");

        var other = await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("other", "duplicate"), "one-key");

        other.Refusal!.Code.ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task The_same_key_of_another_person_is_refused()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("person").AsEdition().Task("check"));
        await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("person"), "one-key");

        var other = await house.SendAsync(TestPeople.OtherApplicant, TestHouse.StartOf("person"), "one-key");

        other.Refusal!.Code.ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task The_same_key_sent_many_times_at_once_is_applied_once()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("burst").AsEdition().Task("check"));

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ => Task.Run(() => house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("burst"), "one-key")))
        );

        results.Select(r => r.Answer.RequestId).Distinct().Count().ShouldBe(1);
        results.Count(r => !r.IsRepeated).ShouldBe(1);
        await using var store = house.OpenStore();
        (await store.Requests.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_command_leaves_its_key_free()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("free").AsEdition().Task("check"));
        var task = await house.OpenTaskAsync(await house.StartAsync("free"));
        (await house.SendAsync(TestPeople.Executor, new CompleteTask(task, "done"), "my-key")).IsApplied.ShouldBeFalse();
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(task));

        (await house.SendAsync(TestPeople.Executor, new CompleteTask(task, "done"), "my-key")).IsApplied.ShouldBeTrue();
    }
}

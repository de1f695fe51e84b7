using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Runtime;
using Regulations.Runtime.Outbox;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Outbox;

public sealed class OwnMailTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 4, 0);
    private readonly OwnMail mail = new(Options.Create(new RuntimeOptions { Node = "node-1", ConcurrentCalls = 2 }));

    [Fact]
    public void Where_nobody_delivers_a_message_stays_for_whoever_claims_it()
    {
        var message = Message("m");

        mail.TryLease(message, Now).ShouldBeFalse();

        message.LeaseOwner.ShouldBeNull();
        message.Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task A_node_that_delivers_takes_what_it_puts_out_on_lease_and_gets_it_once_committed()
    {
        using var stopping = new CancellationTokenSource();
        await using var delivery = mail.AttendAsync(stopping.Token).GetAsyncEnumerator(stopping.Token);
        var message = Message("m");

        mail.TryLease(message, Now).ShouldBeTrue();
        mail.Hand([message]);

        (message.LeaseOwner, message.LeaseUntil, message.Attempts).ShouldBe(("node-1", Now + OwnMail.Lease, 1));
        (await delivery.MoveNextAsync()).ShouldBeTrue();
        delivery.Current.ShouldBeSameAs(message);
    }

    [Fact]
    public void Where_much_waits_already_the_rest_stays_for_others()
    {
        using var stopping = new CancellationTokenSource();
        mail.AttendAsync(stopping.Token);
        var messages = Enumerable.Range(0, 4).Select(i => Message($"m{i}")).ToList();
        messages.ForEach(m => mail.TryLease(m, Now));
        mail.Hand(messages);

        mail.TryLease(Message("late"), Now).ShouldBeFalse();
    }

    [Fact]
    public async Task A_node_that_stops_takes_no_more()
    {
        using var stopping = new CancellationTokenSource();
        mail.AttendAsync(stopping.Token);

        await stopping.CancelAsync();

        mail.TryLease(Message("m"), Now).ShouldBeFalse();
    }

    private static OutboxMessage Message(string id) =>
        new()
        {
            Id = id,
            RequestId = "r",
            NodeId = "call",
            Target = "e-licensing",
        };
}

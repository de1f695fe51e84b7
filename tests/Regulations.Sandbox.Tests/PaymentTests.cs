using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

public sealed class PaymentTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task What_the_payment_gateway_takes_reaches_e_licensing()
    {
        var payment = await PayAsync("to-be-known", SandboxPeople.Lucky);

        payment["accepted"]!.GetValue<bool>().ShouldBeTrue();
        (await IsPaidAsync("to-be-known")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_declined_payment_is_not_paid()
    {
        var payment = await PayAsync("declined", SandboxPeople.PaymentDeclined);

        payment["accepted"]!.GetValue<bool>().ShouldBeFalse();
        (await IsPaidAsync("declined")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_payment_lost_on_the_way_is_accepted_and_yet_not_paid()
    {
        var payment = await PayAsync("lost", SandboxPeople.PaymentLost);

        payment["accepted"]!.GetValue<bool>().ShouldBeTrue();
        (await IsPaidAsync("lost")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reference_is_paid_once_whatever_key_it_comes_under()
    {
        var first = await PayAsync("once", SandboxPeople.Lucky);
        var second = await PayAsync("once", SandboxPeople.Lucky);

        second["paymentId"]!.GetValue<string>().ShouldBe(first["paymentId"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_reference_nobody_paid_is_not_paid() => (await IsPaidAsync("never heard of")).ShouldBeFalse();

    [Fact]
    public async Task A_payment_without_a_payer_is_refused_for_good()
    {
        var question = new JsonObject
        {
            ["reference"] = "no payer",
            ["amount"] = 1,
            ["currency"] = "KZT",
        };

        (await sandbox.CallAsync("payment-gateway", "payment.make", question)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<JsonObject> PayAsync(string reference, string payer)
    {
        var question = new JsonObject
        {
            ["reference"] = reference,
            ["amount"] = 36920,
            ["currency"] = "KZT",
            ["payer"] = payer,
        };
        return (await sandbox.CallAsync("payment-gateway", "payment.make", question)).Body;
    }

    private async Task<bool> IsPaidAsync(string reference)
    {
        var (_, answer) = await sandbox.CallAsync("e-licensing", "payment.check", new JsonObject { ["reference"] = reference });
        return answer["paid"]!.GetValue<bool>();
    }
}

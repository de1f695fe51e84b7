using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Payments;

/// <summary>The e-government payment gateway. What it takes it tells E-licensing (¶11, process 4); a scripted payment gets lost on the way.</summary>
internal static class PaymentGateway
{
    public static IReadOnlyList<Operation> Operations { get; } = [Operation.AboutSubject("payment-gateway", "payment.make", Make)];

    private static Reply Make(Question question, Ledger ledger)
    {
        if (
            question.Text("reference") is not { Length: > 0 and <= 200 } reference
            || question.Number("amount") is not { } amount
            || amount < 0
            || question.Text("currency") is not { Length: 3 } currency
            || question.Person("payer") is not { } payer
            || !IdentificationNumber.IsValid(payer)
        )
        {
            return Reply.Malformed("A payment needs a reference, an amount of zero or more, a currency and a payer's IIN or BIN.");
        }

        // What is paid is not paid twice, whoever asks.
        if (ledger.Payment(reference) is { } made)
        {
            return Accepted(made.PaymentId);
        }

        var script = ledger.Person(payer).Script.Payment;
        if (script == PaymentScript.Declined)
        {
            return Reply.Ok(new JsonObject { ["accepted"] = false, ["paymentId"] = null });
        }

        var id = "P" + (ledger.Payments + 1).ToString("00000000", CultureInfo.InvariantCulture);
        var accepted = new PaymentAccepted(reference, id, payer, amount, currency);
        return script == PaymentScript.Lost ? Accepted(id, accepted) : Accepted(id, accepted, new PaymentReached(reference));
    }

    private static Reply Accepted(string id, params Fact[] facts) =>
        Reply.Ok(new JsonObject { ["accepted"] = true, ["paymentId"] = id }, facts);
}

using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Licensing;

/// <summary>The E-licensing state database: knows what is paid, registers requests, keeps the register of licences (¶11, condition 2 and process 9).</summary>
internal static class ELicensing
{
    private const string System = "e-licensing";

    public static IReadOnlyList<Operation> Operations(TimeProvider time) =>
        [
            new(System, "account.check", (_, _) => null, CheckAccount),
            new(System, "payment.check", Payer, CheckPayment),
            Operation.AboutSubject(System, "request.register", (_, ledger) => Register(ledger)),
            Operation.AboutSubject(System, "licence.find", Find),
            Operation.AboutSubject(System, "licence.publish", (question, ledger) => Publish(question, ledger, time)),
        ];

    /// <summary>What the portal does where the act gives it to the portal and not to E-licensing (Ministry of Justice, annex 2, diagram 1).</summary>
    public static IReadOnlyList<Operation> PortalOperations { get; } =
    [
        new("portal", "payment.check", Payer, CheckPayment),
        Operation.AboutSubject("portal", "request.register", (_, ledger) => Register(ledger)),
    ];

    // A provider's employee is no person of the registers; whoever shows how he or she signed in is who is said.
    private static Reply CheckAccount(Question question, Ledger ledger) =>
        Reply.Ok(new JsonObject { ["genuine"] = question.Text("user") is { Length: > 0 } && question.Has("evidence") });

    private static string? Payer(Question question, Ledger ledger) =>
        question.Subject ?? (question.Text("reference") is { } reference ? ledger.Payment(reference)?.Payer : null);

    private static Reply CheckPayment(Question question, Ledger ledger) =>
        question.Text("reference") is { } reference
            ? Reply.Ok(new JsonObject { ["paid"] = ledger.IsPaid(reference) })
            : Reply.Malformed("The reference is missing.");

    private static Reply Register(Ledger ledger)
    {
        var number = PermitNumber.Make("RSL", ledger.Requests + 1);
        return Reply.Ok(new JsonObject { ["registered"] = true, ["registrationNumber"] = number }, new RequestRegistered(number));
    }

    // A licence of somebody else is not told of, and one whose term was ended cannot be reissued.
    private static Reply Find(Question question, Ledger ledger)
    {
        if (question.Text("number") is not { } number || question.Subject is not { } subject)
        {
            return Reply.Malformed("A licence is looked up by its number and its holder.");
        }

        return ledger.Licence(number) is { } entry && entry.Subject == subject && entry.Licence.Status != "terminated"
            ? Reply.Ok(new JsonObject { ["found"] = true, ["licence"] = entry.Licence.ToJson() })
            : Reply.Ok(new JsonObject { ["found"] = false, ["licence"] = null });
    }

    private static Reply Publish(Question question, Ledger ledger, TimeProvider time)
    {
        if (
            (question.Text("number") ?? question.Text("documentId")) is not { Length: > 0 and <= 50 } number
            || question.Subject is not { } subject
            || !IdentificationNumber.IsValid(subject)
        )
        {
            return Reply.Malformed("A licence is published with its number (or the id of its document) and its holder's IIN or BIN.");
        }

        if (ledger.Licence(number) is { } taken && taken.Subject != subject)
        {
            return Reply.Declined(409, "The number belongs to a licence of another holder.");
        }

        var licence = new Licence(
            number,
            question.Name("activity") ?? new PersonName("Іздестіру қызметі", "Изыскательская деятельность"),
            question.Text("category") ?? "",
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            "in-force"
        );
        return Reply.Ok(new JsonObject { ["published"] = true }, new LicencePublished(subject, licence));
    }
}

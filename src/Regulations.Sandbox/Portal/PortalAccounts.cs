using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Portal;

/// <summary>The e-government portal's accounts (¶11, registration and condition 1).</summary>
internal static class PortalAccounts
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [Operation.AboutSubject("portal", "account.ensure", Ensure), Operation.AboutSubject("portal", "account.check", Check)];

    private static Reply Ensure(Question question, Ledger ledger) =>
        question.Subject is { } subject && IdentificationNumber.IsValid(subject)
            ? Reply.Ok(new JsonObject { ["registered"] = true }, ledger.HasAccount(subject) ? [] : [new AccountOpened(subject)])
            : Reply.Malformed("The subject is not an IIN or BIN.");

    // An account is genuine where it exists, evidence of sign-in is shown, and the script does not say otherwise.
    private static Reply Check(Question question, Ledger ledger) =>
        question.Subject is { } subject && IdentificationNumber.IsValid(subject)
            ? Reply.Ok(
                new JsonObject
                {
                    ["genuine"] =
                        ledger.HasAccount(subject)
                        && question.Has("evidence")
                        && ledger.Person(subject).Script.Account == AccountScript.Genuine,
                }
            )
            : Reply.Malformed("The subject is not an IIN or BIN.");
}

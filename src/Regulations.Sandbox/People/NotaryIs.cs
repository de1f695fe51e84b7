using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;

namespace Regulations.Sandbox.People;

/// <summary>The unified notary information system, where certified powers of attorney stand (Karaganda ¶7, condition 2).</summary>
internal static class NotaryIs
{
    public static IReadOnlyList<Operation> Operations { get; } = [Operation.AboutSubject("notary-is", "power-of-attorney.find", Find)];

    private static Reply Find(Question question, Ledger ledger)
    {
        if (question.Text("number") is not { Length: > 0 and <= 50 } number || question.Subject is not { } subject)
        {
            return Reply.Malformed("A power of attorney is looked up by its number and by whoever gave it.");
        }

        var representative = question.Person("representative");
        return
            IdentificationNumber.IsValid(subject)
            && IdentificationNumber.IsValid(representative)
            && ledger.Person(subject).Script.PowerOfAttorney == PowerOfAttorneyScript.Found
            ? Reply.Ok(new JsonObject { ["found"] = true, ["powerOfAttorney"] = Entry(number, subject, ledger.Person(representative!)) })
            : Reply.Ok(new JsonObject { ["found"] = false, ["powerOfAttorney"] = null });
    }

    private static JsonObject Entry(string number, string subject, SandboxPerson representative) =>
        new()
        {
            ["number"] = number,
            ["givenBy"] = subject,
            ["representative"] = new JsonObject
            {
                ["id"] = representative.Id,
                ["name"] = new JsonObject { ["kk"] = representative.Name.Kk, ["ru"] = representative.Name.Ru },
            },
        };
}

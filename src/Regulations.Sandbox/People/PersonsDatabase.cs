using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;

namespace Regulations.Sandbox.People;

/// <summary>The state databases of natural and legal persons (¶10, process 3 and condition 1).</summary>
internal static class PersonsDatabase
{
    public static IReadOnlyList<Operation> Operations { get; } = [Operation.AboutSubject("persons-database", "person.find", Find)];

    private static Reply Find(Question question, Ledger ledger)
    {
        if (question.Subject is not { } subject)
        {
            return Reply.Malformed("The subject is missing.");
        }

        // Here a wrong number is simply nobody's.
        if (!IdentificationNumber.IsValid(subject) || ledger.Person(subject) is not { Script.Person: PersonScript.Found } person)
        {
            return Reply.Ok(new JsonObject { ["found"] = false });
        }

        return Reply.Ok(
            new JsonObject
            {
                ["found"] = true,
                ["person"] = new JsonObject
                {
                    ["name"] = new JsonObject { ["kk"] = person.Name.Kk, ["ru"] = person.Name.Ru },
                    ["type"] = person.Type,
                },
            }
        );
    }
}

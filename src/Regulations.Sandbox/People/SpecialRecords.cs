using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;

namespace Regulations.Sandbox.People;

/// <summary>The prosecution's special records: whether a person has been convicted (Ministry of Justice, annex 2).</summary>
internal static class SpecialRecords
{
    public static IReadOnlyList<Operation> Operations { get; } = [Operation.AboutSubject("special-records", "record.find", Find)];

    // Data that cannot be had are an answer; only whoever has data is told of a conviction or of none.
    private static Reply Find(Question question, Ledger ledger)
    {
        if (question.Subject is not { } subject)
        {
            return Reply.Malformed("The subject is missing.");
        }

        var record = IdentificationNumber.IsValid(subject) ? ledger.Person(subject).Script.Record : RecordScript.Unavailable;
        return Reply.Ok(
            new JsonObject
            {
                ["available"] = record != RecordScript.Unavailable,
                ["convicted"] = record == RecordScript.Unavailable ? null : record == RecordScript.Convicted,
            }
        );
    }
}

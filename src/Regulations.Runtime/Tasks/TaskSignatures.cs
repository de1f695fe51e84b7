using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Gateway;
using Regulations.Gateway.Signatures;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Tasks;

/// <summary>Verifies the signature of a completion: made over this task's content, by the person (or for the organisation) it must be.</summary>
internal sealed class TaskSignatures(
    IStore store,
    DefinitionCache definitions,
    PeopleDirectory people,
    SubjectNumbers subjects,
    SignatureVerifier verifier,
    IClock clock
)
{
    public async Task VerifyAsync(CompleteTask command, CommandContext context, CancellationToken cancellation)
    {
        await using var database = store.Open();
        var (task, request) = await TaskWork.LookAsync(database, command.TaskId, cancellation) ?? throw Refusals.TaskNotFound();
        if (task.Status != WorkTaskStatus.Open)
        {
            throw Refusals.TaskEnded();
        }
        var signer = await SignerAsync(request, context.Actor, cancellation) ?? throw Refusals.SignatureRequired();
        var document = new SignedDocument(
            Decode(command.Signature!.Cms),
            SigningContent.Of(task.RequestId, task.Id, command.Outcome, command.Form),
            signer,
            clock.GetCurrentInstant(),
            $"signature/{task.Id}/{Journal.JournalChain.Digest(command.Signature.Cms)[..16]}"
        );
        switch (await verifier.VerifyAsync(document, cancellation))
        {
            case SignatureAccepted:
                break;
            case SignatureRejected rejected:
                throw Refused(rejected.Reason);
            case SignatureUndecided undecided:
                throw Refused(undecided.Reason);
            default:
                throw Refusals.SignatureRequired();
        }
    }

    // The applicant's certificate is the one the request names; an official signs as a natural person or as the provider's employee.
    private async Task<ExpectedSigner?> SignerAsync(Request request, string actor, CancellationToken cancellation)
    {
        if (request.ApplicantUser == actor)
        {
            var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
            var applicant = ApplicantOf.Details(definition, WorkflowStateJson.Read(request.State));
            return applicant is null ? null
                : applicant.Type == "legal" ? new ExpectedSigner(null, applicant.Id)
                : new ExpectedSigner(applicant.Id);
        }
        var person = await people.FindAsync(actor, cancellation);
        return person?.SubjectProtected is { } kept ? new ExpectedSigner(subjects.Unprotect(kept)) : null;
    }

    private static byte[] Decode(string base64)
    {
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var length) ? buffer[..length] : [];
    }

    private static RefusedException Refused(Reason reason) =>
        Refusals.SignatureRefused(
            "signature-" + reason.Code,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["kk"] = reason.Kk,
                ["ru"] = reason.Ru,
                ["en"] = reason.En,
            }
        );
}

using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Calls;

/// <summary>One call, and what is to be done about it given what is remembered.</summary>
/// <param name="Asked">The operation.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="QuestionHash">Tells another question under the same key.</param>
internal sealed record Call(Operation Asked, Question Question, string Key, string QuestionHash)
{
    private string FullKey => $"{Asked.System}/{Asked.Name}/{Key}";

    /// <summary>The answer given before under this key.</summary>
    public Reply? Remembered(Ledger ledger)
    {
        if (ledger.Answer(FullKey) is not { } known)
        {
            return null;
        }

        return known.QuestionHash == QuestionHash
            ? new Reply(known.Status, known.Answer.DeepClone().AsObject(), [])
            : Reply.Declined(StatusCodes.Status409Conflict, "The idempotency key was used for another question.");
    }

    /// <summary>The scripted trouble that the call runs into, if any; a trouble that passes is counted.</summary>
    public (Trouble? Trouble, IReadOnlyList<Fact> Facts) Trouble(Ledger ledger)
    {
        var subject = Asked.Subject(Question, ledger);
        if (!IdentificationNumber.IsValid(subject))
        {
            return (null, []);
        }

        var shown = ledger.Faults(subject!, Asked.System);
        var trouble = ledger
            .Person(subject!)
            .Script.Troubles.FirstOrDefault(candidate =>
                candidate.Concerns(Asked.System, Asked.Name) && (candidate.Times is null || shown < candidate.Times)
            );
        return (trouble, trouble?.Times is null ? [] : [new FaultShown(subject!, Asked.System)]);
    }

    /// <summary>Deals with the call unless somebody did so in the meantime, and has the answer remembered together with what happened.</summary>
    public ((Reply Reply, bool IsNew) Result, IReadOnlyList<Fact> Facts) Deal(Ledger ledger, Trouble? trouble)
    {
        if (Remembered(ledger) is { } known)
        {
            return ((known, false), []);
        }

        var reply = trouble is { Kind: TroubleKind.Declines }
            ? Reply.Declined(StatusCodes.Status400BadRequest, "The system declines this call.")
            : Asked.Answer(Question, ledger);
        if (reply.Status >= StatusCodes.Status400BadRequest)
        {
            // A refusal did nothing: asked again, perhaps after its cause was removed, it is decided anew.
            return ((reply, true), []);
        }

        var answered = new CallAnswered(FullKey, QuestionHash, reply.Status, reply.Body.DeepClone().AsObject());
        return ((reply, true), [.. reply.Facts, answered]);
    }
}

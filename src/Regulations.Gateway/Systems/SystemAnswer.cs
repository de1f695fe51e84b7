using System.Text.Json.Nodes;

namespace Regulations.Gateway.Systems;

/// <summary>What came of a call to another system: one of <see cref="Answered"/>, <see cref="Refused"/>, <see cref="PassingFailure"/>.</summary>
public abstract record SystemAnswer
{
    private protected SystemAnswer() { }
}

/// <summary>The system did what was asked, or had already done it under the same idempotency key.</summary>
/// <param name="Body">Its answer.</param>
public sealed record Answered(JsonObject Body) : SystemAnswer;

/// <summary>Asking the same again would be refused again: a person has to look at it.</summary>
/// <param name="Reason">Why. Never the other side's own words, which may name people.</param>
/// <param name="Status">The HTTP status, where the system was reached.</param>
public sealed record Refused(Reason Reason, int? Status = null) : SystemAnswer;

/// <summary>The system could not be asked just now: the same call, with the same idempotency key, may succeed later.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Status">The HTTP status, where there was one.</param>
/// <param name="RetryAfter">How long to leave the system alone, where it or the circuit breaker said so.</param>
public sealed record PassingFailure(Reason Reason, int? Status = null, TimeSpan? RetryAfter = null) : SystemAnswer;

using NodaTime;

namespace Regulations.Runtime.Outbox;

/// <summary>How calls to one external system go.</summary>
/// <param name="Waiting">Calls not yet answered.</param>
/// <param name="Failing">Of these, such as failed at least once and are tried again.</param>
/// <param name="FailedForGood">Calls given up: each is an incident.</param>
/// <param name="LastError">Of a call still waiting; without personal data; null: none.</param>
public sealed record SystemRow(
    string System,
    int Waiting,
    int Failing,
    int Answered,
    int FailedForGood,
    Instant? LastAnswerAt,
    string? LastError
);

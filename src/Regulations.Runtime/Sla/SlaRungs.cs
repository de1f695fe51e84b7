using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Sla;

/// <summary>The rungs of a limit.</summary>
internal static class SlaRungs
{
    public const string Warn = "warn";
    public const string Due = "due";
    public const string Escalate = "escalate";

    /// <summary>What is to ring for a line, in order.</summary>
    /// <remarks>
    /// A limit in seconds is an act of the applicant or of a machine: it is recorded and rings nothing. Nobody stands above an
    /// applicant, so an applicant's limit is not escalated.
    /// </remarks>
    public static IReadOnlyList<(string Rung, Instant At)> Of(SlaClock clock, Limit budget)
    {
        if (budget.Unit == LimitUnit.Second || clock is not { WarnAt: { } warn, Due: { } due, EscalateAt: { } escalate })
        {
            return [];
        }
        return clock.Role == Roles.Applicant ? [(Warn, warn), (Due, due)] : [(Warn, warn), (Due, due), (Escalate, escalate)];
    }
}

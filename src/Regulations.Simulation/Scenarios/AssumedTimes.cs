using Regulations.Calendars.Limits;
using Regulations.Simulation.Chance;

namespace Regulations.Simulation.Scenarios;

/// <summary>How long things are taken to last where a scenario is silent. Plain assumptions, written down in docs/simulation.md.</summary>
public static class AssumedTimes
{
    private static readonly Distribution Unlimited = new Distribution.Triangular(5, 10, 20);

    /// <summary>An applicant's task: minutes of the wall clock.</summary>
    public static Distribution OfApplicants { get; } = new Distribution.Triangular(5, 15, 60);

    /// <summary>A system's answer: seconds.</summary>
    public static Distribution OfSystems { get; } = new Distribution.Fixed(2);

    /// <summary>
    /// A task under a limit, in working minutes: minutes and hours are mostly used to a third, seldom nearly up; a working day is mostly a quarter
    /// of an hour of work, at most three quarters; the rest of it is waiting.
    /// </summary>
    public static Distribution Of(Limit? limit) =>
        limit switch
        {
            null => Unlimited,
            { Amount: 0 } => new Distribution.Fixed(0),
            { Unit: LimitUnit.Second } given => new Distribution.Triangular(0, given.Amount / 180.0, given.Amount / 60.0),
            { Unit: LimitUnit.WorkingMinute } given => Share(given.Amount),
            { Unit: LimitUnit.WorkingHour } given => Share(given.Amount * 60.0),
            { } given => new Distribution.Triangular(5.0 * given.Amount, 15.0 * given.Amount, 45.0 * given.Amount),
        };

    private static Distribution.Triangular Share(double minutes) => new(minutes * 0.1, minutes * 0.3, minutes * 0.9);
}

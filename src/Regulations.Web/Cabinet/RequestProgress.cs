using Regulations.Runtime.Requests;

namespace Regulations.Web.Cabinet;

/// <summary>Where a request is, as its applicant is told.</summary>
public enum Progress
{
    /// <summary>The applicant has something to do.</summary>
    WaitsForYou,

    /// <summary>A system is being asked; it takes moments.</summary>
    BeingChecked,

    /// <summary>The provider works on it.</summary>
    AtProvider,

    /// <summary>Something failed on our side; operations are on it.</summary>
    Stuck,

    /// <summary>The service was given.</summary>
    Granted,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It ended without a result.</summary>
    Ended,

    /// <summary>The applicant took it back.</summary>
    Withdrawn,

    /// <summary>The draft was not finished in time.</summary>
    Expired,
}

/// <summary>Tells an applicant's progress from a request.</summary>
public static class RequestProgress
{
    /// <summary>Where the request is.</summary>
    public static Progress Of(RequestRow row) =>
        row.Phase switch
        {
            RequestPhase.Withdrawn => Progress.Withdrawn,
            RequestPhase.Expired => Progress.Expired,
            RequestPhase.Cancelled => Progress.Ended,
            RequestPhase.Finished => row.Result switch
            {
                RequestResult.Granted => Progress.Granted,
                RequestResult.Refused => Progress.Refused,
                _ => Progress.Ended,
            },
            _ when row.WaitsForApplicant => Progress.WaitsForYou,
            _ when row.HasIncident => Progress.Stuck,
            _ when row.WaitsFor.Count == 0 => Progress.BeingChecked,
            _ => Progress.AtProvider,
        };

    /// <summary>Its name in texts and styles.</summary>
    public static string Key(this Progress progress) =>
        progress switch
        {
            Progress.WaitsForYou => "waits-for-you",
            Progress.BeingChecked => "being-checked",
            Progress.AtProvider => "at-provider",
            Progress.Stuck => "stuck",
            Progress.Granted => "granted",
            Progress.Refused => "refused",
            Progress.Withdrawn => "withdrawn",
            Progress.Expired => "expired",
            _ => "ended",
        };

    /// <summary>The state whose colour and shape it bears.</summary>
    public static string Shape(this Progress progress) =>
        progress switch
        {
            Progress.WaitsForYou or Progress.Stuck => "at-risk",
            Progress.BeingChecked or Progress.AtProvider => "on-track",
            Progress.Granted => "done",
            Progress.Refused => "breached",
            _ => "neutral",
        };

    /// <summary>Whether the request has ended.</summary>
    public static bool IsOver(this Progress progress) => progress >= Progress.Granted;
}

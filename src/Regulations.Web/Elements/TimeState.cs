namespace Regulations.Web.Elements;

/// <summary>How a time limit stands. Each has a word, a colour and a shape of its own.</summary>
public enum TimeState
{
    OnTrack,
    AtRisk,
    Breached,
    Paused,
    DoneInTime,
    DoneLate,
}

/// <summary>How states are named in texts and styles.</summary>
public static class TimeStates
{
    /// <summary>The state's name in addresses, texts and styles: <c>on-track</c>, <c>at-risk</c>, …</summary>
    public static string Key(this TimeState state) =>
        state switch
        {
            TimeState.OnTrack => "on-track",
            TimeState.AtRisk => "at-risk",
            TimeState.Breached => "breached",
            TimeState.Paused => "paused",
            TimeState.DoneInTime => "done-in-time",
            _ => "done-late",
        };
}

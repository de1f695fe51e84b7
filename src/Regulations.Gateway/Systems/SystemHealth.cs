using NodaTime;

namespace Regulations.Gateway.Systems;

/// <summary>How one system has behaved towards this host process since it started; for the operations page.</summary>
/// <param name="System">Its id.</param>
/// <param name="IsConfigured">Whether an address is known.</param>
/// <param name="Circuit">The circuit breaker's state.</param>
/// <param name="LastSuccess">When it last answered or refused: either shows that it is up.</param>
/// <param name="LastFailure">When it last failed.</param>
/// <param name="LastFailureReason">Why it last failed.</param>
/// <param name="Answered">Calls answered.</param>
/// <param name="Refused">Calls refused for good.</param>
/// <param name="Failed">Calls that failed and may be repeated.</param>
public sealed record SystemHealth(
    string System,
    bool IsConfigured,
    CircuitPosition Circuit,
    Instant? LastSuccess,
    Instant? LastFailure,
    Reason? LastFailureReason,
    long Answered,
    long Refused,
    long Failed
);

/// <summary>Where a circuit breaker stands.</summary>
public enum CircuitPosition
{
    /// <summary>Calls pass.</summary>
    Closed,

    /// <summary>Calls are stopped before they leave.</summary>
    Open,

    /// <summary>The pause is over and the next call decides.</summary>
    Trying,
}

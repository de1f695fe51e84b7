namespace Regulations.Web.Definitions.Diagram;

/// <summary>What happened so far, laid over a plan.</summary>
/// <param name="Passed">Activities that completed, by id.</param>
/// <param name="Here">Activities where a token stands, by id.</param>
/// <param name="Followed">Connections that were followed: source, target.</param>
public sealed record FlowMarks(
    IReadOnlySet<string> Passed,
    IReadOnlyDictionary<string, FlowStanding> Here,
    IReadOnlySet<(string From, string To)> Followed
)
{
    public static FlowMarks None { get; } =
        new(new HashSet<string>(), new Dictionary<string, FlowStanding>(), new HashSet<(string From, string To)>());
}

/// <summary>How a token stands: each has a colour, a shape and a word of its own.</summary>
public enum FlowStanding
{
    Waiting,
    OnTrack,
    AtRisk,
    Breached,
    Paused,
    Failed,
}

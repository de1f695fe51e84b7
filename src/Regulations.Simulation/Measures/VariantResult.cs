namespace Regulations.Simulation.Measures;

/// <summary>What one variant came to.</summary>
/// <param name="Name">What is different in it, as it was written; <c>base</c> where nothing is.</param>
/// <param name="Measured">Requests measured: those after the warm-up that ended.</param>
/// <param name="Unfinished">Requests that never ended: something failed, or nobody may do what they wait for.</param>
/// <param name="Expired">Drafts that expired.</param>
/// <param name="PerDay">Requests ended per 480 working minutes of the provider.</param>
/// <param name="Duration">From registration to settlement, in working minutes; without a clock from start to end.</param>
/// <param name="WithinTotal">The share of requests within their whole time, all kinds together; null where no kind has a limit.</param>
/// <param name="WithinSteps">The share of tasks with a limit that kept it, all steps and kinds together; null where none has one.</param>
/// <param name="Bottleneck">Where requests wait most; null where they wait nowhere.</param>
/// <param name="Difference">From the base; null in the base.</param>
public sealed record VariantResult(
    string Name,
    int Measured,
    int Unfinished,
    int Expired,
    IReadOnlyList<Failure> Failures,
    Estimate? PerDay,
    TimeFigures? Duration,
    Estimate? WithinTotal,
    Estimate? WithinSteps,
    IReadOnlyList<TotalFigures> Totals,
    IReadOnlyList<StepFigures> Steps,
    IReadOnlyList<RoleFigures> Roles,
    IReadOnlyList<PersonFigures> People,
    Bottleneck? Bottleneck,
    Difference? Difference
);

/// <summary>What failed in the engine: the request stood still there.</summary>
public sealed record Failure(string NodeId, string Code, int Count);

/// <summary>Times in working minutes.</summary>
public sealed record TimeFigures(Estimate Mean, Quantiles Quantiles);

/// <summary>The requests of a kind.</summary>
/// <param name="Limit">The whole time, as in <c>15wd</c>.</param>
/// <param name="Requests">How many had it.</param>
/// <param name="Within">The share that kept it.</param>
public sealed record TotalFigures(string Kind, string Limit, int Requests, Estimate? Within);

/// <summary>A step in requests of a kind.</summary>
/// <param name="Tasks">How many tasks had the limit.</param>
/// <param name="Within">The share that kept it.</param>
public sealed record StepFigures(string NodeId, int? Step, string? Role, string Kind, string Limit, int Tasks, Estimate? Within);

/// <summary>A role.</summary>
/// <param name="Waiting">Working minutes before a task is begun.</param>
/// <param name="Queue">How many tasks waited, on average over working time.</param>
/// <param name="Utilisation">The share of the people's working time spent on tasks.</param>
public sealed record RoleFigures(string Role, int People, int Tasks, TimeFigures? Waiting, Estimate? Queue, Estimate? Utilisation);

/// <summary>A person.</summary>
/// <param name="Tasks">Tasks done, in all replications together.</param>
public sealed record PersonFigures(string Id, IReadOnlyList<string> Roles, int Tasks, Estimate? Utilisation);

/// <summary>The role whose tasks make a request wait longest.</summary>
/// <param name="NodeId">The step of it that is waited for longest.</param>
/// <param name="WaitingPerRequest">Working minutes that a request waits for people of the role, all its tasks together.</param>
public sealed record Bottleneck(string Role, string NodeId, double WaitingPerRequest, double? Utilisation);

/// <summary>This variant less the base, replication by replication on the same random numbers.</summary>
public sealed record Difference(
    Estimate? WithinTotal,
    Estimate? WithinSteps,
    Estimate? Duration,
    Estimate? PerDay,
    IReadOnlyList<RoleDifference> Roles
);

/// <summary>The same of a role; a role that only one of the two has is left out.</summary>
public sealed record RoleDifference(string Role, Estimate? Waiting, Estimate? Utilisation);

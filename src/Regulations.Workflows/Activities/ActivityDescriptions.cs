using System.Collections.Frozen;

namespace Regulations.Workflows.Activities;

/// <summary>Every activity that is read and run.</summary>
public static class ActivityDescriptions
{
    private static readonly FrozenDictionary<string, ActivityDescription> ByType = StockActivities
        .All.Concat(OwnActivities.All)
        .ToFrozenDictionary(d => d.Type, StringComparer.Ordinal);

    /// <summary>Own activities first, then stock ones, each in the order in which they are shown.</summary>
    public static IReadOnlyList<ActivityDescription> All { get; } = [.. OwnActivities.All, .. StockActivities.All];

    /// <summary>Types of stock Elsa 3.7 that are read and kept but not run here.</summary>
    public static IReadOnlySet<string> NotRun { get; } =
        new[]
        {
            "Elsa.BulkDispatchWorkflows",
            "Elsa.DownloadHttpFile",
            "Elsa.FlowNode",
            "Elsa.FlowSendHttpRequest",
            "Elsa.HttpEndpoint",
            "Elsa.Inline",
            "Elsa.ParallelForEach",
            "Elsa.SendHttpRequest",
            "Elsa.Workflow",
            "Elsa.WriteFileHttpResponse",
            "Elsa.WriteHttpResponse",
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The description of a type; null where it is not run here.</summary>
    public static ActivityDescription? Find(string type) => ByType.GetValueOrDefault(type);
}

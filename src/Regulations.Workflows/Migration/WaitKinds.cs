using Regulations.Workflows.Activities;
using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Migration;

/// <summary>Which activities can stand for one another while something waits there.</summary>
internal static class WaitKinds
{
    private static readonly HashSet<string> Timers = ["Elsa.Delay", "Elsa.Timer", "Elsa.StartAt", "Elsa.Cron", "Regulations.WaitUntil"];

    /// <summary>Whether something can wait at an activity.</summary>
    public static bool CanWait(CompiledActivity activity) =>
        activity.Description.Kind is ActivityKind.Task or ActivityKind.Trigger || Timers.Contains(activity.Type);

    /// <summary>Whether what ends the wait of the one can end that of the other.</summary>
    public static bool Fit(CompiledActivity one, CompiledActivity other) =>
        CanWait(one) && (one.Type == other.Type || (Timers.Contains(one.Type) && Timers.Contains(other.Type)));
}

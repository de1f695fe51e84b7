using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Regulations.Runtime;

/// <summary>The names under which the runtime is traced and measured. Tags hold codes and counts, never personal data.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Regulations.Runtime";

    internal static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> CommandsApplied = Meter.CreateCounter<long>("regulations.commands.applied", "{command}");
    internal static readonly Counter<long> CommandsRefused = Meter.CreateCounter<long>("regulations.commands.refused", "{command}");
    internal static readonly Counter<long> CommandsRetried = Meter.CreateCounter<long>("regulations.commands.retried", "{attempt}");
    internal static readonly Histogram<double> CommandDuration = Meter.CreateHistogram<double>("regulations.commands.duration", "s");
    internal static readonly Counter<long> TimersFired = Meter.CreateCounter<long>("regulations.timers.fired", "{timer}");
    internal static readonly Counter<long> CallsAnswered = Meter.CreateCounter<long>("regulations.calls.answered", "{call}");
    internal static readonly Counter<long> CallsFailed = Meter.CreateCounter<long>("regulations.calls.failed", "{attempt}");
    internal static readonly Counter<long> IncidentsRaised = Meter.CreateCounter<long>("regulations.incidents.raised", "{incident}");
    internal static readonly Counter<long> RungsRung = Meter.CreateCounter<long>("regulations.sla.rungs", "{rung}");
}

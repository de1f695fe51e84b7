using System.Globalization;
using Regulations.Calendars.Limits;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;

namespace Regulations.Simulation.Changes;

/// <summary>One thing that a what-if does differently.</summary>
public abstract record Change
{
    private Change() { }

    /// <summary>So many people of a role more, or fewer.</summary>
    public sealed record OfStaff(string Role, int By) : Change
    {
        /// <inheritdoc />
        public override string ToString() => Invariant($"staff:{Role}{By:+0;-0}");
    }

    /// <summary>Another limit for a task, of every kind of request.</summary>
    public sealed record OfLimit(string NodeId, Limit Limit) : Change
    {
        /// <inheritdoc />
        public override string ToString() => Invariant($"limit:{NodeId}={Limit}");
    }

    /// <summary>Another whole time, of every kind of request.</summary>
    public sealed record OfTotal(Limit Limit) : Change
    {
        /// <inheritdoc />
        public override string ToString() => Invariant($"total={Limit}");
    }

    /// <summary>A task takes so many times as long.</summary>
    public sealed record OfTime(string NodeId, double Factor) : Change
    {
        /// <inheritdoc />
        public override string ToString() => Invariant($"time:{NodeId}={Factor}");
    }

    /// <summary>Requests arrive otherwise.</summary>
    public sealed record OfArrivals(ArrivalPattern Pattern) : Change
    {
        /// <inheritdoc />
        public override string ToString() => Invariant($"arrivals={Pattern}");
    }

    /// <summary>Reads one: <c>staff:executor+1</c>, <c>limit:step-4=5wd</c>, <c>total=10wd</c>, <c>time:step-4=0.8</c>, <c>arrivals=poisson:8</c>.</summary>
    /// <exception cref="SimulationRefusedException">The text is none of these.</exception>
    public static Change Parse(string text)
    {
        if (text.StartsWith("staff:", StringComparison.Ordinal))
            return Staff(text, text[6..]);
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var (what, value) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
        return what switch
        {
            "total" => new OfTotal(LimitOf(text, value)),
            "arrivals" => new OfArrivals(ArrivalPattern.Parse(value)),
            _ when what.StartsWith("limit:", StringComparison.Ordinal) => new OfLimit(what[6..], LimitOf(text, value)),
            _ when what.StartsWith("time:", StringComparison.Ordinal) => new OfTime(what[5..], FactorOf(text, value)),
            _ => throw Unknown(text),
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static OfStaff Staff(string text, string change)
    {
        var sign = change.LastIndexOfAny(['+', '-']);
        return
            sign > 0
            && int.TryParse(change.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var by)
            && by is > 0 and <= Scenario.MaximumStaff
            ? new OfStaff(change[..sign], change[sign] == '+' ? by : -by)
            : throw Unknown(text);
    }

    private static Limit LimitOf(string text, string value) => Limit.TryParse(value, out var limit) ? limit : throw Unknown(text);

    private static double FactorOf(string text, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is > 0 and <= 100
            ? factor
            : throw Unknown(text);

    private static SimulationRefusedException Unknown(string text) => new(RefusedPart.WhatIf, "what-if", RefusalWords.UnknownChange(text));
}

/// <summary>Several changes that are made together.</summary>
/// <param name="Name">As it was written.</param>
public sealed record WhatIf(string Name, IReadOnlyList<Change> Changes)
{
    /// <summary>Of changes made together, named as they would be written.</summary>
    public static WhatIf Of(IReadOnlyList<Change> changes) => new(string.Join(',', changes), changes);

    /// <summary>Reads changes with commas between.</summary>
    /// <exception cref="SimulationRefusedException">One of them is none.</exception>
    public static WhatIf Parse(string text) => new(text, [.. text.Split(',', StringSplitOptions.TrimEntries).Select(Change.Parse)]);
}

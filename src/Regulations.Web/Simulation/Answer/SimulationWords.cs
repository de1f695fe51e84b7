using System.Globalization;
using Regulations.Simulation.Measures;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation.Answer;

/// <summary>Says numbers of a simulation: shares, working minutes, differences, with their intervals.</summary>
public static class SimulationWords
{
    private const double MinutesInHour = 60;
    private const string Absent = "—";

    /// <summary>A number in the reader's way: a comma in Kazakh and Russian; at most so many digits after it.</summary>
    public static string Local(Words words, double number, int digits)
    {
        var text = Math.Round(number, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture);
        return words.Language == Language.English ? text : text.Replace('.', ',');
    }

    /// <summary>A share in per cent with its interval: “92.6 % (91.7–93.5)”.</summary>
    public static string Share(Words words, Estimate? share) =>
        share is null ? Absent
        : share is { Low: { } low, High: { } high } && high - low > 0.0005
            ? $"{Percent(words, share.Mean)} ({Local(words, low * 100, 1)}–{Local(words, high * 100, 1)})"
        : Percent(words, share.Mean);

    /// <summary>A share in per cent.</summary>
    public static string Percent(Words words, double share) => $"{Local(words, share * 100, 1)}\u00a0%";

    /// <summary>A number with its interval.</summary>
    public static string Number(Words words, Estimate? number, int digits = 1) =>
        number is null ? Absent
        : number is { Low: { } low, High: { } high }
            ? $"{Local(words, number.Mean, digits)} ({Local(words, Math.Max(0, low), digits)}–{Local(words, high, digits)})"
        : Local(words, number.Mean, digits);

    /// <summary>Working minutes with their interval.</summary>
    public static string Minutes(Words words, Estimate? minutes) =>
        minutes is null ? Absent
        : minutes is { Low: { } low, High: { } high }
            ? $"{Minutes(words, minutes.Mean)} ({Minutes(words, Math.Max(0, low))}–{Minutes(words, high)})"
        : Minutes(words, minutes.Mean);

    /// <summary>Working minutes, from an hour on as hours.</summary>
    public static string Minutes(Words words, double minutes) =>
        Math.Abs(minutes) < MinutesInHour
            ? words.With("simulation.min", ("n", Local(words, minutes, Math.Abs(minutes) < 10 ? 1 : 0)))
            : words.With("simulation.hours", ("n", Local(words, minutes / MinutesInHour, 1)));

    /// <summary>A difference of shares in percentage points, with its sign and interval.</summary>
    public static string Points(Words words, Estimate? difference) =>
        difference is null ? Absent : Signed(difference, 100, value => Local(words, value, 1));

    /// <summary>A difference of numbers.</summary>
    public static string More(Words words, Estimate? difference) =>
        difference is null ? Absent : Signed(difference, 1, value => Local(words, value, 1));

    /// <summary>A difference of working minutes.</summary>
    public static string MinutesMore(Words words, Estimate? difference) =>
        difference is null ? Absent : Signed(difference, 1, value => Minutes(words, value));

    private static string Signed(Estimate difference, double factor, Func<double, string> say)
    {
        // What is said as nothing has no sign.
        string Of(double value) =>
            (
                Math.Abs(value * factor) < 0.05 ? ""
                : value > 0 ? "+"
                : "−"
            ) + say(Math.Abs(value * factor));
        return difference is { Low: { } low, High: { } high } ? $"{Of(difference.Mean)} ({Of(low)} … {Of(high)})" : Of(difference.Mean);
    }
}

using System.Globalization;
using Regulations.Simulation;
using Regulations.Simulation.Measures;
using Regulations.Web.Elements;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation;

/// <summary>Says the figures of a simulation.</summary>
public static class SimulationWords
{
    private const double MinutesInHour = 60;
    private const string Absent = "—";

    /// <summary>A number with at most so many digits after the comma (English: point).</summary>
    public static string Number(double number, int digits) =>
        Math.Round(number, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture);

    /// <summary>A share in per cent with its interval: “92.6 % (91.7–93.5)”.</summary>
    public static string Share(Words words, Estimate? share) =>
        share is null ? Absent
        : share is { Low: { } low, High: { } high } && high - low > 0.0005
            ? $"{Local(words, share.Mean * 100, 1)} % ({Local(words, low * 100, 1)}–{Local(words, high * 100, 1)})"
        : $"{Local(words, share.Mean * 100, 1)} %";

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

    /// <summary>A difference of working minutes.</summary>
    public static string MinutesMore(Words words, Estimate? difference) =>
        difference is null ? Absent : Signed(difference, 1, value => Minutes(words, value));

    /// <summary>What is different in a variant.</summary>
    public static string Name(Words words, SimulationResult result, string name)
    {
        if (name == "base")
            return words["simulation.base"];
        var at = name.IndexOf(':', StringComparison.Ordinal);
        var rest = name[(at + 1)..];
        if (name.StartsWith("staff:", StringComparison.Ordinal))
        {
            var sign = rest.LastIndexOf('+');
            return words.With("simulation.more", ("n", rest[(sign + 1)..]), ("role", words["role." + rest[..sign]]));
        }
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        return words.With(
            "simulation.shorter",
            ("step", Task(words, result, rest[..equals])),
            ("limit", TimeWords.Limit(words, rest[(equals + 1)..]))
        );
    }

    /// <summary>A task of the edition by its node id.</summary>
    public static string Task(Words words, SimulationResult result, string node) =>
        result.Question.Edition.Facts.Steps.FirstOrDefault(step => step.Id == node) is { } step
            ? $"{step.Order}. {words.Of(step.Title)}"
            : node;

    /// <summary>A number in the reader's way: a comma in Kazakh and Russian.</summary>
    public static string Local(Words words, double number, int digits)
    {
        var text = Number(number, digits);
        return words.Language == Language.English ? text : text.Replace('.', ',');
    }

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

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Regulations.Calendars.Limits;

/// <summary>A time limit as an act states it: an amount and its own unit, written <c>90s</c>, <c>20min</c>, <c>1h</c>, <c>2wd</c>.</summary>
/// <remarks>Immutable. Two limits are equal only when amount and unit both are: <c>60min</c> is not <c>1h</c>.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Limit
{
    /// <summary>The greatest amount accepted in any unit; anything longer lies beyond every calendar.</summary>
    public const int GreatestAmount = 999_999_999;

    /// <summary>Makes a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or above <see cref="GreatestAmount"/>.</exception>
    public Limit(int amount, LimitUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, GreatestAmount);
        Amount = amount;
        Unit = unit;
    }

    /// <summary>How many units; zero or more.</summary>
    public int Amount { get; }

    /// <summary>The unit.</summary>
    public LimitUnit Unit { get; }

    /// <summary>A limit in seconds of the wall clock.</summary>
    public static Limit Seconds(int amount) => new(amount, LimitUnit.Second);

    /// <summary>A limit in working minutes.</summary>
    public static Limit Minutes(int amount) => new(amount, LimitUnit.WorkingMinute);

    /// <summary>A limit in working hours.</summary>
    public static Limit Hours(int amount) => new(amount, LimitUnit.WorkingHour);

    /// <summary>A limit in working days.</summary>
    public static Limit Days(int amount) => new(amount, LimitUnit.WorkingDay);

    /// <summary>Reads the short notation.</summary>
    /// <exception cref="FormatException">The text is not digits followed by <c>s</c>, <c>min</c>, <c>h</c> or <c>wd</c>, or the amount is above <see cref="GreatestAmount"/>.</exception>
    public static Limit Parse(string text) =>
        TryParse(text, out var limit) ? limit : throw new FormatException($"'{text}' is not a limit: 90s, 20min, 1h or 2wd is expected.");

    /// <summary>Reads the short notation; false where it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Limit limit)
    {
        limit = default;
        if (text is null)
            return false;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (UnitOf(text.AsSpan(digits)) is not { } unit)
            return false;
        if (
            !int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || amount > GreatestAmount
        )
            return false;
        limit = new Limit(amount, unit);
        return true;
    }

    /// <summary>The short notation, as in <c>20min</c>.</summary>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture) + Suffix(Unit);

    private static string Suffix(LimitUnit unit) =>
        unit switch
        {
            LimitUnit.Second => "s",
            LimitUnit.WorkingMinute => "min",
            LimitUnit.WorkingHour => "h",
            _ => "wd",
        };

    private static LimitUnit? UnitOf(ReadOnlySpan<char> suffix) =>
        suffix switch
        {
            "s" => LimitUnit.Second,
            "min" => LimitUnit.WorkingMinute,
            "h" => LimitUnit.WorkingHour,
            "wd" => LimitUnit.WorkingDay,
            _ => null,
        };
}

using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Regulations.Editions.Identifiers;

/// <summary>An individual identification number (ЖСН): date of birth, century and sex, serial, control digit.</summary>
/// <remarks><see cref="ToString"/> masks it, so that it does not slip into a log; <see cref="Digits"/> is the number itself.</remarks>
public sealed record Iin
{
    private Iin(string digits, LocalDate? born)
    {
        Digits = digits;
        Born = born;
    }

    /// <summary>The twelve digits. Personal data.</summary>
    public string Digits { get; }

    /// <summary>The date of birth; null where the seventh digit is 0 (given to some foreigners) and so tells no century.</summary>
    public LocalDate? Born { get; }

    /// <summary>Reads twelve digits; false where the date, the century digit or the control digit cannot be.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Iin? iin)
    {
        iin = null;
        if (text is null || !ControlDigit.Holds(text))
        {
            return false;
        }
        int Two(int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');
        var century = text[6] - '0';
        int month = Two(2),
            day = Two(4);
        if (century > 6 || month is < 1 or > 12 || day < 1)
        {
            return false;
        }
        // Without a century a leap year cannot be told: 29 February passes.
        var year = century == 0 ? 2000 : 1800 + ((century - 1) / 2 * 100) + Two(0);
        if (day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }
        iin = new Iin(text, century == 0 ? null : new LocalDate(year, month, day));
        return true;
    }

    /// <summary>The first two and last two digits only.</summary>
    public override string ToString() => $"{Digits[..2]}********{Digits[10..]}";
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Regulations.Editions.Identifiers;

/// <summary>The number of a licence of the construction family: two digits of the year and a serial of six, as in <c>23006536</c>.</summary>
public sealed record ConstructionLicenceNumber
{
    private ConstructionLicenceNumber(string text) => Text = text;

    /// <summary>The eight digits.</summary>
    public string Text { get; }

    /// <summary>The year's last two digits, 0–99.</summary>
    public int YearOfCentury => int.Parse(Text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The serial within the year.</summary>
    public int Serial => int.Parse(Text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Reads eight digits; serial 0 is never given out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ConstructionLicenceNumber? number)
    {
        number = text is { Length: 8 } && text.All(char.IsAsciiDigit) && text[2..] != "000000" ? new ConstructionLicenceNumber(text) : null;
        return number is not null;
    }

    /// <summary>Makes the number of the n-th licence of a year.</summary>
    /// <param name="year">The full year.</param>
    /// <param name="serial">From 1 to 999 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The serial does not fit.</exception>
    public static ConstructionLicenceNumber Create(int year, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 999_999);
        return new ConstructionLicenceNumber(string.Create(CultureInfo.InvariantCulture, $"{year % 100:D2}{serial:D6}"));
    }

    /// <summary>The eight digits.</summary>
    public override string ToString() => Text;
}

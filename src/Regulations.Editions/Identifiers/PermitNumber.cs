using System.Diagnostics.CodeAnalysis;

namespace Regulations.Editions.Identifiers;

/// <summary>A permit number of the E-licensing state database: <c>KZ</c>, two check digits, three letters of the type, eight digits.
/// The whole satisfies ISO 7064 MOD 97-10 the way an IBAN does.</summary>
public sealed record PermitNumber
{
    private const int Length = 15;

    private PermitNumber(string text) => Text = text;

    /// <summary>The number as printed, as in <c>KZ18LAA00032760</c>.</summary>
    public string Text { get; }

    /// <summary>The three letters that tell the kind of permit.</summary>
    public string TypeCode => Text[4..7];

    /// <summary>The eight digits.</summary>
    public string Serial => Text[7..];

    /// <summary>Reads a number as printed; false where the shape or the check digits are wrong.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PermitNumber? number)
    {
        number = null;
        if (
            text is not { Length: Length }
            || !text.StartsWith("KZ", StringComparison.Ordinal)
            || !text[2..4].All(char.IsAsciiDigit)
            || !text[4..7].All(char.IsAsciiLetterUpper)
            || !text[7..].All(char.IsAsciiDigit)
            || Remainder(text[4..] + text[..4]) != 1
        )
        {
            return false;
        }
        number = new PermitNumber(text);
        return true;
    }

    /// <summary>Makes the number for a type and a serial.</summary>
    /// <param name="typeCode">Three letters A–Z.</param>
    /// <param name="serial">From 0 to 99 999 999.</param>
    /// <exception cref="ArgumentException">The type is not three capital letters A–Z.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The serial does not fit eight digits.</exception>
    public static PermitNumber Create(string typeCode, int serial)
    {
        if (typeCode.Length != 3 || !typeCode.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException("A permit's type code is three letters A–Z.", nameof(typeCode));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 99_999_999);
        var body = typeCode + serial.ToString("D8", System.Globalization.CultureInfo.InvariantCulture);
        var check = 98 - Remainder(body + "KZ00");
        return new PermitNumber("KZ" + check.ToString("D2", System.Globalization.CultureInfo.InvariantCulture) + body);
    }

    /// <summary>The number as printed.</summary>
    public override string ToString() => Text;

    // Letters count as 10…35; the value is taken modulo 97 digit by digit.
    private static int Remainder(string text)
    {
        var remainder = 0;
        foreach (var c in text)
        {
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + (c - '0')) % 97 : ((remainder * 100) + (c - 'A' + 10)) % 97;
        }
        return remainder;
    }
}

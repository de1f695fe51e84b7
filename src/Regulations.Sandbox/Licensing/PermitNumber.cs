using System.Globalization;
using System.Text;

namespace Regulations.Sandbox.Licensing;

/// <summary>Numbers as E-licensing gives them: <c>KZ</c>, two check digits (ISO 7064 MOD 97-10), three letters, eight digits.</summary>
public static class PermitNumber
{
    public static string Make(string type, int serial)
    {
        var rest = type + serial.ToString("00000000", CultureInfo.InvariantCulture);
        var check = 98 - Remainder(rest + "KZ00");
        return $"KZ{check.ToString("00", CultureInfo.InvariantCulture)}{rest}";
    }

    /// <summary>Whether the whole leaves the remainder 1, as an IBAN does.</summary>
    public static bool IsValid(string number) => number.Length == 15 && Remainder(number[4..] + number[..4]) == 1;

    private static int Remainder(string text)
    {
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            _ = char.IsAsciiDigit(c) ? digits.Append(c) : digits.Append((c - 'A' + 10).ToString(CultureInfo.InvariantCulture));
        }

        var remainder = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            remainder = ((remainder * 10) + (digits[i] - '0')) % 97;
        }

        return remainder;
    }
}

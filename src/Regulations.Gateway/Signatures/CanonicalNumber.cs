using System.Globalization;

namespace Regulations.Gateway.Signatures;

/// <summary>A JSON number in the form of RFC 8785: what ECMAScript prints for the double.</summary>
internal static class CanonicalNumber
{
    public static string Write(string literal)
    {
        var number = double.Parse(literal, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
        {
            throw new FormatException("The document holds a number beyond the range of a double.");
        }

        var written = Decimal.Of(literal);
        var held = Decimal.Of(number.ToString("R", CultureInfo.InvariantCulture));
        if (written != held)
        {
            throw new FormatException("The document holds a number more exact than a double can be: write it as text.");
        }

        // Minus zero is zero.
        return held.Digits.Length == 0 ? "0" : (held.Negative ? "-" : "") + Layout(held.Digits, held.Point);
    }

    // ECMA-262, Number::toString: the digits d₁…dₖ stand for 0.d₁…dₖ × 10ⁿ.
    private static string Layout(string digits, int n)
    {
        var k = digits.Length;
        return n switch
        {
            _ when k <= n && n <= 21 => digits + new string('0', n - k),
            > 0 and <= 21 => digits[..n] + "." + digits[n..],
            > -6 and <= 0 => "0." + new string('0', -n) + digits,
            _ => digits[..1] + (k == 1 ? "" : "." + digits[1..]) + "e" + (n > 0 ? "+" : "-") + Exponent(n),
        };
    }

    private static string Exponent(int n) => Math.Abs(n - 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The exact value of a literal: ±0.Digits × 10^Point, without zeros at either end; zero has no digits.</summary>
    private readonly record struct Decimal(bool Negative, string Digits, int Point)
    {
        public static Decimal Of(string literal)
        {
            var negative = literal[0] == '-';
            var unsigned = negative ? literal[1..] : literal;
            var mark = unsigned.IndexOfAny(['e', 'E']);
            var exponent = mark < 0 ? 0 : int.Parse(unsigned[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            var mantissa = mark < 0 ? unsigned : unsigned[..mark];
            var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
            var whole = dot < 0 ? mantissa.Length : dot;
            var all = mantissa.Replace(".", "", StringComparison.Ordinal);
            var significant = all.TrimStart('0');
            var digits = significant.TrimEnd('0');
            return digits.Length == 0
                ? new Decimal(Negative: false, "", 0)
                : new Decimal(negative, digits, whole - (all.Length - significant.Length) + exponent);
        }
    }
}

namespace Regulations.Editions.Identifiers;

/// <summary>The control digit that IIN and BIN share: twelve digits, the last computed from the other eleven.</summary>
internal static class ControlDigit
{
    private static readonly int[] SecondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    /// <summary>Twelve ASCII digits whose last is right. A number whose both sums leave 10 is never given out.</summary>
    public static bool Holds(ReadOnlySpan<char> number)
    {
        if (number.Length != 12)
        {
            return false;
        }
        foreach (var digit in number)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }
        }
        return Compute(number[..11]) is { } expected && expected == number[11] - '0';
    }

    /// <summary>The digit for the first eleven; null where both sums leave 10.</summary>
    public static int? Compute(ReadOnlySpan<char> eleven)
    {
        int first = 0,
            second = 0;
        for (var i = 0; i < 11; i++)
        {
            var digit = eleven[i] - '0';
            first += digit * (i + 1);
            second += digit * SecondWeights[i];
        }
        var remainder = first % 11;
        if (remainder == 10)
        {
            remainder = second % 11;
        }
        return remainder == 10 ? null : remainder;
    }
}

namespace Regulations.Sandbox.People;

/// <summary>A twelve-digit IIN or BIN with a right check digit. The sandbox keeps its own reading, as a foreign system would.</summary>
public static class IdentificationNumber
{
    private static readonly int[] First = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly int[] Second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    public static bool IsValid(string? number) =>
        number is { Length: 12 } && number.All(char.IsAsciiDigit) && CheckDigit(number.AsSpan(0, 11)) == number[11] - '0';

    /// <summary>A BIN has 4, 5 or 6 in fifth place; an IIN has the tens of a day there.</summary>
    public static bool IsLegalPerson(string number) => number[4] >= '4';

    /// <summary>The check digit of eleven digits; null where no number begins with them.</summary>
    public static int? CheckDigit(ReadOnlySpan<char> eleven)
    {
        var check = Weigh(eleven, First);
        if (check == 10)
        {
            check = Weigh(eleven, Second);
        }

        return check == 10 ? null : check;
    }

    private static int Weigh(ReadOnlySpan<char> digits, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum % 11;
    }
}

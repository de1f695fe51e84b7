using System.Globalization;

namespace Regulations.Calendars.Words;

/// <summary>Kazakh endings after figures, which follow the sound of the numeral's last word.</summary>
public static class KazakhNumerals
{
    private static readonly string[] Units = ["", "ден", "ден", "тен", "тен", "тен", "дан", "ден", "ден", "дан"];
    private static readonly string[] Tens = ["", "нан", "дан", "дан", "тан", "ден", "тан", "тен", "нен", "нан"];

    /// <summary>The figure in the ablative, "of": <c>10-нан</c>, <c>15-тен</c>, <c>20-дан</c>.</summary>
    public static string Ablative(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}-{AblativeEnding(number)}");

    private static string AblativeEnding(int number)
    {
        if (number % 10 != 0)
            return Units[number % 10];
        if (number / 10 % 10 != 0)
            return Tens[number / 10 % 10];
        // The last word is жүз or нөл, else мың or миллион.
        return number == 0 || number % 1000 != 0 ? "ден" : "нан";
    }
}

namespace Regulations.Web.Localisation;

/// <summary>Which form of a word goes with a whole number (Unicode CLDR plural rules for our three languages).</summary>
public static class Plural
{
    /// <summary>How many forms a counted text has: Kazakh one, English two, Russian three.</summary>
    public static int FormsIn(Language language) =>
        language switch
        {
            Language.Russian => 3,
            Language.English => 2,
            _ => 1,
        };

    /// <summary>The index of the form for a number.</summary>
    public static int FormOf(Language language, long number)
    {
        var n = Math.Abs(number);
        return language switch
        {
            Language.Russian when n % 10 == 1 && n % 100 != 11 => 0,
            Language.Russian when n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14 => 1,
            Language.Russian => 2,
            Language.English => n == 1 ? 0 : 1,
            _ => 0,
        };
    }
}

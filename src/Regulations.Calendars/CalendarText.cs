namespace Regulations.Calendars;

/// <summary>A text in the three languages of the house.</summary>
/// <param name="Kk">Kazakh, the default.</param>
/// <param name="Ru">Russian.</param>
/// <param name="En">English.</param>
public sealed record CalendarText(string Kk, string Ru, string En)
{
    /// <summary>The text in a language: <c>ru</c>, <c>en</c>, anything else is Kazakh.</summary>
    public string In(string language) =>
        language switch
        {
            "ru" => Ru,
            "en" => En,
            _ => Kk,
        };
}

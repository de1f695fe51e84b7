using System.Globalization;
using NodaTime;
using Regulations.Editions.Facts;

namespace Regulations.Web.Localisation;

/// <summary>Speaks to the person of this request in their language. Pages inject it and write <c>@Words["inbox.title"]</c>.</summary>
public sealed class Words(Texts texts, Language language, DateTimeZone zone)
{
    private const char NarrowNoBreakSpace = '\u202f';

    /// <summary>The language spoken.</summary>
    public Language Language => language;

    /// <summary>The zone times are shown in: the office's.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>A text by its key.</summary>
    public string this[string key] => texts.Say(language, key);

    /// <summary>A text by its key, with the named places filled: <c>With("check.of", ("number", "KZ18…"))</c> fills <c>{number}</c>.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = texts.Say(language, key);
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
        return text;
    }

    /// <summary>A text in the form that goes with the number: “5 tasks”, «5 задач», «5 тапсырма».</summary>
    public string Count(string key, long number) => texts.Count(language, key, number);

    /// <summary>Whether there is a text of this key; for texts named by data, such as a role's.</summary>
    public bool Has(string key) => texts.Has(key);

    /// <summary>Of a text given in several languages, the one for this person; Kazakh, then any, where theirs is missing.</summary>
    public string Of(IReadOnlyDictionary<string, string>? byLanguage) =>
        byLanguage is null || byLanguage.Count == 0 ? ""
        : byLanguage.TryGetValue(language.Code(), out var text) ? text
        : byLanguage.TryGetValue(Language.Kazakh.Code(), out var kazakh) ? kazakh
        : byLanguage.Values.First();

    /// <summary>Of a text of a definition, the one for this person.</summary>
    public string Of(LocalText text) => text.In(language.Code());

    /// <summary>A date written out.</summary>
    public string Date(LocalDate date) => DateWords.Date(language, date);

    /// <summary>A date written out, in a case of the Kazakh language.</summary>
    public string Date(LocalDate date, KazakhCase inCase) => DateWords.Date(language, date, inCase);

    /// <summary>The date of an instant in the office's zone, in a case of the Kazakh language.</summary>
    public string Date(Instant instant, KazakhCase inCase) => DateWords.Date(language, instant.InZone(zone).Date, inCase);

    /// <summary>A date without its year.</summary>
    public string Day(LocalDate date) => DateWords.Day(language, date);

    /// <summary>The date of an instant in the office's zone.</summary>
    public string Date(Instant instant) => DateWords.Date(language, instant.InZone(zone).Date);

    /// <summary>Date and time of an instant in the office's zone.</summary>
    public string Moment(Instant instant) => DateWords.Moment(language, instant.InZone(zone).LocalDateTime);

    /// <summary>Hours and minutes of an instant in the office's zone.</summary>
    public string Time(Instant instant) => DateWords.Time(instant.InZone(zone).TimeOfDay);

    /// <summary>A whole number with its thousands set apart.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', NarrowNoBreakSpace);

    /// <summary>An amount of money: “4 325 ₸”.</summary>
    public static string Tenge(decimal amount) =>
        amount
            .ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture)
            .Replace(',', NarrowNoBreakSpace) + "\u00a0₸";
}

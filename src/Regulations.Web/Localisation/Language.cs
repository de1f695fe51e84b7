namespace Regulations.Web.Localisation;

/// <summary>The languages every page speaks. Kazakh is the state language and the default.</summary>
public enum Language
{
    Kazakh,
    Russian,
    English,
}

/// <summary>How languages are written in cookies, addresses and texts.</summary>
public static class Languages
{
    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<Language> All = [Language.Kazakh, Language.Russian, Language.English];

    /// <summary>ISO 639-1 code: <c>kk</c>, <c>ru</c>, <c>en</c>.</summary>
    public static string Code(this Language language) =>
        language switch
        {
            Language.Kazakh => "kk",
            Language.Russian => "ru",
            _ => "en",
        };

    /// <summary>The language's own name of itself.</summary>
    public static string OwnName(this Language language) =>
        language switch
        {
            Language.Kazakh => "Қазақша",
            Language.Russian => "Русский",
            _ => "English",
        };

    /// <summary>The language of a code; null where the code names none of ours.</summary>
    public static Language? Parse(string? code) =>
        code switch
        {
            "kk" => Language.Kazakh,
            "ru" => Language.Russian,
            "en" => Language.English,
            _ => null,
        };
}

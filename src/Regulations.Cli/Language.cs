namespace Regulations.Cli;

/// <summary>The language of what a person reads: <c>kk</c>, <c>ru</c> or <c>en</c>.</summary>
internal static class Language
{
    /// <summary>The language asked for, else that of the environment's <c>LANG</c>, else Kazakh.</summary>
    /// <param name="asked">The value of <c>--lang</c>; null where it was not given.</param>
    /// <param name="environment">The value of <c>LANG</c>, as in <c>ru_KZ.UTF-8</c>; may be null.</param>
    public static string Of(string? asked, string? environment)
    {
        if (asked is null)
            return environment is { Length: >= 2 } && IsKnown(environment[..2]) && IsEndOfCode(environment) ? environment[..2] : "kk";
        return IsKnown(asked) ? asked : throw new RefusedException("--lang: kk, ru, en");
    }

    private static bool IsKnown(string code) => code is "kk" or "ru" or "en";

    private static bool IsEndOfCode(string environment) => environment.Length == 2 || !char.IsAsciiLetter(environment[2]);
}

using System.Globalization;
using System.Text.RegularExpressions;
using Regulations.Web.Localisation;

namespace Regulations.Web.Definitions.Diagram;

/// <summary>The words of a picture in the language of this request.</summary>
public static partial class FlowWordsOf
{
    /// <param name="outcomes">Titles of outcomes that the definition gives, by name; others are written as they are.</param>
    public static FlowWords Of(Words words, IReadOnlyDictionary<string, string>? outcomes = null) =>
        new(
            words.Language.Code(),
            actor => Named(words, "role." + actor) ?? Named(words, "system." + actor) ?? Named(words, "requests.channel." + actor) ?? actor,
            label => Label(words, label),
            port => outcomes?.GetValueOrDefault(port) ?? Named(words, "flow.port." + port.ToLowerInvariant()) ?? port,
            standing => words["flow.standing." + standing.ToString().ToLowerInvariant()],
            step => words.With("flow.step", ("n", step)),
            words["flow.name"],
            words["flow.stands-at"],
            words["flow.passed"],
            words["flow.ahead"],
            words["flow.nowhere"]
        );

    /// <summary>“condition 1” in the reader's language; Kazakh puts the number first.</summary>
    private static string Label(Words words, string label)
    {
        var found = Numbered().Match(label);
        if (found.Success && words.Has("flow.label." + found.Groups["word"].Value))
        {
            return words.With(
                "flow.label." + found.Groups["word"].Value,
                ("n", int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture))
            );
        }

        return Named(words, "flow.label." + label) ?? label;
    }

    private static string? Named(Words words, string key) => words.Has(key) ? words[key] : null;

    [GeneratedRegex(@"^(?<word>process|condition) (?<number>[0-9]{1,3})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Numbered();
}

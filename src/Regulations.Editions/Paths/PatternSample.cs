using System.Text;
using System.Text.RegularExpressions;
using Regulations.Editions.Forms;

namespace Regulations.Editions.Paths;

/// <summary>Makes a text that a pattern accepts. Knows what forms use: literals, classes, groups, alternatives (the first is taken), repetitions
/// (the least is taken, then more until the shortest length is reached).</summary>
internal static class PatternSample
{
    private const int Longest = 64;
    private const int LongestPattern = 200;

    /// <summary>A text; null where none was found.</summary>
    public static string? Of(Regex pattern, int shortest, int longest)
    {
        if (pattern.ToString().Length > LongestPattern)
        {
            return null;
        }
        for (var more = 0; more <= Longest; more++)
        {
            var reader = new Reader(pattern.ToString(), more);
            if (reader.Read() is { } text && text.Length >= shortest && text.Length <= longest && pattern.IsMatch(text))
            {
                return text;
            }
        }
        return null;
    }

    /// <summary>Reads a pattern from left to right.</summary>
    /// <param name="more">How often a part that may be repeated without end, or up to a bound, is repeated beyond the least.</param>
    private sealed class Reader(string pattern, int more)
    {
        private int _at;

        public string? Read()
        {
            try
            {
                var text = Alternatives();
                return _at == pattern.Length ? text : null;
            }
            catch (Exception wrong) when (wrong is IndexOutOfRangeException or FormatException or OverflowException or ArgumentException)
            {
                // It ends in the middle of something this reader does not know.
                return null;
            }
        }

        private string Alternatives()
        {
            var first = Sequence();
            while (_at < pattern.Length && pattern[_at] == '|')
            {
                _at++;
                Sequence();
            }
            return first;
        }

        private string Sequence()
        {
            var text = new StringBuilder();
            while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
            {
                var part = Part();
                var (least, most) = Repetition();
                if (part.Length * (long)Math.Max(least, 1) > FormField.DefaultMaximumLength)
                {
                    throw new FormatException("The pattern wants more than a text may have.");
                }
                text.Insert(text.Length, part, Math.Min(most, Math.Max(least, Math.Min(least + more, Longest))));
            }
            return text.ToString();
        }

        private string Part()
        {
            var sign = pattern[_at++];
            switch (sign)
            {
                case '^' or '$':
                    return "";
                case '.':
                    return "a";
                case '\\':
                    return Escaped(pattern[_at++]);
                case '[':
                    return Class();
                case '(':
                    if (pattern[_at] == '?' && pattern[_at + 1] == ':')
                    {
                        _at += 2;
                    }
                    var group = Alternatives();
                    _at++;
                    return group;
                default:
                    return sign.ToString();
            }
        }

        private static string Escaped(char sign) =>
            sign switch
            {
                'd' => "1",
                'w' => "a",
                's' => " ",
                _ => sign.ToString(),
            };

        private string Class()
        {
            var isNegated = pattern[_at] == '^';
            var first = pattern[_at] == '\\' ? Escaped(pattern[_at + 1]) : pattern[_at].ToString();
            while (pattern[_at] != ']')
            {
                _at += pattern[_at] == '\\' ? 2 : 1;
            }
            _at++;
            return isNegated ? "a" : first;
        }

        private (int Least, int Most) Repetition()
        {
            if (_at >= pattern.Length)
            {
                return (1, 1);
            }
            switch (pattern[_at])
            {
                case '?':
                    _at++;
                    return (0, 1);
                case '*':
                    _at++;
                    return (0, Longest);
                case '+':
                    _at++;
                    return (1, Longest);
                case '{':
                    var end = pattern.IndexOf('}', _at);
                    var bounds = pattern[(_at + 1)..end].Split(',');
                    _at = end + 1;
                    var least = int.Parse(bounds[0], System.Globalization.CultureInfo.InvariantCulture);
                    return (
                        least,
                        bounds.Length == 1 ? least
                        : bounds[1].Length == 0 ? Longest
                        : int.Parse(bounds[1], System.Globalization.CultureInfo.InvariantCulture)
                    );
                default:
                    return (1, 1);
            }
        }
    }
}

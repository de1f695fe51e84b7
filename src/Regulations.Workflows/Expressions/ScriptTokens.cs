namespace Regulations.Workflows.Expressions;

/// <summary>Finds what may not be looked into when a script is rewritten: strings, comments, regular expressions.</summary>
internal static class ScriptTokens
{
    /// <summary>The end of the string, comment or regular expression that begins at a place; the place itself where none does.</summary>
    public static int EndOfOpaque(string script, int at) =>
        script[at] switch
        {
            '"' or '\'' => EndOfString(script, at),
            '/' when at + 1 < script.Length && script[at + 1] == '/' => EndAt(script.IndexOf('\n', at), script.Length),
            '/' when at + 1 < script.Length && script[at + 1] == '*' => EndOfComment(script, at),
            '/' when BeginsExpression(script, at) => EndOfRegex(script, at),
            _ => at,
        };

    private static int EndOfString(string script, int at)
    {
        var quote = script[at++];
        while (at < script.Length && script[at] != quote && script[at] != '\n')
        {
            at += script[at] == '\\' ? 2 : 1;
        }
        return Math.Min(at + 1, script.Length);
    }

    private static int EndOfComment(string script, int at)
    {
        var end = script.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? script.Length : end + 2;
    }

    private static int EndOfRegex(string script, int at)
    {
        var inClass = false;
        for (at++; at < script.Length && script[at] != '\n'; at++)
        {
            switch (script[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    return at + 1;
                default:
                    break;
            }
        }
        return Math.Min(at, script.Length);
    }

    /// <summary>A slash after an operator, an opening bracket or <c>return</c> begins a regular expression; after a value it divides.</summary>
    private static bool BeginsExpression(string script, int at)
    {
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(script[before]))
        {
            before--;
        }
        return before < 0
            || script[before]
                is '('
                    or ','
                    or '='
                    or ':'
                    or '['
                    or '!'
                    or '&'
                    or '|'
                    or '?'
                    or '{'
                    or '}'
                    or ';'
                    or '+'
                    or '-'
                    or '*'
                    or '%'
                    or '<'
                    or '>'
            || script.AsSpan(0, before + 1).EndsWith("return", StringComparison.Ordinal);
    }

    private static int EndAt(int found, int otherwise) => found < 0 ? otherwise : found;
}

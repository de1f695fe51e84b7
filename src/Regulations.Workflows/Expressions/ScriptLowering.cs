using System.Text;

namespace Regulations.Workflows.Expressions;

/// <summary>
/// Rewrites the two later forms that Elsa scripts use most, template strings and arrow functions, into ECMAScript 5.1, line by line in
/// place. Anything it does not recognise is left as it is and judged by the parser.
/// </summary>
internal static class ScriptLowering
{
    public static string Lower(string script)
    {
        if (script.Contains('`', StringComparison.Ordinal))
        {
            var text = new StringBuilder(script.Length + 16);
            var at = 0;
            Templates(script, ref at, text, inTemplate: false);
            script = text.ToString();
        }
        // From the last arrow to the first, so that the body of an outer one is plain when its turn comes.
        for (var arrow = LastArrow(script); arrow >= 0; arrow = LastArrow(script))
        {
            if (WithoutArrow(script, arrow) is not { } lowered)
            {
                return script;
            }
            script = lowered;
        }
        return script;
    }

    /// <summary>Copies code, turning template strings into concatenations; inside a template's hole, up to its closing brace.</summary>
    private static void Templates(string script, ref int at, StringBuilder into, bool inTemplate)
    {
        var depth = 0;
        while (at < script.Length)
        {
            var end = ScriptTokens.EndOfOpaque(script, at);
            if (end > at)
            {
                into.Append(script, at, end - at);
                at = end;
                continue;
            }
            var letter = script[at];
            if (letter == '`')
            {
                at++;
                Template(script, ref at, into);
                continue;
            }
            depth += letter switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (inTemplate && depth < 0)
            {
                at++;
                return;
            }
            into.Append(letter);
            at++;
        }
    }

    private static void Template(string script, ref int at, StringBuilder into)
    {
        var lines = 0;
        into.Append("(\"");
        while (at < script.Length && script[at] != '`')
        {
            switch (script[at])
            {
                case '\\' when at + 1 < script.Length:
                    into.Append(script[at + 1] is '`' or '$' ? "" : "\\").Append(script[at + 1]);
                    at += 2;
                    break;
                case '$' when at + 1 < script.Length && script[at + 1] == '{':
                    at += 2;
                    into.Append("\"+(");
                    Templates(script, ref at, into, inTemplate: true);
                    into.Append(")+\"");
                    break;
                case '"':
                    into.Append("\\\"");
                    at++;
                    break;
                case '\n':
                    into.Append("\\n");
                    lines++;
                    at++;
                    break;
                case '\r':
                    at++;
                    break;
                default:
                    into.Append(script[at++]);
                    break;
            }
        }
        at++;
        into.Append('"').Append('\n', lines).Append(')');
    }

    private static int LastArrow(string script)
    {
        var last = -1;
        for (var at = 0; at < script.Length - 1; )
        {
            var end = ScriptTokens.EndOfOpaque(script, at);
            if (end > at)
            {
                at = end;
                continue;
            }
            if (script[at] == '=' && script[at + 1] == '>')
            {
                last = at;
            }
            at++;
        }
        return last;
    }

    private static string? WithoutArrow(string script, int arrow)
    {
        var parametersEnd = arrow;
        while (parametersEnd > 0 && char.IsWhiteSpace(script[parametersEnd - 1]))
        {
            parametersEnd--;
        }
        var start = parametersEnd;
        string parameters;
        if (parametersEnd > 0 && script[parametersEnd - 1] == ')')
        {
            start = script.LastIndexOf('(', parametersEnd - 1);
            if (start < 0)
            {
                return null;
            }
            parameters = script[(start + 1)..(parametersEnd - 1)];
        }
        else
        {
            while (start > 0 && (char.IsLetterOrDigit(script[start - 1]) || script[start - 1] is '_' or '$'))
            {
                start--;
            }
            parameters = script[start..parametersEnd];
        }
        if (parameters.AsSpan().ContainsAny("{[=."))
        {
            return null;
        }
        var body = arrow + 2;
        while (body < script.Length && char.IsWhiteSpace(script[body]))
        {
            body++;
        }
        if (body >= script.Length)
        {
            return null;
        }
        var isBlock = script[body] == '{';
        var end = EndOfBody(script, body, isBlock);
        var gap = script[parametersEnd..arrow] + script[(arrow + 2)..body];
        var text = isBlock ? script[body..end] : "{return (" + script[body..end] + ");}";
        return script[..start] + "(function(" + parameters + ")" + gap + text + ")" + script[end..];
    }

    /// <summary>A block ends with its brace; an expression before the first comma, semicolon or bracket that is not its own.</summary>
    private static int EndOfBody(string script, int at, bool isBlock)
    {
        var depth = 0;
        while (at < script.Length)
        {
            var opaque = ScriptTokens.EndOfOpaque(script, at);
            if (opaque > at)
            {
                at = opaque;
                continue;
            }
            switch (script[at])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    if (depth == 0)
                    {
                        return at;
                    }
                    depth--;
                    if (isBlock && depth == 0)
                    {
                        return at + 1;
                    }
                    break;
                case ',' or ';' when depth == 0:
                    return at;
                default:
                    break;
            }
            at++;
        }
        return at;
    }
}

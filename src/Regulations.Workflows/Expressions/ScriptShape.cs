namespace Regulations.Workflows.Expressions;

/// <summary>Looks at a script before it is parsed: the parser and the interpreter are recursive, so nesting has to be bounded first.</summary>
internal static class ScriptShape
{
    private const int MaximumDepth = 60;

    /// <summary>Counts the nesting of brackets.</summary>
    /// <returns>Where brackets are nested too deep; null where they are not.</returns>
    public static ScriptCompiler.SyntaxError? TooDeep(string script)
    {
        var depth = 0;
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < script.Length; i++)
        {
            switch (script[i])
            {
                case '\n':
                    line++;
                    lineStart = i + 1;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                default:
                    break;
            }
            if (depth > MaximumDepth)
            {
                return new ScriptCompiler.SyntaxError(line, i - lineStart + 1, "brackets are nested too deep");
            }
        }
        return null;
    }
}

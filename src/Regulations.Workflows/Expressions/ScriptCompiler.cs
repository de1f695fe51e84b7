using Jint.Parser;
using Jint.Parser.Ast;

namespace Regulations.Workflows.Expressions;

/// <summary>Parses scripts. Both forms that Elsa scripts have are read: one with <c>return</c>, and one whose last expression is its value.</summary>
internal static class ScriptCompiler
{
    /// <summary>The longest script that is read, in characters.</summary>
    public const int MaximumLength = 32_768;

    private const string Opening = "(function(){";
    private const string Closing = "\n})()";

    /// <summary>A syntax error, located in the script as the author wrote it.</summary>
    internal sealed record SyntaxError(int Line, int Column, string Reason);

    /// <summary>Parses a script and says what it mentions.</summary>
    /// <returns>The error; null where the script was parsed.</returns>
    public static SyntaxError? TryParse(
        string script,
        out string text,
        out Program? program,
        out IReadOnlySet<string> names,
        out bool mayLeak
    )
    {
        text = "";
        program = null;
        names = new HashSet<string>();
        mayLeak = false;
        if (ScriptShape.TooDeep(script) is { } place)
        {
            return place;
        }
        try
        {
            text = Wrapped(script);
            program = Parse(text);
            var tokens = program.Tokens ?? [];
            var mentioned = new HashSet<string>(StringComparer.Ordinal);
            foreach (var token in tokens)
            {
                switch (token.Type)
                {
                    case Tokens.Identifier:
                        mentioned.Add((string)token.Value);
                        break;
                    case Tokens.StringLiteral when token.Value is string literal && literal.Length <= 64:
                        mentioned.Add(literal);
                        break;
                    case Tokens.RegularExpression:
                        program = null;
                        break;
                    case Tokens.Punctuator when token.Value is string sign && IsAssignment(sign):
                        mayLeak = true;
                        break;
                    case Tokens.Keyword when token.Value is "this" or "for":
                        mayLeak = true;
                        break;
                    default:
                        break;
                }
            }
            mayLeak |= mentioned.Contains("eval") || mentioned.Contains("Function") || mentioned.Contains("constructor");
            names = mentioned;
            return null;
        }
        catch (ParserException e)
        {
            var column = e.LineNumber == 1 ? Math.Max(1, e.Column - Opening.Length) : Math.Max(1, e.Column);
            return new SyntaxError(e.LineNumber, column, e.Description ?? e.Message);
        }
    }

    public static Program Parse(string text) => new JavaScriptParser().Parse(text, new ParserOptions { Tokens = true });

    /// <summary>Puts a script into a function; where it has no <c>return</c> of its own, its last expression is returned.</summary>
    private static string Wrapped(string script)
    {
        Program program;
        try
        {
            program = new JavaScriptParser().Parse(script);
        }
        catch (ParserException e)
            when (e.Description is "Illegal return statement" || e.Message.Contains("Illegal return", StringComparison.Ordinal))
        {
            return Opening + script + Closing;
        }
        catch (ParserException)
        {
            // The place is reported for the wrapped text, which is the same line by line.
            return Opening + script + Closing;
        }
        return program.Body.LastOrDefault(s => s is not EmptyStatement) is ExpressionStatement { Range: [var start, _] }
            ? Opening + script[..start] + "return " + script[start..] + Closing
            : Opening + "return eval(" + Quoted(script) + ");" + Closing;
    }

    private static string Quoted(string script) => System.Text.Json.JsonSerializer.Serialize(script);

    private static bool IsAssignment(string sign) =>
        sign is "++" or "--" || (sign.EndsWith('=') && sign is not ("==" or "===" or "!=" or "!==" or "<=" or ">="));
}

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

    /// <summary>The parser is recursive, so it gets a stack that the longest script cannot exhaust.</summary>
    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>Shorter scripts cannot nest deep enough to need that.</summary>
    private const int ShortScript = 256;

    /// <summary>A syntax error, located in the script as the author wrote it.</summary>
    internal sealed record SyntaxError(int Line, int Column, string Reason);

    /// <summary>A script that was parsed, or why it was not.</summary>
    internal sealed record Parsed(Program? Program, IReadOnlySet<string> Names, bool MayLeak, SyntaxError? Error);

    /// <summary>Parses a script and says what it mentions.</summary>
    public static Parsed Parse(string script) => WithRoom(script, ParseHere);

    /// <summary>Reads a script where its nesting cannot exhaust the stack.</summary>
    public static T WithRoom<T>(string script, Func<string, T> read)
        where T : class
    {
        if (script.Length <= ShortScript)
        {
            return read(script);
        }
        T? found = null;
        var thread = new Thread(() => found = read(script), StackBytes) { IsBackground = true };
        thread.Start();
        thread.Join();
        return found!;
    }

    private static Parsed ParseHere(string script)
    {
        try
        {
            var program = Wrapped(ScriptLowering.Lower(script), out var isBare);
            var (names, mayLeak) = Mentioned(program);
            program.Tokens = null;
            ScriptRewriter.Rewrite(program);
            return new Parsed(program, names, mayLeak || isBare, null);
        }
        catch (ParserException e)
        {
            var column = e.LineNumber == 1 ? Math.Max(1, e.Column - Opening.Length) : Math.Max(1, e.Column);
            return Failed(new SyntaxError(e.LineNumber, column, e.Description ?? e.Message));
        }
        catch (ScriptLimitException e)
        {
            return Failed(new SyntaxError(1, 1, e.Message));
        }
    }

    private static Parsed Failed(SyntaxError error) => new(null, new HashSet<string>(), false, error);

    /// <summary>Puts a script into a function of its own; where it has no <c>return</c>, its last expression is returned.</summary>
    /// <param name="isBare">It ends with another statement, whose value only a program has: it is run as one.</param>
    private static Program Wrapped(string script, out bool isBare)
    {
        isBare = false;
        Program bare;
        try
        {
            bare = Tokenised(script);
        }
        catch (ParserException)
        {
            // Either it has a return of its own, or it is wrong, which the parser then says again of the same lines.
            return Tokenised(Opening + script + Closing);
        }
        if (bare.Body.LastOrDefault(s => s is not EmptyStatement) is ExpressionStatement { Range: [var start, _] })
        {
            return Tokenised(Opening + script[..start] + "return " + script[start..] + Closing);
        }
        isBare = true;
        return bare;
    }

    private static Program Tokenised(string text) => new JavaScriptParser().Parse(text, new ParserOptions { Tokens = true });

    private static (IReadOnlySet<string> Names, bool MayLeak) Mentioned(Program program)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var mayLeak = false;
        foreach (var token in program.Tokens ?? [])
        {
            if (token.Value is not string text)
            {
                continue;
            }
            switch (token.Type)
            {
                case Tokens.Identifier:
                    names.Add(text);
                    break;
                case Tokens.StringLiteral when text.Length <= 64:
                    names.Add(text.Trim('\'', '"'));
                    break;
                case Tokens.Punctuator:
                    mayLeak |= IsAssignment(text);
                    break;
                case Tokens.Keyword:
                    mayLeak |= text is "this" or "for";
                    break;
                default:
                    break;
            }
        }
        return (names, mayLeak);
    }

    private static bool IsAssignment(string sign) =>
        sign is "++" or "--" || (sign.EndsWith('=') && sign is not ("==" or "===" or "!=" or "!==" or "<=" or ">="));
}

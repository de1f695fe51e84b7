using Jint.Parser;
using Jint.Parser.Ast;

namespace Regulations.Workflows.Expressions;

/// <summary>What a script returns, as far as it can be told without running it.</summary>
/// <param name="Variable">The workflow variable it is, or a path into one, as in <c>Request.address</c>; null: something else.</param>
/// <param name="Members">Where it is an object written out in the script, what each property is; null: something else.</param>
public sealed record ScriptShape(string? Variable, IReadOnlyDictionary<string, ScriptShape>? Members)
{
    private static readonly ScriptShape Unknown = new(null, null);

    /// <summary>The shape of a script's result. What cannot be told, a syntax error among it, has neither variable nor members.</summary>
    /// <param name="script">The script as the definition has it; no longer than the compiler reads.</param>
    public static ScriptShape OfResult(string script)
    {
        if (script.Length > ScriptCompiler.MaximumLength)
        {
            return Unknown;
        }
        return ScriptCompiler.WithRoom(script, Parse);
    }

    private static ScriptShape Parse(string script)
    {
        try
        {
            var program = new JavaScriptParser().Parse("(function(){" + ScriptLowering.Lower(script) + "\n})");
            return
                program.Body.FirstOrDefault() is ExpressionStatement { Expression: FunctionExpression { Body: BlockStatement body } }
                && body.Body.ToArray() is [ReturnStatement { Argument: { } returned }]
                ? Of(returned)
                : Unknown;
        }
        catch (Exception wrong) when (wrong is ParserException or ScriptLimitException)
        {
            // The compiler has said so with its place.
            return Unknown;
        }
    }

    private static ScriptShape Of(Expression expression) =>
        expression switch
        {
            ObjectExpression written => new ScriptShape(null, Properties(written)),
            MemberExpression when PathOf(expression) is ["variables", .. { Length: > 0 } path] => new ScriptShape(
                string.Join('.', path),
                null
            ),
            _ => Unknown,
        };

    private static Dictionary<string, ScriptShape> Properties(ObjectExpression written)
    {
        var members = new Dictionary<string, ScriptShape>(StringComparer.Ordinal);
        foreach (var property in written.Properties)
        {
            members[property.Key.GetKey()] = property.Value is Expression value ? Of(value) : Unknown;
        }
        return members;
    }

    private static string[] PathOf(Expression expression) =>
        expression switch
        {
            Identifier name => [name.Name],
            MemberExpression { Computed: false, Property: Identifier name } member => PathOf(member.Object) is { Length: > 0 } before
                ? [.. before, name.Name]
                : [],
            _ => [],
        };
}

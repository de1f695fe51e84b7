using Jint.Native;
using Jint.Parser.Ast;

namespace Regulations.Workflows.Expressions;

/// <summary>
/// Puts guards into a parsed script: every sum goes by way of a function that watches its length, every regular expression is made by one
/// that gives it a time limit. The guards' names cannot be written in a script. Also bounds how deep the tree is.
/// </summary>
internal sealed class ScriptRewriter
{
    /// <summary>What every sum is handed to.</summary>
    public const string SumGuard = "+";

    /// <summary>What makes regular expressions.</summary>
    public const string RegexGuard = "/";

    private const int MaximumDepth = 200;

    private int _depth;

    /// <summary>Rewrites a program in place.</summary>
    /// <exception cref="ScriptLimitException">The script is nested too deep, or uses <c>with</c>.</exception>
    public static void Rewrite(Program program) => new ScriptRewriter().Statements(program.Body);

    private void Statements(IEnumerable<Statement>? statements)
    {
        foreach (var statement in statements ?? [])
        {
            Statement(statement);
        }
    }

    private void Statement(SyntaxNode? node)
    {
        if (node is null)
        {
            return;
        }
        Deeper();
        switch (node)
        {
            case BlockStatement block:
                Statements(block.Body);
                break;
            case ExpressionStatement expression:
                expression.Expression = Expression(expression.Expression);
                break;
            case ReturnStatement returned:
                returned.Argument = Expression(returned.Argument);
                break;
            case ThrowStatement thrown:
                thrown.Argument = Expression(thrown.Argument);
                break;
            case VariableDeclaration variables:
                foreach (var declarator in variables.Declarations)
                {
                    declarator.Init = Expression(declarator.Init);
                }
                break;
            case IfStatement choice:
                choice.Test = Expression(choice.Test);
                Statement(choice.Consequent);
                Statement(choice.Alternate);
                break;
            case ForStatement loop:
                loop.Init = ExpressionOrDeclaration(loop.Init);
                loop.Test = Expression(loop.Test);
                loop.Update = Expression(loop.Update);
                Statement(loop.Body);
                break;
            case ForInStatement loop:
                loop.Left = ExpressionOrDeclaration(loop.Left);
                loop.Right = Expression(loop.Right);
                Statement(loop.Body);
                break;
            case WhileStatement loop:
                loop.Test = Expression(loop.Test);
                Statement(loop.Body);
                break;
            case DoWhileStatement loop:
                loop.Test = Expression(loop.Test);
                Statement(loop.Body);
                break;
            case LabelledStatement labelled:
                Statement(labelled.Body);
                break;
            case SwitchStatement choice:
                choice.Discriminant = Expression(choice.Discriminant);
                foreach (var @case in choice.Cases ?? [])
                {
                    @case.Test = Expression(@case.Test);
                    Statements(@case.Consequent);
                }
                break;
            case TryStatement attempt:
                Statement(attempt.Block);
                foreach (var handler in attempt.Handlers ?? [])
                {
                    Statement(handler.Body);
                }
                Statement(attempt.Finalizer);
                break;
            case FunctionDeclaration function:
                Statement(function.Body);
                break;
            case WithStatement:
                throw new ScriptLimitException("“with” is not available");
            default:
                break;
        }
        _depth--;
    }

    private SyntaxNode? ExpressionOrDeclaration(SyntaxNode? node)
    {
        if (node is Expression expression)
        {
            return Expression(expression);
        }
        Statement(node);
        return node;
    }

    private Expression? Expression(Expression? node)
    {
        if (node is null)
        {
            return null;
        }
        Deeper();
        var rewritten = Rewritten(node);
        _depth--;
        return rewritten;
    }

    private Expression Rewritten(Expression node)
    {
        switch (node)
        {
            case BinaryExpression binary:
                binary.Left = Expression(binary.Left);
                binary.Right = Expression(binary.Right);
                return binary.Operator == BinaryOperator.Plus ? Guarded(SumGuard, binary) : binary;
            case AssignmentExpression assignment:
                assignment.Left = Expression(assignment.Left);
                assignment.Right = Expression(assignment.Right);
                return assignment.Operator == AssignmentOperator.PlusAssign ? Guarded(SumGuard, assignment) : assignment;
            case LogicalExpression logical:
                logical.Left = Expression(logical.Left);
                logical.Right = Expression(logical.Right);
                return logical;
            case UpdateExpression update:
                update.Argument = Expression(update.Argument);
                return update;
            case UnaryExpression unary:
                unary.Argument = Expression(unary.Argument);
                return unary;
            case ConditionalExpression conditional:
                conditional.Test = Expression(conditional.Test);
                conditional.Consequent = Expression(conditional.Consequent);
                conditional.Alternate = Expression(conditional.Alternate);
                return conditional;
            case CallExpression call:
                call.Callee = Expression(call.Callee);
                // The interpreter would keep arguments in the tree, which several threads share.
                call.CanBeCached = false;
                call.Arguments = [.. call.Arguments.Select(a => Expression(a)!)];
                return call;
            case NewExpression creation:
                creation.Callee = Expression(creation.Callee);
                creation.Arguments = [.. (creation.Arguments ?? []).Select(a => Expression(a)!)];
                return creation;
            case MemberExpression member:
                member.Object = Expression(member.Object);
                member.Property = member.Computed ? Expression(member.Property) : member.Property;
                return member;
            case ArrayExpression array:
                array.Elements = [.. array.Elements.Select(Expression)];
                return array;
            case ObjectExpression instance:
                foreach (var property in instance.Properties)
                {
                    property.Value = Expression(property.Value);
                }
                return instance;
            case SequenceExpression sequence:
                sequence.Expressions = [.. sequence.Expressions.Select(e => Expression(e)!)];
                return sequence;
            case FunctionExpression function:
                Statement(function.Body);
                return function;
            case Literal literal when RegexOf(literal) is null:
                return Kept(literal);
            default:
                return RegexOf(node) is { } raw ? RegexCall(node, raw) : node;
        }
    }

    /// <summary>Gives a literal its value now, so that no two threads do at once.</summary>
    private static Literal Kept(Literal literal)
    {
        literal.CachedValue = literal.Value switch
        {
            string text => new JsValue(text),
            bool flag => flag ? JsValue.True : JsValue.False,
            null => JsValue.Null,
            var number => new JsValue(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture)),
        };
        literal.Cached = true;
        return literal;
    }

    private static string? RegexOf(Expression node) =>
        node switch
        {
            RegExpLiteral regex => regex.Raw,
            Literal { Value: System.Text.RegularExpressions.Regex } literal => literal.Raw,
            Literal { Type: SyntaxNodes.RegularExpressionLiteral } literal => literal.Raw,
            _ => null,
        };

    private static CallExpression RegexCall(Expression node, string raw)
    {
        var end = raw.LastIndexOf('/');
        return Call(RegexGuard, node, Text(raw[1..end]), Text(raw[(end + 1)..]));
    }

    private static CallExpression Guarded(string guard, Expression node) => Call(guard, node, node);

    private static CallExpression Call(string guard, SyntaxNode at, params Expression[] arguments) =>
        new()
        {
            Type = SyntaxNodes.CallExpression,
            Callee = new Identifier
            {
                Type = SyntaxNodes.Identifier,
                Name = guard,
                Location = at.Location,
                Range = at.Range,
            },
            Arguments = arguments,
            CanBeCached = false,
            Location = at.Location,
            Range = at.Range,
        };

    private static Literal Text(string text) =>
        new()
        {
            Type = SyntaxNodes.Literal,
            Value = text,
            Raw = "''",
        };

    private void Deeper()
    {
        if (++_depth > MaximumDepth)
        {
            throw new ScriptLimitException("the script is nested too deep");
        }
    }
}

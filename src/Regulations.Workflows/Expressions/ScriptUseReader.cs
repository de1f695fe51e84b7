using Jint.Parser.Ast;
using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Expressions;

/// <summary>Walks a script's tree and notes what it uses.</summary>
internal sealed class ScriptUseReader
{
    private const int MaximumDepth = 200;

    private readonly CompiledActivity _activity;
    private readonly Dictionary<string, string> _getters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _variables;
    private readonly HashSet<string> _inputs;
    private readonly HashSet<string> _inputsRead = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly List<VariableRead> _reads = [];
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly List<TextComparison> _comparisons = [];
    private readonly List<(string Name, int Line)> _globals = [];
    private readonly List<UnknownName> _unknown = [];
    private int _depth;
    private int _conditions;

    public ScriptUseReader(CompiledActivity activity)
    {
        _activity = activity;
        _variables = [.. Variables.InScope(activity).Select(known => known.Variable.Name)];
        _inputs = activity.Scope?.Definition.Inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        // Where an input and a variable have one name, the function is the input's.
        var ofInputs = _inputs.Select(ScriptAccessors.Pascal).ToHashSet(StringComparer.Ordinal);
        foreach (var name in _variables.Where(name => !ofInputs.Contains(ScriptAccessors.Pascal(name))))
        {
            _getters.TryAdd("get" + ScriptAccessors.Pascal(name), name);
        }
    }

    /// <summary>What was found.</summary>
    public ScriptUse Used =>
        new(
            _reads,
            _checked,
            _written,
            _inputsRead,
            _globals.Select(global => global.Name).Where(name => !_declared.Contains(name)).ToHashSet(StringComparer.Ordinal),
            _comparisons,
            _unknown
        );

    public void Read(Program program)
    {
        foreach (var statement in program.Body)
        {
            Statement(statement);
        }
        var names = _globals.Select(global => global.Name).ToHashSet(StringComparer.Ordinal);
        var accessors = ScriptAccessors.Of(_activity, names);
        _unknown.AddRange(
            _globals
                .Where(global =>
                    !_declared.Contains(global.Name)
                    && !accessors.ContainsKey(global.Name)
                    && !ScriptVocabulary.Globals.Contains(global.Name)
                )
                .DistinctBy(global => global.Name)
                .Select(global => new UnknownName(global.Name, global.Line, UnknownNameKind.Global))
        );
    }

    private void Statement(SyntaxNode? node)
    {
        if (node is null || _depth > MaximumDepth)
        {
            return;
        }
        _depth++;
        switch (node)
        {
            case BlockStatement block:
                All(block.Body);
                break;
            case ExpressionStatement expression:
                Expression(expression.Expression);
                break;
            case ReturnStatement returned:
                Expression(returned.Argument);
                break;
            case ThrowStatement thrown:
                Expression(thrown.Argument);
                break;
            case VariableDeclaration variables:
                foreach (var declarator in variables.Declarations)
                {
                    _declared.Add(declarator.Id.Name);
                    Expression(declarator.Init);
                }
                break;
            case IfStatement choice:
                Test(choice.Test);
                Conditionally(() =>
                {
                    Statement(choice.Consequent);
                    Statement(choice.Alternate);
                });
                break;
            case ForStatement loop:
                Either(loop.Init);
                Expression(loop.Test);
                Expression(loop.Update);
                Statement(loop.Body);
                break;
            case ForInStatement loop:
                Either(loop.Left);
                Expression(loop.Right);
                Statement(loop.Body);
                break;
            case WhileStatement loop:
                Test(loop.Test);
                Statement(loop.Body);
                break;
            case DoWhileStatement loop:
                Statement(loop.Body);
                Expression(loop.Test);
                break;
            case LabelledStatement labelled:
                Statement(labelled.Body);
                break;
            case SwitchStatement choice:
                Expression(choice.Discriminant);
                foreach (var @case in choice.Cases ?? [])
                {
                    Expression(@case.Test);
                    All(@case.Consequent);
                }
                break;
            case TryStatement attempt:
                Statement(attempt.Block);
                foreach (var handler in attempt.Handlers ?? [])
                {
                    _declared.Add(handler.Param.Name);
                    Statement(handler.Body);
                }
                Statement(attempt.Finalizer);
                break;
            case FunctionDeclaration function:
                Function(function.Id, function.Parameters, function.Body);
                break;
            default:
                break;
        }
        _depth--;
    }

    private void Either(SyntaxNode? node)
    {
        switch (node)
        {
            case Identifier assigned:
                _declared.Add(assigned.Name);
                break;
            case Expression expression:
                Expression(expression);
                break;
            default:
                Statement(node);
                break;
        }
    }

    private void All(IEnumerable<Statement>? statements)
    {
        foreach (var statement in statements ?? [])
        {
            Statement(statement);
        }
    }

    private void Function(Identifier? name, IEnumerable<Identifier>? parameters, SyntaxNode? body)
    {
        if (name is not null)
        {
            _declared.Add(name.Name);
        }
        _declared.UnionWith((parameters ?? []).Select(parameter => parameter.Name));
        _declared.Add("arguments");
        Statement(body);
    }

    private void Expression(Expression? node)
    {
        if (node is null || _depth > MaximumDepth)
        {
            return;
        }
        _depth++;
        if (PathOf(node) is { } read)
        {
            Note(read, node);
        }
        else
        {
            Composed(node);
        }
        _depth--;
    }

    private void Composed(Expression node)
    {
        switch (node)
        {
            case BinaryExpression binary:
                Compare(binary);
                Expression(binary.Left);
                Expression(binary.Right);
                break;
            case AssignmentExpression assignment:
                Assigned(assignment);
                break;
            case LogicalExpression logical:
                Test(logical.Left);
                Conditionally(() => Expression(logical.Right));
                break;
            case UpdateExpression update:
                Expression(update.Argument);
                break;
            case UnaryExpression { Operator: UnaryOperator.TypeOf, Argument: Identifier }:
                break;
            case UnaryExpression unary:
                Test(unary.Argument);
                break;
            case ConditionalExpression conditional:
                Test(conditional.Test);
                Conditionally(() =>
                {
                    Expression(conditional.Consequent);
                    Expression(conditional.Alternate);
                });
                break;
            case CallExpression call:
                Call(call);
                break;
            case NewExpression creation:
                Expression(creation.Callee);
                Each(creation.Arguments);
                break;
            case MemberExpression member:
                Expression(member.Object);
                if (member.Computed)
                {
                    Expression(member.Property);
                }
                break;
            case ArrayExpression array:
                Each(array.Elements);
                break;
            case ObjectExpression instance:
                Each(instance.Properties.Select(property => property.Value));
                break;
            case SequenceExpression sequence:
                Each(sequence.Expressions);
                break;
            case FunctionExpression function:
                Function(function.Id, function.Parameters, function.Body);
                break;
            case Identifier name:
                _globals.Add((name.Name, LineOf(name)));
                break;
            default:
                break;
        }
    }

    private void Conditionally(Action read)
    {
        _conditions++;
        read();
        _conditions--;
    }

    private void Each(IEnumerable<Expression?>? expressions)
    {
        foreach (var expression in expressions ?? [])
        {
            Expression(expression);
        }
    }

    // Where a value is asked for its truth, its author knows that it may be missing.
    private void Test(Expression? node)
    {
        if (node is not null && PathOf(node) is { } read)
        {
            _checked.Add(read.Variable);
        }
        Expression(node);
    }

    private void Assigned(AssignmentExpression assignment)
    {
        switch (assignment.Left)
        {
            case Identifier name:
                _declared.Add(name.Name);
                break;
            case Expression target when PathOf(target) is { Path.Length: 0 } written:
                _written.Add(written.Variable);
                if (!_variables.Contains(written.Variable))
                {
                    _unknown.Add(new UnknownName(written.Variable, LineOf(target), UnknownNameKind.Variable));
                }
                break;
            default:
                Expression(assignment.Left as Expression);
                break;
        }
        Expression(assignment.Right);
    }

    private void Compare(BinaryExpression binary)
    {
        if (
            binary.Operator
            is not (BinaryOperator.Equal or BinaryOperator.StrictlyEqual or BinaryOperator.NotEqual or BinaryOperator.StricltyNotEqual)
        )
        {
            return;
        }
        foreach (var (one, other) in new[] { (binary.Left, binary.Right), (binary.Right, binary.Left) })
        {
            if (InputOf(one) is { } input && other is Literal { Value: string expected })
            {
                _comparisons.Add(new TextComparison(input, "", expected, IsInput: true));
            }
            if (PathOf(one) is not { } read)
            {
                continue;
            }
            switch (other)
            {
                case Literal { Value: string text }:
                    _comparisons.Add(new TextComparison(read.Variable, read.Path, text));
                    break;
                case Literal { Value: null } or Identifier { Name: "undefined" }:
                    _checked.Add(read.Variable);
                    break;
                default:
                    break;
            }
        }
    }

    private void Call(CallExpression call)
    {
        var arguments = call.Arguments?.ToList() ?? [];
        var text = arguments is [Literal { Value: string given }, ..] ? given : null;
        if (InputOf(call) is { } input)
        {
            _inputsRead.Add(input);
        }
        switch (call.Callee)
        {
            case Identifier { Name: "setVariable" } when text is not null:
                _written.Add(text);
                break;
            case Identifier { Name: "getInput" } when text is not null && !_inputs.Contains(text):
                _unknown.Add(new UnknownName(text, LineOf(call), UnknownNameKind.Input));
                break;
            case Identifier { Name: ['s', 'e', 't', .. var name] } when Setter(name) is { } variable:
                _written.Add(variable);
                break;
            case MemberExpression { Computed: false, Property: Identifier method } member:
                Method(member, method);
                break;
            default:
                Expression(call.Callee);
                break;
        }
        Each(arguments);
    }

    private void Method(MemberExpression member, Identifier method)
    {
        var isKnown =
            member.Object is Identifier { Name: var global } && ScriptVocabulary.StaticsOf(global) is { } statics
                ? statics.Contains(method.Name)
                : ScriptVocabulary.Methods.Contains(method.Name)
                    || member.Object is Identifier { Name: var own } && _declared.Contains(own);
        if (!isKnown)
        {
            _unknown.Add(new UnknownName(method.Name, LineOf(method), UnknownNameKind.Method));
        }
        Expression(member.Object);
    }

    private string? Setter(string pascal) => _variables.FirstOrDefault(name => ScriptAccessors.Pascal(name) == pascal);

    private void Note(VariableRead read, Expression node)
    {
        if (_variables.Contains(read.Variable))
        {
            _reads.Add(read with { IsConditional = _conditions > 0 });
        }
        else
        {
            _unknown.Add(new UnknownName(read.Variable, LineOf(node), UnknownNameKind.Variable));
        }
    }

    /// <summary>A variable or a part of it: <c>variables.X.y</c>, <c>getX().y</c>, <c>getVariable('X').y</c>; null for anything else.</summary>
    private VariableRead? PathOf(SyntaxNode? node)
    {
        var path = new Stack<string>();
        while (node is MemberExpression { Property: var property } member)
        {
            if ((member.Computed ? (property as Literal)?.Value as string : (property as Identifier)?.Name) is not { } name)
            {
                return null;
            }
            if (member.Object is Identifier { Name: "variables" })
            {
                return _declared.Contains("variables") ? null : new VariableRead(name, string.Join('.', path));
            }
            path.Push(name);
            node = member.Object;
        }
        return node switch
        {
            CallExpression { Callee: Identifier { Name: "getVariable" } } call
                when call.Arguments?.FirstOrDefault() is Literal { Value: string name } => new VariableRead(name, string.Join('.', path)),
            CallExpression { Callee: Identifier { Name: var getter } } when _getters.TryGetValue(getter, out var name) => new VariableRead(
                name,
                string.Join('.', path)
            ),
            _ => null,
        };
    }

    /// <summary>The input that a call asks for: <c>getInput('X')</c>, <c>getX()</c>; null for anything else.</summary>
    private string? InputOf(SyntaxNode? node) =>
        node switch
        {
            CallExpression { Callee: Identifier { Name: "getInput" } } call
                when call.Arguments?.FirstOrDefault() is Literal { Value: string name } => _inputs.Contains(name) ? name : null,
            CallExpression { Callee: Identifier { Name: var getter } } when !_getters.ContainsKey(getter) => _inputs.FirstOrDefault(input =>
                getter == "get" + ScriptAccessors.Pascal(input)
            ),
            _ => null,
        };

    private static int LineOf(SyntaxNode node) => Math.Max(1, node.Location?.Start.Line ?? 1);
}

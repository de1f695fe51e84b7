using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Compilation;

/// <summary>Compiles the expressions of one activity.</summary>
internal sealed class ExpressionCompiler(CompiledActivity activity, List<DefinitionFinding> findings)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public bool AsksForOutputs { get; private set; }

    public bool HasReported(string property) => _reported.Contains(property);

    /// <summary>An input as the file has it: an object with an expression, or a bare value.</summary>
    /// <returns>Null where there is nothing, or where it was reported.</returns>
    public CompiledExpression? Compile(JsonNode? raw, string property, string typeName)
    {
        if (raw is not JsonObject wrapped)
        {
            return raw is null ? null : new CompiledExpression.Constant(Typed(raw, typeName));
        }
        if (Members.Get(wrapped, "expression") is { } expression)
        {
            return expression is JsonObject model ? CompileExpression(model, property, typeName) : Malformed(property, "{ type, value }");
        }
        return Members.Get(wrapped, "typeName") is not null ? null : Malformed(property, "{ typeName, expression { type, value } }");
    }

    /// <summary>An expression <c>{type, value}</c>.</summary>
    public CompiledExpression? CompileExpression(JsonObject? expression, string property, string typeName)
    {
        if (expression is null)
        {
            return null;
        }
        var type = Members.Text(expression, "type") ?? "Literal";
        var value = Members.Get(expression, "value");
        switch (type.ToUpperInvariant())
        {
            case "LITERAL":
                return value is null ? null : new CompiledExpression.Constant(Typed(value, typeName));
            case "OBJECT" or "JSON":
                return CompileObject(value, property, typeName);
            case "VARIABLE":
                return CompileVariable(value, property);
            case "INPUT":
                return CompileInput(value, property);
            case "JAVASCRIPT":
                return CompileScript(Members.Text(value) ?? Values.Text(value), property);
            case "LIQUID" or "CSHARP" or "PYTHON" or "DELEGATE" or "SECRET" or "SQL":
                return Report(property, Findings.UnsupportedExpression(activity.NodeId, property, type));
            default:
                return Report(property, Findings.UnknownExpression(activity.NodeId, property, type));
        }
    }

    private CompiledExpression? CompileObject(JsonNode? value, string property, string typeName)
    {
        if (Members.Text(value) is not { } text)
        {
            return value is null ? null : new CompiledExpression.Constant(Values.Copy(value));
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var looksLikeJson = text.AsSpan().TrimStart() is ['{' or '[', ..];
        if (!Values.TryParse(text, out var parsed))
        {
            return looksLikeJson ? Malformed(property, "JSON") : new CompiledExpression.Constant(Typed(JsonValue.Create(text), typeName));
        }
        // Where a stock activity takes any object, a real Elsa hands on the text as it is; only a typed input is parsed.
        return typeName is "Object" or "String" && !activity.Description.IsOwn
            ? new CompiledExpression.Constant(JsonValue.Create(text))
            : new CompiledExpression.Constant(parsed);
    }

    private CompiledExpression? CompileVariable(JsonNode? value, string property)
    {
        var id = Members.Text(value) ?? Members.Text(value as JsonObject, "id") ?? Members.Text(value as JsonObject, "name");
        if (string.IsNullOrEmpty(id))
        {
            return value is null ? null : Malformed(property, "{ id, name, typeName }");
        }
        return Variables.Find(activity, id) is { } variable
            ? new CompiledExpression.OfVariable(variable)
            : Report(property, Findings.UnknownVariable(activity.NodeId, property, id));
    }

    private CompiledExpression? CompileInput(JsonNode? value, string property)
    {
        var name = Members.Text(value) ?? Members.Text(value as JsonObject, "name");
        if (string.IsNullOrEmpty(name))
        {
            return value is null ? null : Malformed(property, "{ name }");
        }
        return activity.Scope!.Definition.Inputs.Any(i => i.Name == name)
            ? new CompiledExpression.OfInput(name)
            : Report(property, Findings.UnknownInput(activity.NodeId, property, name));
    }

    /// <summary>A script.</summary>
    public CompiledExpression? CompileScript(string? script, string property)
    {
        if (string.IsNullOrWhiteSpace(script))
        {
            return null;
        }
        if (script.Length > ScriptCompiler.MaximumLength)
        {
            return Report(property, Findings.ScriptTooLong(activity.NodeId, property, ScriptCompiler.MaximumLength));
        }
        var (program, names, mayLeak, error) = ScriptCompiler.Parse(script);
        if (error is not null)
        {
            return Report(property, Findings.ScriptSyntax(activity.NodeId, property, error.Line, error.Column, error.Reason));
        }
        var accessors = ScriptAccessors.Of(activity, names);
        AsksForOutputs |=
            names.Contains("getOutputFrom")
            || names.Contains("getLastResult")
            || accessors.Values.Any(a => a.Kind == AccessorKind.GetOutput);
        return new CompiledExpression.OfScript(new CompiledScript(program!, accessors, names, mayLeak));
    }

    private static JsonNode? Typed(JsonNode value, string typeName) =>
        typeName is "Boolean" or "Int32" ? Values.OfType(value, typeName) : Values.Copy(value);

    private CompiledExpression? Malformed(string property, string expected) =>
        Report(property, Findings.Malformed(activity.NodeId, property, expected));

    private CompiledExpression? Report(string property, DefinitionFinding finding)
    {
        _reported.Add(property);
        findings.Add(finding);
        return null;
    }
}

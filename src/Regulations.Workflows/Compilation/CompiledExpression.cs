using System.Text.Json.Nodes;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Compilation;

/// <summary>An expression of a definition, checked and ready to be evaluated many times.</summary>
internal abstract record CompiledExpression
{
    private CompiledExpression() { }

    /// <summary>A value that is what it is; its text is made once.</summary>
    public sealed record Constant(JsonNode? Value) : CompiledExpression
    {
        public string? Text { get; } = Values.Text(Value);
    }

    /// <summary>The present value of a variable.</summary>
    public sealed record OfVariable(VariableReference Variable) : CompiledExpression;

    /// <summary>The value of an input of the workflow.</summary>
    public sealed record OfInput(string Name) : CompiledExpression;

    /// <summary>What a script gives.</summary>
    public sealed record OfScript(CompiledScript Script) : CompiledExpression;
}

/// <summary>A variable found at compile time.</summary>
/// <param name="Scope">The container that declares it; null: the workflow itself.</param>
/// <param name="Id">Its id there.</param>
/// <param name="TypeName">The alias of its type: what is assigned is converted to it.</param>
/// <param name="Kind">How it is looked for.</param>
internal sealed record VariableReference(CompiledActivity? Scope, string Id, string TypeName, VariableKind Kind = VariableKind.Declared);

internal enum VariableKind
{
    /// <summary>Declared by the workflow or a container.</summary>
    Declared,

    /// <summary>The current item or index of the loop around the activity.</summary>
    Loop,

    /// <summary>An output of the workflow, which an activity's output may be bound to.</summary>
    Output,
}

/// <summary>A case of a switch.</summary>
internal sealed record CompiledCase(string Label, CompiledExpression Condition, CompiledActivity? Activity);

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
/// <param name="Loop">It is the current item or index of the loop around the activity.</param>
internal sealed record VariableReference(CompiledActivity? Scope, string Id, bool Loop = false);

/// <summary>A case of a switch.</summary>
internal sealed record CompiledCase(string Label, CompiledExpression Condition, CompiledActivity? Activity);

using Jint.Parser.Ast;
using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Expressions;

/// <summary>A script that has been parsed once.</summary>
/// <param name="Program">The guarded syntax tree; only read afterwards.</param>
/// <param name="Accessors">The functions <c>getX</c> and <c>setX</c> that the script may call, by name.</param>
/// <param name="Names">The identifiers and short texts it mentions.</param>
/// <param name="MayLeak">It could leave something in the global object, which has to be cleared away.</param>
internal sealed record CompiledScript(
    Program Program,
    IReadOnlyDictionary<string, ScriptAccessor> Accessors,
    IReadOnlySet<string> Names,
    bool MayLeak
);

/// <summary>What a function <c>getX</c> or <c>setX</c> of a script stands for.</summary>
/// <param name="Name">The name of the variable, input or activity.</param>
/// <param name="Variable">The variable; null where it is none.</param>
/// <param name="Output">The output of an activity, for <c>getResultFromX</c>.</param>
internal sealed record ScriptAccessor(AccessorKind Kind, string Name, VariableReference? Variable = null, string? Output = null);

internal enum AccessorKind
{
    GetVariable,
    SetVariable,
    GetInput,
    GetOutput,
}

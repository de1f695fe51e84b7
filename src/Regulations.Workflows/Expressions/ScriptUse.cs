using Jint.Parser;
using Jint.Parser.Ast;
using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Expressions;

/// <summary>A place where a script reads a variable of the workflow.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="Path">What is read of it, as in <c>address.city</c>; empty: the whole.</param>
/// <param name="IsConditional">It is read only where some test comes out.</param>
public sealed record VariableRead(string Variable, string Path, bool IsConditional = false);

/// <summary>A place where a script compares a variable, a part of one, or an input with a text.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="Path">The part; empty: the whole.</param>
/// <param name="Text">The text.</param>
/// <param name="IsInput">It is an input of the workflow, not a variable.</param>
public sealed record TextComparison(string Variable, string Path, string Text, bool IsInput = false);

/// <summary>A name that the server's interpreter does not know.</summary>
/// <param name="Name">It.</param>
/// <param name="Line">The line of the script, from 1.</param>
/// <param name="Kind">What it was taken for.</param>
public sealed record UnknownName(string Name, int Line, UnknownNameKind Kind);

/// <summary>What an unknown name was taken for.</summary>
public enum UnknownNameKind
{
    /// <summary>A function or a global object.</summary>
    Global,

    /// <summary>A variable of the workflow.</summary>
    Variable,

    /// <summary>An input of the workflow.</summary>
    Input,

    /// <summary>A method of a value, or a function of a built-in object.</summary>
    Method,
}

/// <summary>What a script uses, as far as it can be told without running it.</summary>
/// <param name="Reads">Variables read, in order.</param>
/// <param name="Checked">Variables of which it is asked whether they have a value: reading on in them is deliberate.</param>
/// <param name="Written">Variables written.</param>
/// <param name="Inputs">Inputs of the workflow read.</param>
/// <param name="Globals">Functions and objects named that the script does not declare itself.</param>
/// <param name="Comparisons">Comparisons with texts.</param>
/// <param name="Unknown">Names that the interpreter does not know.</param>
public sealed record ScriptUse(
    IReadOnlyList<VariableRead> Reads,
    IReadOnlySet<string> Checked,
    IReadOnlySet<string> Written,
    IReadOnlySet<string> Inputs,
    IReadOnlySet<string> Globals,
    IReadOnlyList<TextComparison> Comparisons,
    IReadOnlyList<UnknownName> Unknown
)
{
    /// <summary>Looks at a script of an activity. One with a syntax error uses nothing: the compiler has said so.</summary>
    public static ScriptUse Of(CompiledActivity activity, string script)
    {
        if (script.Length > ScriptCompiler.MaximumLength)
        {
            return new ScriptUseReader(activity).Used;
        }
        return ScriptCompiler.WithRoom(script, text => Read(activity, text));
    }

    private static ScriptUse Read(CompiledActivity activity, string script)
    {
        var reader = new ScriptUseReader(activity);
        try
        {
            reader.Read(new JavaScriptParser().Parse("(function(){" + ScriptLowering.Lower(script) + "\n})"));
        }
        catch (Exception wrong) when (wrong is ParserException or ScriptLimitException)
        {
            return new ScriptUseReader(activity).Used;
        }
        return reader.Used;
    }
}

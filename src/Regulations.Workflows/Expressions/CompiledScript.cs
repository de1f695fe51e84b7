namespace Regulations.Workflows.Expressions;

/// <summary>A script that has been parsed once. Its program is only read afterwards.</summary>
/// <param name="Source">The text as it stands in the definition.</param>
/// <param name="Program">Jint's syntax tree.</param>
/// <param name="Names">The identifiers it mentions: only what it may use is put before it.</param>
internal sealed record CompiledScript(string Source, Jint.Parser.Ast.Program Program, IReadOnlySet<string> Names);

namespace Regulations.Workflows.Compilation;

/// <summary>One thing that is wrong with a definition, where, and how to mend it.</summary>
/// <param name="Code">A stable identifier, as in <c>unknown-activity-type</c>.</param>
/// <param name="NodeId">The activity's id; null where the fault lies in the definition as a whole.</param>
/// <param name="Property">The property in the file, camelCase; null where the fault is not in one.</param>
/// <param name="Message">What is wrong, by language (<c>kk</c>, <c>ru</c>, <c>en</c>).</param>
/// <param name="Mend">How to mend it, by language.</param>
public sealed record DefinitionFinding(
    string Code,
    string? NodeId,
    string? Property,
    IReadOnlyDictionary<string, string> Message,
    IReadOnlyDictionary<string, string> Mend
);

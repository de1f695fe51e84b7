using System.Text;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>What a script of a definition may use, as TypeScript declarations: Studio's code editor completes and checks by them.</summary>
public static class ScriptTypes
{
    // As the engine defines them (Regulations.Workflows/Expressions/ScriptEngine.Functions.cs).
    private const string Functions = """
        declare function setVariable(name: VariableName, value: any): void;
        declare function getOutputFrom(activityIdOrName: string, output?: string): any;
        declare function getLastResult(): any;
        declare function getWorkflowInstanceId(): string;
        declare function getWorkflowInstanceName(): string | null;
        declare function setWorkflowInstanceName(name: string): void;
        declare function getWorkflowDefinitionId(): string;
        declare function getWorkflowDefinitionVersionId(): string | null;
        declare function getWorkflowDefinitionVersion(): number;
        declare function getCorrelationId(): string | null;
        declare function setCorrelationId(id: string): void;
        declare function setOutcome(outcome: string): void;
        declare function setOutcomes(outcomes: string[]): void;
        declare function toJson(value: any): string;
        declare function isNullOrEmpty(value: string | null): boolean;
        declare function isNullOrWhiteSpace(value: string | null): boolean;
        declare function newGuid(): string;
        declare function newGuidString(): string;
        declare function getGuidString(): string;
        declare function newShortGuid(): string;
        declare function getShortGuid(): string;

        """;

    /// <summary>The declarations for a definition; null: for none in particular.</summary>
    public static string Of(WorkflowDefinition? definition)
    {
        var variables = definition?.Variables ?? [];
        var inputs = definition?.Inputs ?? [];
        var text = new StringBuilder();
        text.Append("type VariableName = ").Append(Names(variables.Select(v => v.Name))).Append(";\n");
        text.Append("type InputName = ").Append(Names(inputs.Select(i => i.Name))).Append(";\n");
        text.Append("declare const variables: {\n");
        foreach (var variable in variables)
        {
            text.Append("  ").Append(Quoted(variable.Name)).Append(": ").Append(TypeOf(variable.TypeName)).Append(";\n");
        }
        text.Append("};\n");
        text.Append(
            "declare function getVariable<N extends VariableName>(name: N): N extends keyof typeof variables ? (typeof variables)[N] : any;\n"
        );
        text.Append("declare function getInput(name: InputName): any;\n");
        text.Append(Functions);
        foreach (var variable in variables.Where(v => IsIdentifier(v.Name)).DistinctBy(v => Capital(v.Name)))
        {
            var type = TypeOf(variable.TypeName);
            text.Append("declare function get").Append(Capital(variable.Name)).Append("(): ").Append(type).Append(";\n");
            text.Append("declare function set").Append(Capital(variable.Name)).Append("(value: ").Append(type).Append("): void;\n");
        }
        foreach (
            var input in inputs
                .Where(i => IsIdentifier(i.Name) && !variables.Any(v => Capital(v.Name) == Capital(i.Name)))
                .DistinctBy(i => Capital(i.Name))
        )
        {
            text.Append("declare function get").Append(Capital(input.Name)).Append("(): ").Append(TypeOf(input.TypeName)).Append(";\n");
        }
        return text.ToString();
    }

    /// <summary>The TypeScript of an Elsa type alias; what is not known is anything.</summary>
    private static string TypeOf(string alias) =>
        alias.EndsWith('?') ? TypeOf(alias[..^1]) + " | null"
        : alias.EndsWith("[]", StringComparison.Ordinal) ? $"Array<{TypeOf(alias[..^2])}>"
        : alias.StartsWith("List<", StringComparison.Ordinal) && alias.EndsWith('>') ? $"Array<{TypeOf(alias[5..^1])}>"
        : alias switch
        {
            "String" or "Guid" or "TimeSpan" => "string",
            "Boolean" => "boolean",
            "Int16" or "Int32" or "Int64" or "Long" or "Byte" or "Single" or "Double" or "Decimal" => "number",
            "DateTime" or "DateTimeOffset" => "Date",
            "StringDictionary" or "StringMap" => "{ [key: string]: string }",
            "ObjectDictionary" or "ObjectMap" => "{ [key: string]: any }",
            _ => "any",
        };

    private static string Names(IEnumerable<string> names) =>
        string.Join(" | ", names.Distinct(StringComparer.Ordinal).Select(Quoted)) is { Length: > 0 } union ? union : "string";

    private static string Quoted(string name) => System.Text.Json.JsonSerializer.Serialize(name, ElsaJson.Options);

    // Names come from files: what could be no name in a script is left out rather than written as code.
    private static bool IsIdentifier(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static string Capital(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}

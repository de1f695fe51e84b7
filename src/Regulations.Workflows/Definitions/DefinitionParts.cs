using System.Text.Json.Nodes;

namespace Regulations.Workflows.Definitions;

/// <summary>A variable that a definition or a container declares.</summary>
/// <param name="Id">What activities refer to.</param>
/// <param name="Name">What scripts refer to.</param>
/// <param name="TypeName">The Elsa alias of its type, as in <c>Int32</c> or <c>List&lt;String&gt;</c>.</param>
/// <param name="Default">The value it begins with, already of its type; null: none.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, JsonNode? Default);

/// <summary>A value that an instance is given when it starts.</summary>
public sealed record InputDefinition(string Name, string TypeName, string? DisplayName, string? Description);

/// <summary>A value that an instance gives back.</summary>
public sealed record OutputDefinition(string Name, string TypeName, string? DisplayName, string? Description);

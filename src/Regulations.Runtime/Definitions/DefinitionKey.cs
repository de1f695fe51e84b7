using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions;

/// <summary>By what a definition is found, even where it does not compile yet.</summary>
internal static class DefinitionKey
{
    private const int Longest = 100;

    /// <summary>The edition's key; the definition's id where it is no regulation, or names no key that could be an address.</summary>
    public static (string Key, bool IsEdition) Of(WorkflowDefinition definition) =>
        definition.CustomProperties["regulation"] is not JsonObject regulation ? (definition.DefinitionId, false)
        : regulation["key"] is JsonValue value && value.TryGetValue<string>(out var key) && IsKey(key) ? (key, true)
        : (definition.DefinitionId, true);

    /// <summary>It may name a definition: letters of ASCII, digits, <c>-</c>, <c>_</c> and <c>.</c>, up to 100.</summary>
    public static bool IsDefinitionId(string id) =>
        id.Length is > 0 and <= Longest && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && id is not ("." or "..");

    private static bool IsKey(string key) => key.Split('/') is [var authority, var service] && IsName(authority) && IsName(service);

    private static bool IsName(string text) =>
        text.Length is > 0 and <= Longest && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

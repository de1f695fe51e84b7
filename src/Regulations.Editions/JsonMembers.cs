using System.Text.Json.Nodes;

namespace Regulations.Editions;

/// <summary>Reads members of what may be anything: files come from outside.</summary>
internal static class JsonMembers
{
    /// <summary>A member; null where there is none, or where this is no object.</summary>
    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];

    /// <summary>A text; null for anything else.</summary>
    public static string? AsText(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A yes; no for anything else.</summary>
    public static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;
}

using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Simulation.Subject;

/// <summary>What a definition asks of a system.</summary>
/// <param name="Name">As a scenario names it: <c>e-licensing/payment.check</c>.</param>
/// <param name="Title">What the definition calls it.</param>
/// <param name="Positive">The property of the answer that decides how the request goes on; null: none does.</param>
public sealed record SystemOperation(string System, string Name, LocalText Title, string? Positive)
{
    /// <summary>Of a call; null where the definition computes the name.</summary>
    public static SystemOperation? Of(CompiledActivity node) =>
        (string?)node.StaticInput("system") is { } system && (string?)node.StaticInput("operation") is { } operation
            ? new SystemOperation(
                system,
                $"{system}/{operation}",
                LocalText.Read(TitleOf(node)),
                (string?)node.StaticInput("positive") is { Length: > 0 } positive ? positive : null
            )
            : null;

    private static JsonNode? TitleOf(CompiledActivity node) =>
        node.StaticInput("title") is JsonValue text && text.TryGetValue<string>(out var json)
            ? JsonNode.Parse(json)
            : node.StaticInput("title");
}

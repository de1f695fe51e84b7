using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Workflows.Definitions;

namespace Regulations.Editions;

/// <summary>One edition of a regulation: its definition file and what can be read from it without running it. Immutable by agreement:
/// nobody writes to <see cref="Definition"/>.</summary>
/// <param name="Facts">What the act says.</param>
/// <param name="Forms">The forms of its tasks, by name.</param>
/// <param name="Definition">The file.</param>
public sealed record Edition(EditionFacts Facts, IReadOnlyDictionary<string, Form> Forms, JsonObject Definition)
{
    /// <summary>The largest definition that is read, in bytes.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    /// <summary><c>authority/service</c>.</summary>
    public string Key => Facts.Key;

    /// <summary>What applicants may count on: the whole time of the act, or, where it gives none, what the clock of the definition runs for;
    /// null: neither.</summary>
    /// <param name="kind">The request kind.</param>
    public string? WholeTime(string kind) =>
        Facts.Total?.GetValueOrDefault(kind)
        ?? ActivityFile
            .All(Definition)
            .Where(activity => activity.Type == "Regulations.StartClock")
            .Select(clock => clock.Limit.For(kind))
            .FirstOrDefault(limit => limit is not null);

    /// <summary>Reads an edition from the text of its file.</summary>
    /// <exception cref="JsonException">It is not JSON, or not a JSON object.</exception>
    /// <exception cref="EditionRefusedException">It is no edition: too large, or <c>customProperties.regulation</c> is absent or has gaps.</exception>
    public static Edition Read(string json)
    {
        var definition = ReadDefinition(json);
        var reading = EditionFactsReader.Read(definition);
        return reading.Facts is { } facts
            ? new Edition(facts, FormReader.ReadAll(definition), definition)
            : throw new EditionRefusedException(
                reading.Gaps.Count == 0
                    ? "The definition says nothing of a regulation (customProperties.regulation)."
                    : "customProperties.regulation lacks: "
                        + string.Join(", ", reading.Gaps.Select(gap => gap.NodeId is null ? gap.Property : $"{gap.NodeId}.{gap.Property}"))
            );
    }

    /// <summary>Reads the JSON of a definition under the limits of size and depth.</summary>
    /// <exception cref="JsonException">It is not JSON, or not a JSON object.</exception>
    /// <exception cref="EditionRefusedException">It is too large.</exception>
    public static JsonObject ReadDefinition(string json)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(json) > MaximumBytes)
        {
            throw new EditionRefusedException($"A definition may have {MaximumBytes} bytes.");
        }
        return StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)) as JsonObject
            ?? throw new JsonException("A definition is a JSON object.");
    }
}

/// <summary>A file that is not an edition.</summary>
public sealed class EditionRefusedException : Exception
{
    /// <summary>Says why.</summary>
    public EditionRefusedException(string message)
        : base(message) { }

    /// <summary>Without a reason.</summary>
    public EditionRefusedException() { }

    /// <summary>Says why, and what led to it.</summary>
    public EditionRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}

using System.Text.Json.Serialization;

namespace Regulations.Benchmarks.Interpreter;

/// <summary>How much was done in one round.</summary>
/// <param name="Instances">Workflows taken from start to end.</param>
/// <param name="Steps">Steps taken in them.</param>
/// <param name="Seconds">The time it took.</param>
internal sealed record Pace(
    [property: JsonPropertyName("instances")] long Instances,
    [property: JsonPropertyName("steps")] long Steps,
    [property: JsonPropertyName("seconds")] double Seconds
)
{
    public double StepsPerSecond => Steps / Seconds;
}

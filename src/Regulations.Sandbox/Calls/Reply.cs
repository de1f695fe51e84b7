using System.Text.Json.Nodes;
using Regulations.Sandbox.Memory;

namespace Regulations.Sandbox.Calls;

/// <summary>What an operation answers and what is to be remembered of it.</summary>
/// <param name="Status">200, or a 4xx where the call is refused for good.</param>
/// <param name="Body">The answer, or problem details.</param>
/// <param name="Facts">What happened.</param>
public sealed record Reply(int Status, JsonObject Body, IReadOnlyList<Fact> Facts)
{
    public static Reply Ok(JsonObject answer, params Fact[] facts) => new(StatusCodes.Status200OK, answer, facts);

    public static Reply Declined(int status, string title) =>
        new(
            status,
            new JsonObject
            {
                ["type"] = "about:blank",
                ["title"] = title,
                ["status"] = status,
            },
            []
        );

    public static Reply Malformed(string title) => Declined(StatusCodes.Status422UnprocessableEntity, title);
}

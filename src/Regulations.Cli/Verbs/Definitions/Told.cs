using System.Text.Json.Nodes;

namespace Regulations.Cli.Verbs.Definitions;

/// <summary>What was done to one definition, or with <c>--check</c> would be.</summary>
/// <param name="Done"><c>unchanged</c>, <c>written</c>, <c>draft</c>, <c>refused</c>.</param>
/// <param name="Version">The host's version it is about; null: none.</param>
/// <param name="Files">Files that were written or deleted, from the repository's root.</param>
/// <param name="Differences">How many things it says differently from what is published.</param>
/// <param name="Reason">Why it was refused.</param>
internal sealed record Told(
    string Key,
    string Done,
    int? Version,
    IReadOnlyList<string> Files,
    int? Differences = null,
    string? Reason = null
)
{
    public const string Unchanged = "unchanged";
    public const string Written = "written";
    public const string Draft = "draft";
    public const string Refused = "refused";

    /// <summary>Prints all and gives the exit code: with <c>--check</c> 1 where something would change.</summary>
    public static int Print(IReadOnlyList<Told> all, Surroundings surroundings, bool json, bool check)
    {
        if (json)
        {
            surroundings.Output.WriteDocument(
                new JsonObject { ["checked"] = check, ["definitions"] = new JsonArray([.. all.Select(told => (JsonNode)told.ToJson())]) }
            );
        }
        else
        {
            foreach (var line in all.SelectMany(told => told.Lines(check)))
            {
                surroundings.Output.WriteLine(line);
            }
        }
        return all.Any(told => told.Done == Refused || (check && told.Done != Unchanged)) ? ExitCode.FoundErrors : ExitCode.Done;
    }

    private IEnumerable<string> Lines(bool check)
    {
        var version = Version is { } number ? $" version {number}" : "";
        yield return Done switch
        {
            Unchanged => $"{Key}:{version} says the same",
            Written => $"{Key}:{version} {(check ? "differs from" : "is written to")} its files",
            Draft => $"{Key}: the file {(check ? "would be" : "is")} the draft{version}, {Differences} differences",
            _ => $"{Key}: refused: {Reason}",
        };
        foreach (var file in Files)
        {
            yield return "    " + file;
        }
    }

    private JsonObject ToJson() =>
        new()
        {
            ["key"] = Key,
            ["done"] = Done,
            ["version"] = Version,
            ["files"] = new JsonArray([.. Files.Select(file => (JsonNode)file)]),
            ["differences"] = Differences,
            ["reason"] = Reason,
        };
}

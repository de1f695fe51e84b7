using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Lint;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions;

/// <summary>
/// What lint says of contents in a house, and what they are called. Neither changes: a changed content has another hash, a changed house another
/// stamp. Bounded. Safe for many threads.
/// </summary>
internal sealed class FindingsCache
{
    private const int Kept = 128;
    private readonly ConcurrentDictionary<(string Hash, string Stamp), LookedAt> known = new();

    /// <summary>Of a content; its text is asked for only where it has not been looked at before.</summary>
    public async ValueTask<LookedAt> OfAsync(HouseRules house, string hash, Func<Task<string>> json)
    {
        if (known.TryGetValue((hash, house.Stamp), out var before))
        {
            return before;
        }
        var text = await json();
        var looked = Look(text, house);
        if (known.Count >= Kept)
        {
            known.Clear();
        }
        known[(hash, house.Stamp)] = looked;
        return looked;
    }

    private static LookedAt Look(string json, HouseRules house)
    {
        var definition = WorkflowDefinition.Read(json).Definition;
        var regulation = definition?.CustomProperties["regulation"] as JsonObject ?? [];
        var name = definition?.Name ?? "";
        return new LookedAt(
            DefinitionLint.Check(json, house),
            (regulation["name"] is JsonObject said ? LocalText.Read(said) : new LocalText(name, name, name)).ToDictionary(),
            // A copy, lest the whole file stay in memory.
            (JsonObject)regulation.DeepClone()
        );
    }
}

/// <summary>What is known of a content.</summary>
/// <param name="Regulation">What it says of its regulation; empty: nothing. Not to be changed.</param>
internal sealed record LookedAt(LintReport Report, IReadOnlyDictionary<string, string> Name, JsonObject Regulation)
{
    public IReadOnlyList<Finding> Findings => Report.Findings;
}

using System.CommandLine;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Cli.Verbs;

/// <summary><c>list [--json]</c>: the editions.</summary>
internal static class ListVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var verb = new Command("list", "The editions: key, names, act, channels, kinds.") { json };
        verb.SetAction(parsed => Run(surroundings, parsed.GetValue(json)));
        return verb;
    }

    private static int Run(Surroundings surroundings, bool json)
    {
        var editions = ShippedEditions.All(surroundings);
        if (json)
        {
            var summaries = editions.Select(edition => (JsonNode)EditionFactsJson.Summarise(edition.Facts));
            surroundings.Output.WriteDocument(new JsonObject { ["editions"] = new JsonArray([.. summaries]) });
            return ExitCode.Done;
        }
        foreach (var facts in editions.Select(edition => edition.Facts))
        {
            surroundings.Output.WriteLine($"{facts.Key}  {facts.Name.Kk}");
            surroundings.Output.WriteLine($"    {string.Join(", ", facts.Channels)} · {string.Join(", ", facts.Kinds)}");
        }
        return ExitCode.Done;
    }
}

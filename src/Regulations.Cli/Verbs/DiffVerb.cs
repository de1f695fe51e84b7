using System.CommandLine;
using System.Text.Json.Nodes;
using Regulations.Editions.Compare;

namespace Regulations.Cli.Verbs;

/// <summary><c>diff A B [--json] [--lang kk|ru|en]</c>: what two definitions say differently. Exit code 1 where there is a difference.</summary>
internal static class DiffVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var before = new Argument<string>("before") { Description = "The earlier definition: a file, or an edition's key." };
        var after = new Argument<string>("after") { Description = "The later one." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var language = new Option<string?>("--lang") { Description = "kk, ru or en." };
        var verb = new Command("diff", "What two definitions say differently, in words.") { before, after, json, language };
        verb.SetAction(parsed =>
            Run(
                surroundings,
                parsed.GetValue(before)!,
                parsed.GetValue(after)!,
                parsed.GetValue(json),
                Language.Of(parsed.GetValue(language), Environment.GetEnvironmentVariable("LANG"))
            )
        );
        return verb;
    }

    private static int Run(Surroundings surroundings, string before, string after, bool json, string language)
    {
        var differences = DefinitionComparison.Of(
            NamedDefinition.Read(surroundings, before).Json,
            NamedDefinition.Read(surroundings, after).Json
        );
        if (json)
        {
            surroundings.Output.WriteDocument(
                new JsonObject { ["differences"] = new JsonArray([.. differences.Select(difference => (JsonNode)Write(difference))]) }
            );
        }
        else
        {
            foreach (var difference in differences)
            {
                surroundings.Output.WriteLine($"{difference.Node ?? "—"}: {difference.Words.In(language)}");
            }
        }
        return differences.Count == 0 ? ExitCode.Done : ExitCode.FoundErrors;
    }

    private static JsonObject Write(Difference difference) =>
        new()
        {
            ["kind"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(difference.Kind.ToString()),
            ["node"] = difference.Node,
            ["property"] = difference.Property,
            ["before"] = difference.Before?.DeepClone(),
            ["after"] = difference.After?.DeepClone(),
            ["words"] = difference.Words.ToJson(),
        };
}

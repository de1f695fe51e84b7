using System.CommandLine;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Cli.Verbs;

/// <summary><c>describe KEY | --all [--json]</c>: the facts of an edition.</summary>
internal static class DescribeVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var key = new Argument<string?>("key")
        {
            Description = "An edition's key, as in eastkz/survey-licence.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Every edition." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var verb = new Command("describe", "What the act says: steps, roles, limits, processes, conditions.") { key, all, json };
        verb.SetAction(parsed => Run(surroundings, parsed.GetValue(key), parsed.GetValue(all), parsed.GetValue(json)));
        return verb;
    }

    private static int Run(Surroundings surroundings, string? key, bool all, bool json)
    {
        if (all == (key is not null))
        {
            throw new RefusedException("Name one edition, or say --all.");
        }
        var editions = key is null ? ShippedEditions.All(surroundings) : [ShippedEditions.Find(surroundings, key)];
        if (json)
        {
            var described = editions.Select(edition => (JsonNode)EditionFactsJson.Describe(edition.Facts));
            surroundings.Output.WriteDocument(new JsonObject { ["editions"] = new JsonArray([.. described]) });
            return ExitCode.Done;
        }
        foreach (var facts in editions.Select(edition => edition.Facts))
        {
            Print(surroundings.Output, facts);
        }
        return ExitCode.Done;
    }

    private static void Print(TextWriter output, EditionFacts facts)
    {
        output.WriteLine($"{facts.Key}  {facts.Name.Kk}");
        output.WriteLine($"  {facts.Act.Authority.Kk}, № {facts.Act.Number}, {Iso(facts.Act.Date)}");
        foreach (var kind in facts.Kinds)
        {
            output.WriteLine($"  {kind}: {facts.Total?[kind] ?? "—"}  {facts.KindNames[kind].Kk}");
        }
        foreach (var step in facts.Steps)
        {
            var limits =
                step.Limit.Plain ?? string.Join(", ", step.Limit.Expand(facts.Kinds).Select(pair => $"{pair.Key} {pair.Value ?? "—"}"));
            output.WriteLine($"  {step.Order}. {step.Title.Kk} · {step.Role} · {limits} · {step.Source}");
        }
        foreach (var node in facts.Nodes)
        {
            var refusal = node.OnFailure is { } label ? $" · else {label}" : "";
            output.WriteLine($"  {node.Channel} · {node.Label} · {node.Actor}{refusal} · {node.Source}");
        }
    }

    private static string Iso(NodaTime.LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}

using System.CommandLine;
using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Editions.Lint;

namespace Regulations.Cli.Verbs;

/// <summary><c>lint FILE | KEY | --all [--json]</c>: what is wrong with definitions. Exit code 1 where there is an error that nobody accepted.</summary>
internal static class LintVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var what = new Argument<string?>("file")
        {
            Description = "A definition file, or an edition's key.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Every shipped definition." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var verb = new Command("lint", "Findings of definitions: what is wrong, where, how to mend it.") { what, all, json };
        verb.SetAction(parsed => Run(surroundings, parsed.GetValue(what), parsed.GetValue(all), parsed.GetValue(json)));
        return verb;
    }

    private static int Run(Surroundings surroundings, string? what, bool all, bool json)
    {
        if (all == (what is not null))
        {
            throw new RefusedException("Name one file or edition, or say --all.");
        }
        var files = what is null ? EditionFolder.Files(surroundings.Workflows) : [Find(surroundings, what)];
        var reports = files.Select(file => Linter.Lint(DefinitionFile.Read(file, surroundings))).ToList();
        if (json)
        {
            var findings = reports.SelectMany(report => report.Findings.Select(finding => (JsonNode)LintJson.Write(report.Key, finding)));
            surroundings.Output.WriteDocument(new JsonObject { ["findings"] = new JsonArray([.. findings]) });
        }
        else
        {
            foreach (var report in reports)
            {
                Print(surroundings.Output, report);
            }
        }
        return reports.Any(report => report.HasErrors) ? ExitCode.FoundErrors : ExitCode.Done;
    }

    private static string Find(Surroundings surroundings, string what)
    {
        var file = surroundings.Resolve(what);
        return File.Exists(file) ? file
            : EditionFolder.FileOf(surroundings.Workflows, what) is { } shipped && File.Exists(shipped) ? shipped
            : throw new RefusedException($"There is no file and no edition '{what}'.");
    }

    private static void Print(TextWriter output, LintReport report)
    {
        foreach (var finding in report.Findings)
        {
            var state =
                finding.Accepted is not null ? "accepted"
                : finding.Severity == Severity.Error ? "error"
                : "warning";
            var place = string.Join('.', new[] { finding.Node, finding.Property }.OfType<string>());
            output.WriteLine($"{report.Key}: {place}: {state} {finding.Rule}: {finding.Message.In("kk")}");
            output.WriteLine($"    {finding.Accepted?.In("kk") ?? finding.Mend.In("kk")}");
        }
    }
}

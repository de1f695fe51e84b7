using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Editions.Paths;
using Regulations.Workflows.Compilation;

namespace Regulations.Cli.Verbs;

/// <summary><c>run FILE --paths [--json]</c>: every path of an edition, run. Exit code 1 where one does not run as it is drawn, or a connection is on
/// none.</summary>
internal static class RunPaths
{
    public static int Run(Surroundings surroundings, string file, bool json)
    {
        var (edition, workflow) = Read(surroundings, file);
        var walked = DefinitionPaths.Of(edition, workflow);
        var ran = walked.Paths.Select(path => (path, wrong: Wrong(workflow, path))).ToList();
        if (json)
        {
            surroundings.Output.WriteDocument(
                new JsonObject
                {
                    ["paths"] = new JsonArray([.. ran.Select(one => (JsonNode)Json(one.path, one.wrong))]),
                    ["unfollowed"] = new JsonArray([.. walked.Unfollowed.Select(way => (JsonNode)$"{way.From}.{way.Port} → {way.To}")]),
                }
            );
        }
        else
        {
            foreach (var (path, wrong) in ran)
            {
                var steps = string.Join(
                    " → ",
                    path.Steps.Select(step => step.Port is null or "Done" ? step.Node : $"{step.Node}.{step.Port}")
                );
                surroundings.Output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path.Case.Channel} {path.Case.Kind} {path.Case.Applicant}: {path.End}{(wrong is null ? "" : $" [{wrong}]")}: {steps}"
                    )
                );
            }
            foreach (var way in walked.Unfollowed)
            {
                surroundings.Error.WriteLine($"{way.From}.{way.Port} → {way.To}: -");
            }
        }
        return walked.Unfollowed.Count > 0 || ran.Any(one => one.wrong is not null) ? ExitCode.FoundErrors : ExitCode.Done;
    }

    private static (Edition Edition, CompiledWorkflow Workflow) Read(Surroundings surroundings, string file)
    {
        try
        {
            var edition = Edition.Read(DefinitionFile.Read(file, surroundings));
            var compiled = WorkflowCompiler.Compile(edition.Definition.ToJsonString());
            return (edition, compiled.Workflow ?? throw new RefusedException($"{file}: {compiled.Findings[0].Message["kk"]}"));
        }
        catch (Exception wrong) when (wrong is EditionRefusedException or System.Text.Json.JsonException)
        {
            throw new RefusedException($"{file}: {wrong.Message}", wrong);
        }
    }

    private static string? Wrong(CompiledWorkflow workflow, WalkedPath path)
    {
        if (path.Trouble is not null)
        {
            return path.Trouble;
        }
        var run = PathDriver.Run(workflow, path);
        return run.Refusal
            ?? (
                workflow.Find(path.End!)?.Type == "Elsa.Fault" ? null
                : run.State.Incidents is [var incident, ..] ? incident.Message
                : null
            )
            ?? (run.Completed.SequenceEqual(path.Steps.Select(step => step.Node)) ? null : "The engine went another way.");
    }

    private static JsonObject Json(WalkedPath path, string? wrong) =>
        new()
        {
            ["channel"] = path.Case.Channel,
            ["kind"] = path.Case.Kind,
            ["applicant"] = path.Case.Applicant,
            ["end"] = path.End,
            ["steps"] = new JsonArray([
                .. path.Steps.Select(step => (JsonNode)new JsonObject { ["node"] = step.Node, ["port"] = step.Port }),
            ]),
            ["wrong"] = wrong,
        };
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Editions.Runs;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Running;

namespace Regulations.Cli.Verbs;

/// <summary><c>run FILE [--input N=V]… [--answers FILE] [--json]</c>, <c>run FILE --paths [--json]</c> and <c>run --batch FILE.jsonl</c>: definitions run in memory, with a clock
/// that jumps to the next timer.</summary>
internal static class RunVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string?>("file") { Description = "A definition file.", Arity = ArgumentArity.ZeroOrOne };
        var input = new Option<string[]>("--input") { Description = "An input, as in Kind=issue; a value that is JSON is taken as JSON." };
        var answers = new Option<string?>("--answers") { Description = "A file of what people and systems answer." };
        var batch = new Option<string?>("--batch") { Description = "A file of {name, definition}, one a line." };
        var paths = new Option<bool>("--paths") { Description = "Every path of an edition, with made-up answers." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var verb = new Command("run", "Runs a definition in memory; prints its lines and the activities it completed.")
        {
            file,
            input,
            answers,
            batch,
            paths,
            json,
        };
        verb.SetAction(parsed =>
        {
            if ((parsed.GetValue(file) is null) == (parsed.GetValue(batch) is null))
            {
                throw new RefusedException("Name one definition file, or a batch with --batch.");
            }
            if (parsed.GetValue(paths))
            {
                return parsed.GetValue(file) is { } edition && parsed.GetValue(answers) is null && parsed.GetValue(input) is null or []
                    ? RunPaths.Run(surroundings, surroundings.Resolve(edition), parsed.GetValue(json))
                    : throw new RefusedException("--paths takes a definition file and neither --input, --answers nor --batch.");
            }
            if (parsed.GetValue(batch) is { } many)
            {
                return parsed.GetValue(answers) is null && parsed.GetValue(input) is null or []
                    ? RunBatch.Run(surroundings, surroundings.Resolve(many))
                    : throw new RefusedException("A batch takes neither --input nor --answers.");
            }
            var script = parsed.GetValue(answers) is { } given ? ReadAnswers(surroundings.Resolve(given)) : AnswerScript.Empty;
            return RunOne(
                surroundings,
                surroundings.Resolve(parsed.GetValue(file)!),
                parsed.GetValue(input) ?? [],
                script,
                parsed.GetValue(json)
            );
        });
        return verb;
    }

    private static int RunOne(Surroundings surroundings, string file, string[] inputs, AnswerScript script, bool json)
    {
        var compiled = WorkflowCompiler.Compile(DefinitionFile.Read(file, surroundings));
        if (compiled.Workflow is not { } workflow)
        {
            foreach (var finding in compiled.Findings)
            {
                surroundings.Error.WriteLine($"{finding.NodeId}.{finding.Property}: {finding.Code}: {finding.Message["kk"]}");
            }
            return ExitCode.FoundErrors;
        }
        RunReport report;
        try
        {
            var values = ReadInputs(workflow, inputs);
            report = WorkflowRunner.Run(
                workflow,
                new RunOptions
                {
                    Inputs = values,
                    Kind = values["Kind"] is JsonValue kind && kind.TryGetValue<string>(out var text) ? text : null,
                    Answers = script.For(workflow),
                    Limits = RunClock.LimitsOf(surroundings, workflow),
                }
            );
        }
        catch (ArgumentException wrong)
        {
            throw new RefusedException(wrong.Message, wrong);
        }
        if (json)
        {
            surroundings.Output.WriteDocument(RunJson.Write(Path.GetFileName(file), report));
        }
        else
        {
            Print(surroundings, report);
        }
        return report.SubStatus == Workflows.State.WorkflowSubStatus.Faulted ? ExitCode.FoundErrors : ExitCode.Done;
    }

    private static void Print(Surroundings surroundings, RunReport report)
    {
        foreach (var line in report.Lines)
        {
            surroundings.Output.WriteLine(line);
        }
        surroundings.Output.WriteLine($"{report.Status} {report.SubStatus}");
        foreach (var id in report.Completed)
        {
            surroundings.Output.WriteLine($"  {id}");
        }
        foreach (var incident in report.State.Incidents)
        {
            surroundings.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{incident.NodeId}.{incident.Property}:{incident.Line}: {incident.Message}")
            );
        }
    }

    private static AnswerScript ReadAnswers(string file)
    {
        try
        {
            return AnswerScript.Read(DefinitionFile.ReadText(file));
        }
        catch (FormatException wrong)
        {
            throw new RefusedException($"{file}: {wrong.Message}", wrong);
        }
    }

    private static JsonObject ReadInputs(CompiledWorkflow workflow, string[] inputs)
    {
        var values = new JsonObject();
        foreach (var input in inputs)
        {
            var at = input.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
            {
                throw new RefusedException($"'{input}' is not NAME=VALUE.");
            }
            var (name, text) = (input[..at], input[(at + 1)..]);
            var isText = workflow.Inputs.FirstOrDefault(known => known.Name == name)?.TypeName is "String";
            values[name] = isText ? text : ReadValue(text);
        }
        return values;
    }

    private static JsonNode? ReadValue(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            // Not JSON: the text itself is meant.
            return text;
        }
    }
}

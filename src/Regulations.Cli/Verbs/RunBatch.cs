using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Running;

namespace Regulations.Cli.Verbs;

/// <summary><c>run --batch FILE.jsonl</c>: for each line <c>{name, definition}</c> one line <c>{name, status, subStatus, lines, completed}</c>, in order,
/// written as soon as it is known. Waits are resumed first in, first out, with a null result. What cannot be run is told in its line.</summary>
internal static class RunBatch
{
    // Enough for any definition that ends; one that does not is given up as it stands.
    private const int MaximumWaits = 10_000;

    public static int Run(Surroundings surroundings, string file)
    {
        try
        {
            foreach (var line in File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)))
            {
                surroundings.Output.WriteLineOfJson(RunLine(line));
                surroundings.Output.Flush();
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: {wrong.Message}", wrong);
        }
        return ExitCode.Done;
    }

    private static JsonObject RunLine(string line)
    {
        JsonObject entry;
        try
        {
            entry = Edition.ReadDefinition(line);
        }
        catch (Exception wrong) when (wrong is JsonException or EditionRefusedException)
        {
            return Refused(null, [Fault("malformed-line", wrong.Message)]);
        }
        var name = entry["name"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        var definition = entry["definition"];
        var compiled = WorkflowCompiler.Compile(definition is JsonObject ? definition.ToJsonString() : "null");
        if (compiled.Workflow is not { } workflow)
        {
            return Refused(name, [.. compiled.Findings.Select(Fault)]);
        }
        try
        {
            var options = new RunOptions { Order = WaitOrder.FirstInFirstOut, MaximumWaits = MaximumWaits };
            return RunJson.Write(name, WorkflowRunner.Run(workflow, options));
        }
        catch (ArgumentException wrong)
        {
            return Refused(name, [Fault("refused", wrong.Message)]);
        }
    }

    private static JsonObject Refused(string? name, JsonNode[] findings) =>
        new()
        {
            ["name"] = name,
            ["status"] = "Refused",
            ["subStatus"] = "Refused",
            ["lines"] = new JsonArray(),
            ["completed"] = new JsonArray(),
            ["findings"] = new JsonArray(findings),
        };

    private static JsonObject Fault(DefinitionFinding finding) =>
        new()
        {
            ["rule"] = finding.Code,
            ["node"] = finding.NodeId,
            ["property"] = finding.Property,
            ["message"] = Texts(finding.Message),
            ["mend"] = Texts(finding.Mend),
        };

    private static JsonObject Fault(string rule, string message) =>
        new()
        {
            ["rule"] = rule,
            ["message"] = new JsonObject { ["en"] = message },
        };

    private static JsonObject Texts(IReadOnlyDictionary<string, string> texts) =>
        new(texts.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
}

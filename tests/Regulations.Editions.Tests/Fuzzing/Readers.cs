using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Editions.Lint;
using Regulations.Editions.Paths;
using Regulations.Workflows.Compilation;
using Shouldly;

namespace Regulations.Editions.Tests.Fuzzing;

/// <summary>What reads files from outside, and what it owes whatever it is given: a definition or a located fault, never an exception.</summary>
internal static class Readers
{
    /// <summary>The compiler: a workflow, or findings that say what and where.</summary>
    public static void Compile(byte[] bytes)
    {
        var result = WorkflowCompiler.Compile(bytes);

        (result.Workflow is null).ShouldBe(result.Findings.Count > 0);
        foreach (var finding in result.Findings)
        {
            finding.Code.ShouldNotBeNullOrEmpty();
            foreach (var language in LocalText.Languages)
            {
                finding.Message[language].ShouldNotBeNullOrEmpty();
                finding.Mend[language].ShouldNotBeNullOrEmpty();
            }
        }
    }

    /// <summary>Lint: what does not compile is an error in it, and every finding is told in three languages.</summary>
    public static void Lint(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);

        var report = Linter.Lint(text);

        if (WorkflowCompiler.Compile(text).Workflow is null)
        {
            report.HasErrors.ShouldBeTrue();
        }
        report.Findings.ShouldAllBe(finding => finding.Message.IsComplete && finding.Mend.IsComplete);
        _ = report.Findings.Select(finding => LintJson.Write(report.Key, finding).ToJsonString()).ToList();
    }

    /// <summary>Describe: facts, or a refusal that says why.</summary>
    public static void Describe(byte[] bytes)
    {
        try
        {
            _ = EditionFactsJson.Describe(Edition.Read(Encoding.UTF8.GetString(bytes)).Facts).ToJsonString();
        }
        catch (Exception refused) when (refused is JsonException or EditionRefusedException)
        {
            refused.Message.ShouldNotBeNullOrWhiteSpace();
        }
    }

    /// <summary>A form: fields and problems; a sample of it is checked without an exception whether it fits or not.</summary>
    public static void Form(byte[] bytes)
    {
        JsonNode? schema;
        try
        {
            schema = JsonNode.Parse(
                Encoding.UTF8.GetString(bytes),
                documentOptions: new JsonDocumentOptions { MaxDepth = 128, AllowDuplicateProperties = false }
            );
        }
        catch (JsonException)
        {
            // Refused by the reader of the file, with its place.
            return;
        }
        if (schema is not JsonObject)
        {
            return;
        }
        var definition = new JsonObject
        {
            ["customProperties"] = new JsonObject { ["regulation"] = new JsonObject { ["forms"] = new JsonObject { ["form"] = schema } } },
        };
        FormReader.Problems(definition).ShouldAllBe(problem => problem.Form == "form");
        foreach (var form in FormReader.ReadAll(definition).Values)
        {
            foreach (var context in new[] { new FormContext(), new FormContext("issue", "legal", "complete") })
            {
                try
                {
                    FormValidator.Validate(form, FormSample.Fill(form, context, everything: true), context).ShouldNotBeNull();
                }
                catch (NotSupportedException unknown)
                {
                    unknown.Message.ShouldContain("pattern");
                }
            }
        }
    }
}

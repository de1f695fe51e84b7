using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Runs;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Running;

namespace Regulations.Editions.Tests.Runs;

/// <summary>A shipped edition run in memory with what people answer; systems answer that all is well.</summary>
internal sealed class EditionRun
{
    private readonly CompiledWorkflow _workflow;
    private readonly string _kind;
    private readonly JsonObject _people = [];

    private EditionRun(CompiledWorkflow workflow, string kind) => (_workflow, _kind) = (workflow, kind);

    public static EditionRun Of(string key, string kind = "issue")
    {
        var file = Path.Combine([Repository.Workflows, .. (key + ".json").Split('/')]);
        var compiled = WorkflowCompiler.Compile(EditionFile.Read(file, Repository.Workflows));
        return new EditionRun(
            compiled.Workflow ?? throw new InvalidOperationException(string.Join("; ", compiled.Findings.Select(f => f.Message["en"]))),
            kind
        );
    }

    /// <summary>The next time the task opens it ends so.</summary>
    public EditionRun Person(string node, string outcome, params (string Field, string Value)[] form)
    {
        var answer = new JsonObject
        {
            ["outcome"] = outcome,
            ["form"] = new JsonObject(form.Select(field => KeyValuePair.Create(field.Field, (JsonNode?)field.Value))),
        };
        if (_people[node] is not JsonArray answers)
        {
            _people[node] = answers = [];
        }
        answers.Add(answer);
        return this;
    }

    public RunReport Run() =>
        WorkflowRunner.Run(
            _workflow,
            new RunOptions
            {
                Inputs = new JsonObject
                {
                    ["Channel"] = "portal",
                    ["Kind"] = _kind,
                    ["Applicant"] = new JsonObject { ["id"] = "850412403017", ["type"] = "natural" },
                    ["SignIn"] = new JsonObject { ["method"] = "eds" },
                },
                Kind = _kind,
                StartsAt = Instant.FromUtc(2026, 3, 2, 5, 0),
                Answers = AnswerScript.Read(new JsonObject { ["people"] = _people.DeepClone() }.ToJsonString()).For(_workflow),
            }
        );
}

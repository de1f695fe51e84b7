using System.Text.Json.Nodes;
using Regulations.Editions.Runs;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;

namespace Regulations.Editions.Tests.SurveyLicence;

/// <summary>A request for a survey licence and what people and systems do with it; where nothing is said all goes well.</summary>
internal sealed class Course
{
    public static readonly string[] Kinds = ["issue", "reissue-reorganisation", "reissue-simple", "duplicate"];

    private static readonly Lazy<CompiledWorkflow> Compiled = new(() =>
    {
        var result = WorkflowCompiler.Compile(ShippedEdition.Text);
        return result.Workflow
            ?? throw new InvalidOperationException(
                string.Join("; ", result.Findings.Select(f => $"{f.NodeId}.{f.Property}: {f.Message["en"]}"))
            );
    });

    private readonly string _channel;
    private readonly string _kind;
    private readonly JsonObject _people = [];
    private readonly JsonObject _systems = [];

    private Course(string channel, string kind)
    {
        _channel = channel;
        _kind = kind;
    }

    public static CompiledWorkflow Workflow => Compiled.Value;

    public static Course Of(string channel, string kind) => new(channel, kind);

    /// <summary>The next time a person has this task: the outcome, and the form (else the ordinary one).</summary>
    public Course Person(string node, string outcome, JsonObject? form = null)
    {
        Of(_people, node).Add(new JsonObject { ["outcome"] = outcome, ["form"] = form ?? OrdinaryForm(node) });
        return this;
    }

    /// <summary>The next answer of a system.</summary>
    public Course System(string operation, JsonObject answer)
    {
        Of(_systems, operation).Add(answer);
        return this;
    }

    public JsonObject Inputs =>
        new()
        {
            ["Channel"] = _channel,
            ["Kind"] = _kind,
            ["Applicant"] = _channel == "portal" ? Applicant() : null,
            ["SignIn"] = new JsonObject { ["method"] = "eds" },
            ["Operator"] = _channel == "portal" ? null : "operator-1",
        };

    public RunReport Run() =>
        WorkflowRunner.Run(
            Workflow,
            new RunOptions
            {
                Inputs = Inputs,
                Kind = _kind,
                Answers = Answers(),
            }
        );

    /// <summary>The answers as the runner wants them, the ordinary forms put in where nothing else is said.</summary>
    public Func<string, RunAnswer?> Answers()
    {
        var script = AnswerScript
            .Read(new JsonObject { ["people"] = _people.DeepClone(), ["systems"] = _systems.DeepClone() }.ToJsonString())
            .For(Workflow);
        return node =>
        {
            var answer = script(node);
            var isBare = Workflow.Find(node)?.Type == "Regulations.HumanTask" && answer?.Result is null or JsonObject { Count: 0 };
            return isBare ? new RunAnswer(answer?.Outcome, OrdinaryForm(node), answer?.Actor) : answer;
        };
    }

    /// <summary>What people ordinarily write into the form of a task.</summary>
    public JsonObject OrdinaryForm(string node) =>
        node switch
        {
            "portal-process-3" => Request(),
            "portal-process-4" => new JsonObject { ["agreed"] = true },
            "portal-process-6" => new JsonObject { ["certificate"] = "TUlJQw==", ["title"] = "EDS" },
            "portal-process-8" => new JsonObject { ["confirmed"] = true },
            "corporation-process-2" => Entered(),
            "corporation-process-5" => Papers(),
            "step-2" => new JsonObject { ["executor"] = "executor-1" },
            "step-3" => new JsonObject { ["complete"] = "yes" },
            "step-4" => new JsonObject { ["finding"] = "Талаптарға сай" },
            "step-5" => new JsonObject { ["refusalGround"] = "requirements", ["text"] = "Біліктілік талаптары расталмады." },
            "step-6" => IsIssue ? new JsonObject { ["workType"] = "geodesic", ["category"] = "II" } : [],
            "process-9" => new JsonObject
            {
                ["receivedBy"] = "self",
                ["receiver"] = "Нұрланова Айгерім",
                ["identified"] = true,
            },
            _ => [],
        };

    public static JsonObject Applicant() =>
        new()
        {
            ["id"] = "850412403017",
            ["type"] = "natural",
            ["name"] = "Нұрланова Айгерім Серікқызы",
        };

    private bool IsIssue => _kind is "issue" or "reissue-reorganisation";

    private JsonObject Request()
    {
        var request = OfKind();
        request["applicantType"] = "natural";
        request["address"] = "Өскемен қаласы, Тәуелсіздік даңғылы, 1";
        request["phone"] = "+77001234567";
        request["actsAs"] = "self";
        request["consent"] = true;
        foreach (var (name, value) in Documents())
        {
            request[name] = value;
        }
        return request;
    }

    private JsonObject Entered()
    {
        var data = OfKind();
        foreach (var (name, value) in Applicant())
        {
            data[name] = value?.DeepClone();
        }
        data["address"] = "Өскемен қаласы, Тәуелсіздік даңғылы, 1";
        data["phone"] = "+77001234567";
        data["actsAs"] = "self";
        return data;
    }

    private JsonObject Papers()
    {
        var papers = new JsonObject { ["scanRequest"] = Digest, ["sheets"] = 12 };
        foreach (var (name, value) in Documents())
        {
            papers[name] = value;
        }
        return papers;
    }

    private JsonObject OfKind() =>
        _kind switch
        {
            "issue" => new JsonObject { ["workType"] = "geodesic", ["category"] = "II" },
            "reissue-reorganisation" => new JsonObject
            {
                ["workType"] = "both",
                ["category"] = "I",
                ["licenceNumber"] = "19004127",
                ["reason"] = "split",
            },
            "reissue-simple" => new JsonObject { ["licenceNumber"] = "19004127", ["change"] = "natural-person" },
            _ => new JsonObject { ["licenceNumber"] = "19004127", ["duplicateReason"] = "lost" },
        };

    private IEnumerable<(string Name, string Digest)> Documents() =>
        _kind switch
        {
            "issue" => [("docQualification", Digest)],
            "reissue-reorganisation" => [("docQualification", Digest), ("docReorganisation", Digest)],
            "reissue-simple" => [("docChange", Digest)],
            _ => [],
        };

    private static string Digest { get; } = new('a', 64);

    private static JsonArray Of(JsonObject answers, string name)
    {
        if (answers[name] is not JsonArray list)
        {
            answers[name] = list = [];
        }
        return list;
    }
}

/// <summary>What a run left behind, in words of the regulation.</summary>
internal static class CourseReport
{
    public static IReadOnlyList<string> Documents(this RunReport report) =>
        [.. report.Effects.OfType<Effect.DocumentIssued>().Select(issued => issued.Document.Template)];

    public static IReadOnlyList<string> Notices(this RunReport report) =>
        [.. report.Effects.OfType<Effect.NoticeSent>().Select(sent => $"{sent.Notice.To} {sent.Notice.Kind}")];

    public static IReadOnlyList<string> Calls(this RunReport report) =>
        [.. report.Effects.OfType<Effect.SystemCallRequested>().Select(call => $"{call.System}/{call.Operation}")];

    public static IReadOnlyList<int> Steps(this RunReport report) =>
        [.. report.Effects.OfType<Effect.TaskCreated>().Select(created => created.Task.Step).OfType<int>()];
}

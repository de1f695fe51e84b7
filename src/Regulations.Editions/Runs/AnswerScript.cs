using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Running;

namespace Regulations.Editions.Runs;

/// <summary>What people and systems answer when a definition is run in memory; the shape of the file is published in
/// docs/schemas/answers.schema.json.</summary>
/// <remarks>Answers of one node are used in order. When they are used up, or there are none: a person gives the first outcome with the form last
/// given (an empty one where there was none), a system answers that all is well.</remarks>
public sealed class AnswerScript
{
    private readonly JsonObject _people;
    private readonly JsonObject _systems;

    private AnswerScript(JsonObject people, JsonObject systems)
    {
        _people = people;
        _systems = systems;
    }

    /// <summary>Nothing is said: everybody is content.</summary>
    public static AnswerScript Empty { get; } = new([], []);

    /// <summary>Reads a file of answers.</summary>
    /// <exception cref="FormatException">It is not JSON, or not of the published shape; the message says where.</exception>
    public static AnswerScript Read(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 64, AllowDuplicateProperties = false });
        }
        catch (JsonException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
        if (root is not JsonObject script)
        {
            throw new FormatException("Answers are a JSON object with people and systems.");
        }
        if (script.FirstOrDefault(pair => pair.Key is not ("$schema" or "people" or "systems")).Key is { } unknown)
        {
            throw new FormatException($"'{unknown}' is neither people nor systems.");
        }
        var answers = new AnswerScript(Part(script, "people"), Part(script, "systems"));
        foreach (var (node, given) in answers._people)
        {
            foreach (var answer in Several(given))
            {
                CheckPerson(node, answer);
            }
        }
        foreach (var (system, given) in answers._systems)
        {
            if (Several(given).Any(answer => answer is not JsonObject))
            {
                throw new FormatException($"systems.{system}: an answer is a JSON object.");
            }
        }
        return answers;
    }

    /// <summary>Answers for one run of a workflow. Each call begins the lists anew.</summary>
    public Func<string, RunAnswer?> For(CompiledWorkflow workflow)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        return nodeId => workflow.Find(nodeId) is { } node ? Answer(node, used) : null;
    }

    private RunAnswer? Answer(CompiledActivity node, Dictionary<string, int> used)
    {
        if (node.Type == "Regulations.SystemCall")
        {
            var operation = $"{Text(node.StaticInput("system"))}/{Text(node.StaticInput("operation"))}";
            var answer = Next(_systems, node.Id, used) ?? Next(_systems, operation, used);
            return new RunAnswer(null, answer?.DeepClone() ?? AllIsWell(node));
        }
        if (node.Type != "Regulations.HumanTask")
        {
            return Next(_people, node.Id, used) is JsonObject other
                ? new RunAnswer(Text(other["outcome"]), other["form"]?.DeepClone())
                : null;
        }
        if (Next(_people, node.Id, used) is JsonObject person)
        {
            return new RunAnswer(Text(person["outcome"]), person["form"]?.DeepClone() ?? new JsonObject(), Text(person["actor"]));
        }
        return new RunAnswer(null, Several(_people[node.Id]).LastOrDefault()?["form"]?.DeepClone() ?? new JsonObject());
    }

    private static JsonObject AllIsWell(CompiledActivity node) =>
        Text(node.StaticInput("positive")) is { } positive ? new JsonObject { [positive] = true } : [];

    private static JsonNode? Next(JsonObject answers, string name, Dictionary<string, int> used)
    {
        var given = Several(answers[name]).ToList();
        var at = used.GetValueOrDefault(name);
        if (at >= given.Count)
        {
            return null;
        }
        used[name] = at + 1;
        return given[at];
    }

    private static IEnumerable<JsonNode?> Several(JsonNode? given)
    {
        if (given is JsonArray list)
        {
            return list;
        }
        return given is null ? Array.Empty<JsonNode?>() : new[] { given };
    }

    private static JsonObject Part(JsonObject script, string name) =>
        script[name] switch
        {
            null => [],
            JsonObject part => part,
            _ => throw new FormatException($"{name} is a JSON object."),
        };

    private static void CheckPerson(string node, JsonNode? answer)
    {
        if (answer is not JsonObject person)
        {
            throw new FormatException($"people.{node}: an answer is a JSON object.");
        }
        if (person.FirstOrDefault(pair => pair.Key is not ("outcome" or "form" or "actor")).Key is { } unknown)
        {
            throw new FormatException($"people.{node}: '{unknown}' is none of outcome, form, actor.");
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

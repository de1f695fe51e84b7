using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Definitions;

/// <summary>
/// An Elsa 3 workflow definition file, read without loss: every member, known or not, keeps its place and its value and is written
/// back as it came. Treat the tree as read-only; it may be shared between threads.
/// </summary>
public sealed class WorkflowDefinition
{
    /// <summary>The largest file that is read, in bytes of UTF-8.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>The deepest nesting of JSON that is read.</summary>
    public const int MaximumDepth = 128;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaximumDepth,
    };

    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaximumDepth,
    };

    private WorkflowDefinition(JsonObject json)
    {
        Json = json;
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Written(Compact)));
        Variables = VariablesOf(json);
        Inputs =
        [
            .. Objects(json, "inputs")
                .Select(i => new InputDefinition(
                    Members.Text(i, "name") ?? "",
                    Members.Text(i, "type") ?? "Object",
                    Members.Text(i, "displayName"),
                    Members.Text(i, "description")
                )),
        ];
        Outputs =
        [
            .. Objects(json, "outputs")
                .Select(o => new OutputDefinition(
                    Members.Text(o, "name") ?? "",
                    Members.Text(o, "type") ?? "Object",
                    Members.Text(o, "displayName"),
                    Members.Text(o, "description")
                )),
        ];
    }

    /// <summary>The whole file. Not to be changed.</summary>
    public JsonObject Json { get; }

    /// <summary>SHA-256 of the content written compactly, in lower-case hexadecimal: white space does not matter, the order of members does.</summary>
    public string ContentHash { get; }

    /// <summary>The definition's id, the same in all its versions; empty where the file names none.</summary>
    public string DefinitionId => Members.Text(Json, "definitionId") ?? "";

    /// <summary>The id of this version.</summary>
    public string? VersionId => Members.Text(Json, "id");

    /// <summary>Its name; used as an activity, this is its type.</summary>
    public string Name => Members.Text(Json, "name") ?? "";

    /// <summary>What it is for.</summary>
    public string? Description => Members.Text(Json, "description");

    /// <summary>The version's number; 1 where the file names none.</summary>
    public int Version => Members.Number(Json, "version") ?? 1;

    /// <summary>Its variables, in file order.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; }

    /// <summary>Its inputs, in file order.</summary>
    public IReadOnlyList<InputDefinition> Inputs { get; }

    /// <summary>Its outputs, in file order.</summary>
    public IReadOnlyList<OutputDefinition> Outputs { get; }

    /// <summary>The outcomes it may end with where it is used as an activity.</summary>
    public IReadOnlyList<string> Outcomes => [.. (Members.Array(Json, "outcomes") ?? []).Select(Members.Text).OfType<string>()];

    /// <summary>Its custom properties; empty where it has none. Not to be changed.</summary>
    public JsonObject CustomProperties => Members.Object(Json, "customProperties") ?? [];

    /// <summary>The root activity's object; null where the file has none.</summary>
    public JsonObject? Root => Members.Object(Json, "root");

    /// <summary>Reads a file's text.</summary>
    /// <param name="json">The text; at most <see cref="MaximumBytes"/> of UTF-8.</param>
    public static DefinitionReading Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a file's bytes. Never throws because of what they hold.</summary>
    /// <param name="utf8">UTF-8, with or without a byte order mark; at most <see cref="MaximumBytes"/>.</param>
    public static DefinitionReading Read(byte[] utf8)
    {
        if (utf8.Length > MaximumBytes)
        {
            return new DefinitionReading(null, [Findings.FileTooLarge(utf8.Length, MaximumBytes)]);
        }
        try
        {
            if (StrictJson.Parse(utf8) is not JsonObject json)
            {
                return new DefinitionReading(null, [Findings.NotADefinition()]);
            }
            Settle(json);
            return new DefinitionReading(new WorkflowDefinition(json), []);
        }
        catch (JsonException e)
        {
            return new DefinitionReading(null, [Findings.MalformedJson(e.LineNumber + 1, e.BytePositionInLine + 1, e.Path)]);
        }
    }

    /// <summary>Makes a definition of a tree that another part of the program has built or changed.</summary>
    /// <param name="json">The tree; copied.</param>
    public static WorkflowDefinition From(JsonObject json)
    {
        var own = (JsonObject)json.DeepClone();
        Settle(own);
        return new WorkflowDefinition(own);
    }

    /// <summary>Writes the file: indented by two spaces, line feeds, nothing lost.</summary>
    public string Write() => Encoding.UTF8.GetString(Written(Indented)) + "\n";

    internal static IReadOnlyList<VariableDefinition> VariablesOf(JsonObject container) =>
        [
            .. Objects(container, "variables")
                .Select(
                    (v, index) =>
                    {
                        var id = Members.Text(v, "id");
                        var name = Members.Text(v, "name");
                        var type = Members.Text(v, "typeName") ?? "Object";
                        var value = Members.Get(v, "value") ?? Members.Get(v, "defaultValue");
                        return new VariableDefinition(
                            id ?? name ?? $"Variable{index + 1}",
                            string.IsNullOrWhiteSpace(name) ? $"Variable{index + 1}" : name,
                            type,
                            Values.OfType(value, Members.Flag(v, "isArray") ? type + "[]" : type)
                        );
                    }
                ),
        ];

    internal static IEnumerable<JsonObject> Objects(JsonObject? from, string name) =>
        (Members.Array(from, name) ?? []).OfType<JsonObject>();

    /// <summary>A parsed tree is built lazily, which is not safe for several readers; going through it once makes it so.</summary>
    private static void Settle(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members)
                {
                    Settle(value);
                }
                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Settle(item);
                }
                break;
            default:
                break;
        }
    }

    private byte[] Written(JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            Json.WriteTo(writer);
        }
        return stream.ToArray();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>What of one definition an analyst chooses from while editing it: its forms, its tasks, those of them that are signed.</summary>
public sealed record DefinitionContents(
    IReadOnlyList<DefinitionContents.Entry> Forms,
    IReadOnlyList<DefinitionContents.Entry> Tasks,
    IReadOnlyList<DefinitionContents.Entry> SignedTasks
)
{
    /// <summary>Nothing, where no definition is open.</summary>
    public static DefinitionContents None { get; } = new([], [], []);

    /// <summary>Something of the definition, with its title by language where it has one.</summary>
    public sealed record Entry(string Name, IReadOnlyDictionary<string, string> Title);

    /// <summary>Reads them from a definition.</summary>
    public static DefinitionContents Of(WorkflowDefinition definition)
    {
        var forms = definition.CustomProperties["regulation"]?["forms"] as JsonObject ?? [];
        var tasks = Activities(definition.Root).Where(activity => Text(activity["type"]) == "Regulations.HumanTask").ToList();
        return new DefinitionContents(
            [.. forms.Select(form => new Entry(form.Key, Texts((form.Value as JsonObject)?["x-title"])))],
            [.. tasks.Select(EntryOf)],
            [.. tasks.Where(IsSigned).Select(EntryOf)]
        );
    }

    private static IEnumerable<JsonObject> Activities(JsonObject? container) =>
        ((container?["activities"] as JsonArray) ?? []).OfType<JsonObject>().SelectMany(activity => Activities(activity).Prepend(activity));

    private static bool IsSigned(JsonObject task) =>
        task["signature"]?["expression"]?["value"] is JsonValue value
        && (value.GetValueKind() == JsonValueKind.True || string.Equals(Text(value), "true", StringComparison.OrdinalIgnoreCase));

    private static Entry EntryOf(JsonObject activity) => new(Text(activity["id"]) ?? "", TitleOf(activity));

    private static IReadOnlyDictionary<string, string> TitleOf(JsonObject activity)
    {
        var written = activity["title"]?["expression"]?["value"];
        try
        {
            return Texts(Text(written) is { } json ? JsonNode.Parse(json) : written);
        }
        catch (JsonException)
        {
            // A title half written: the id alone is shown.
            return Texts(null);
        }
    }

    private static IReadOnlyDictionary<string, string> Texts(JsonNode? node) => Web.Definitions.EditionNames.Texts(node);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

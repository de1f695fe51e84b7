using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>
/// The file that a save of Studio's makes of the stored one. What Studio was given and sent back unchanged stays as it was stored, to the byte;
/// what it does not know it does not take away; what it only adds for itself is taken off. What an analyst changed is changed. Pure.
/// </summary>
public static class SavedDefinition
{
    /// <summary>What <c>$schema</c> of a definition says.</summary>
    public const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    // In this order files are written.
    private static readonly string[] Order =
    [
        "name",
        "description",
        "createdAt",
        "version",
        "toolVersion",
        "variables",
        "inputs",
        "outputs",
        "outcomes",
        "customProperties",
        "isReadonly",
        "isSystem",
        "isLatest",
        "isPublished",
        "options",
        "root",
    ];

    /// <summary>The file after a save.</summary>
    /// <param name="stored">The file that was opened; not changed.</param>
    /// <param name="sent">What Studio sent as the definition; not changed.</param>
    public static JsonObject Of(JsonObject stored, JsonObject sent) => Merge(stored, sent, isImport: false);

    /// <summary>The file after an import over a stored one: activities and custom properties are those of the import, as they stand in it.</summary>
    /// <inheritdoc cref="Of"/>
    public static JsonObject Imported(JsonObject stored, JsonObject sent) => Merge(stored, sent, isImport: true);

    /// <summary>The file of a definition that is new here.</summary>
    /// <param name="definitionId">Its id.</param>
    /// <param name="sent">What was sent; not changed.</param>
    /// <param name="isImport">The activities stand as they were written, not as Studio's canvas made them.</param>
    public static JsonObject New(string definitionId, JsonObject sent, bool isImport)
    {
        var saved = new JsonObject
        {
            ["$schema"] = Schema,
            ["id"] = VersionId.Of(definitionId, 1),
            ["definitionId"] = definitionId,
        };
        foreach (var name in Order.Concat(sent.Select(member => member.Key)).Where(name => !saved.ContainsKey(name)))
        {
            if (name is "links" or "materializerName" or "materializerContext" or "providerName" || sent[name] is not { } value)
            {
                continue;
            }
            saved[name] = name switch
            {
                "version" => 1,
                "isPublished" => false,
                "isLatest" => true,
                "customProperties" => value.DeepClone(),
                "root" when isImport => value.DeepClone(),
                "root" when value is JsonObject root => new ActivityMerge(
                    new Dictionary<string, StoredPair>(),
                    writesNodeIds: true
                ).Activity(root, ServedActivities.Workflow),
                _ => SentValues.Clean(value),
            };
        }
        return saved;
    }

    private static JsonObject Merge(JsonObject stored, JsonObject sent, bool isImport)
    {
        var served = ServedDefinition.Contents(stored);
        var activities = new ActivityMerge(
            StoredPairs.Of(stored["root"], served["root"]),
            writesNodeIds: (stored["root"] as JsonObject)?.ContainsKey("nodeId") == true
        );
        var saved = new JsonObject();
        foreach (var (name, value) in stored)
        {
            if (ServedDefinition.OfHouse.Contains(name) || !sent.TryGetPropertyValue(name, out var now) || JsonSame.Same(served[name], now))
            {
                saved[name] = value?.DeepClone();
            }
            else if (now is not null)
            {
                saved[name] = Changed(name, value, now);
            }
        }
        foreach (var (name, now) in sent)
        {
            if (
                !stored.ContainsKey(name)
                && !ServedDefinition.OfHouse.Contains(name)
                && now is not null
                && !JsonSame.Same(served[name], now)
            )
            {
                saved[name] = Changed(name, null, now);
            }
        }
        return saved;

        JsonNode? Changed(string name, JsonNode? before, JsonNode now) =>
            isImport && (name is "root" or "customProperties") ? now.DeepClone()
            : name == "root" && now is JsonObject root ? activities.Activity(root, ServedActivities.Workflow)
            : activities.Value(before, served[name], now, ServedActivities.Workflow);
    }
}

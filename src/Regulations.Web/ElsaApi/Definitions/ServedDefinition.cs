using System.Text.Json.Nodes;
using NodaTime;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>What is known of a version besides its content.</summary>
/// <param name="Number">Of the version.</param>
/// <param name="Hash">Of the content: the entity tag of the version.</param>
public sealed record VersionFacts(string DefinitionId, int Number, string Hash, Instant CreatedAt, bool IsLatest, bool IsPublished)
{
    /// <summary>The id of the version.</summary>
    public string Id => VersionId.Of(DefinitionId, Number);

    /// <summary>What <c>ETag</c> says and <c>If-Match</c> asks for.</summary>
    public string Tag => $"\"{Hash}\"";
}

/// <summary>A stored definition as Studio reads it: the file, and around it what the house knows of the version and what the reader may do.</summary>
public static class ServedDefinition
{
    private static readonly string[] Lists = ["variables", "inputs", "outputs", "outcomes"];
    private static readonly string[] Objects = ["customProperties", "options"];

    /// <summary>The members that the house knows better than the file; a save does not change them in the file.</summary>
    public static IReadOnlySet<string> OfHouse { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "$schema",
            "id",
            "definitionId",
            "tenantId",
            "version",
            "createdAt",
            "toolVersion",
            "isLatest",
            "isPublished",
            "isReadonly",
            "isSystem",
            "providerName",
            "materializerName",
            "materializerContext",
            "links",
        };

    /// <summary>Makes it of a stored file.</summary>
    /// <param name="stored">The file; not changed.</param>
    /// <param name="mayEdit">Without it no link says that it can be published, and Studio shows it read-only.</param>
    public static JsonObject Serve(JsonObject stored, VersionFacts facts, bool mayEdit)
    {
        var served = Contents(stored);
        served["id"] = facts.Id;
        served["definitionId"] = facts.DefinitionId;
        served["version"] = facts.Number;
        served["createdAt"] = facts.CreatedAt.ToDateTimeOffset().ToString("O", null);
        served["isLatest"] = facts.IsLatest;
        served["isPublished"] = facts.IsPublished;
        served["isReadonly"] = !mayEdit;
        served["isSystem"] = false;
        served["materializerName"] = "Json";
        served["links"] = Links.Of(facts.DefinitionId, mayEdit);
        return served;
    }

    /// <summary>The contents alone: what Studio edits and sends back.</summary>
    public static JsonObject Contents(JsonObject stored)
    {
        var served = (JsonObject)stored.DeepClone();
        if (ServedActivities.Text(served["toolVersion"]) is var tool && !Version.TryParse(tool, out _))
        {
            served["toolVersion"] = null;
        }
        foreach (var name in Lists.Where(name => served[name] is not JsonArray))
        {
            served[name] = new JsonArray();
        }
        foreach (var name in Objects.Where(name => served[name] is not JsonObject))
        {
            served[name] = new JsonObject();
        }
        if (served["root"] is JsonObject root && ServedActivities.IsActivity(root))
        {
            var shown = ServedActivities.Serve((JsonObject)root.DeepClone(), ServedActivities.Workflow);
            ServedActivities.GivePorts(shown);
            served["root"] = shown;
        }
        return served;
    }
}

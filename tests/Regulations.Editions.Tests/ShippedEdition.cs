using System.Text.Json.Nodes;
using Regulations.Editions;

namespace Regulations.Editions.Tests;

/// <summary>The survey licence as it is shipped, and copies of it with a mistake made in them.</summary>
internal static class ShippedEdition
{
    private static readonly Lazy<string> Read = new(() => EditionFile.Read(Repository.SurveyLicence, Repository.Workflows));

    public static string Text => Read.Value;

    public static Edition SurveyLicence { get; } = Edition.Read(Text);

    /// <summary>A copy in which something was changed.</summary>
    public static string With(Action<JsonObject> change)
    {
        var copy = (JsonObject)JsonNode.Parse(Text)!;
        change(copy);
        return copy.ToJsonString();
    }

    public static JsonObject Regulation(this JsonObject definition) => (JsonObject)definition["customProperties"]!["regulation"]!;

    public static JsonObject Node(this JsonObject definition, string id) =>
        definition["root"]!["activities"]!.AsArray().OfType<JsonObject>().Single(activity => (string?)activity["id"] == id);

    public static JsonArray Connections(this JsonObject definition) => definition["root"]!["connections"]!.AsArray();

    public static void Disconnect(this JsonObject definition, string from, string port)
    {
        var connections = definition.Connections();
        foreach (
            var connection in connections
                .Where(way => (string?)way!["source"]!["activity"] == from && (string?)way["source"]!["port"] == port)
                .ToList()
        )
        {
            connections.Remove(connection);
        }
    }
}

using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>What a reader may do, as links: Studio shows a definition read-only where there is none to publish it by.</summary>
internal static class Links
{
    private const string Definitions = "/workflow-definitions";
    private const string BulkActions = "/bulk-actions";

    /// <summary>On one definition.</summary>
    public static JsonArray Of(string definitionId, bool mayEdit)
    {
        var address = $"{Definitions}/{definitionId}";
        return mayEdit
            ?
            [
                Link(address, "self", "GET"),
                Link(address + "/publish", "publish", "POST"),
                Link(address + "/retract", "retract", "POST"),
                Link(address, "delete", "DELETE"),
            ]
            : [Link(address, "self", "GET")];
    }

    /// <summary>On the list of them.</summary>
    public static JsonArray OfList(bool mayEdit) =>
        mayEdit
            ?
            [
                Link(Definitions, "self", "GET"),
                Link(Definitions, "create", "POST"),
                Link(Definitions + "/import", "import", "POST"),
                Link(BulkActions + "/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
                Link(BulkActions + "/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
                Link(BulkActions + "/delete/workflow-definitions/by-definition-id", "bulk-delete-by-definition-id", "POST"),
                Link(BulkActions + "/delete/workflow-definitions/by-id", "bulk-delete-by-id", "POST"),
            ]
            : [Link(Definitions, "self", "GET")];

    private static JsonObject Link(string href, string rel, string method) =>
        new()
        {
            ["href"] = href,
            ["rel"] = rel,
            ["method"] = method,
        };
}

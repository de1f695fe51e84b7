using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>One line of a drop-down list.</summary>
/// <param name="Text">What the analyst reads.</param>
/// <param name="Value">What the definition gets.</param>
public sealed record SelectItem(string Text, string Value);

/// <summary>Drop-down lists as Studio wants them told.</summary>
public static class SelectList
{
    /// <summary>The editor that shows them.</summary>
    public const string Editor = "dropdown";

    /// <summary>What the editor needs. Studio sorts by text.</summary>
    public static JsonObject Of(IReadOnlyList<SelectItem> items) =>
        new()
        {
            [Editor] = new JsonObject
            {
                ["selectList"] = new JsonObject
                {
                    ["items"] = new JsonArray([
                        .. items.Select(item => (JsonNode)new JsonObject { ["text"] = item.Text, ["value"] = item.Value }),
                    ]),
                    ["isFlagsEnum"] = false,
                },
            },
        };
}

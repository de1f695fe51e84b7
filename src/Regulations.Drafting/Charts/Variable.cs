using System.Text.Json.Nodes;

namespace Regulations.Drafting.Charts;

/// <summary>A variable of a definition. Scripts read it as <c>variables.Name</c>.</summary>
/// <param name="Name">As scripts write it.</param>
/// <param name="Type">The reference's name of its type, as in <c>Object</c>, <c>String</c>, <c>Boolean</c>.</param>
/// <param name="Initial">The text of its first value; null: none.</param>
public sealed record Variable(string Name, string Type = "Object", string? Initial = null)
{
    /// <summary>What activities refer to it by.</summary>
    public string Id => "v" + Name;

    /// <summary>The reference by which an output fills it.</summary>
    internal JsonObject Output() =>
        new()
        {
            ["typeName"] = Type,
            ["memoryReference"] = new JsonObject { ["id"] = Id },
        };

    /// <summary>The reference by which an activity names it.</summary>
    internal JsonObject Reference() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["typeName"] = Type,
        };
}

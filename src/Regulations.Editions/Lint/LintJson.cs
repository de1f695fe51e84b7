using System.Text.Json.Nodes;

namespace Regulations.Editions.Lint;

/// <summary>A finding as JSON; the shape is published in docs/schemas/lint.schema.json.</summary>
public static class LintJson
{
    /// <summary>One finding of a definition.</summary>
    public static JsonObject Write(string key, Finding finding)
    {
        var json = new JsonObject
        {
            ["rule"] = finding.Rule,
            ["severity"] = finding.Severity == Severity.Error ? "error" : "warning",
            ["key"] = key,
        };
        if (finding.Kind is { } kind)
        {
            json["kind"] = kind;
        }
        if (finding.Node is { } node)
        {
            json["node"] = node;
        }
        if (finding.Property is { } property)
        {
            json["property"] = property;
        }
        if (finding.Path.Count > 0)
        {
            json["path"] = new JsonArray([.. finding.Path.Select(step => (JsonNode)step)]);
        }
        json["message"] = finding.Message.ToJson();
        json["mend"] = finding.Mend.ToJson();
        if (finding.Accepted is { } reason)
        {
            json["accepted"] = reason.ToJson();
        }
        return json;
    }
}

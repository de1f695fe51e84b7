using System.Text.Json.Nodes;
using Regulations.Workflows.Running;

namespace Regulations.Cli.Verbs;

/// <summary>A run as JSON: <c>{name, status, subStatus, lines, completed}</c>, and incidents and outputs where there are any.</summary>
internal static class RunJson
{
    public static JsonObject Write(string? name, RunReport report)
    {
        var json = new JsonObject
        {
            ["name"] = name,
            ["status"] = report.Status.ToString(),
            ["subStatus"] = report.SubStatus.ToString(),
            ["lines"] = Texts(report.Lines),
            ["completed"] = Texts(report.Completed),
        };
        if (report.Outputs.Count > 0)
        {
            json["outputs"] = report.Outputs.DeepClone();
        }
        if (report.State.Incidents.Count > 0)
        {
            json["incidents"] = new JsonArray([
                .. report.State.Incidents.Select(incident => new JsonObject
                {
                    ["node"] = incident.NodeId,
                    ["code"] = incident.Code,
                    ["message"] = incident.Message,
                    ["property"] = incident.Property,
                    ["line"] = incident.Line,
                }),
            ]);
        }
        return json;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}

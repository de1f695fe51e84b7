using System.Text.Json.Nodes;
using Regulations.Drafting.Charts;
using Regulations.Drafting.Layout;

namespace Regulations.Drafting.Writing;

/// <summary>Writes a chart as the flowchart of a definition, with the places and corners that the designer shows.</summary>
internal static class ChartWriter
{
    public static JsonObject Write(Chart chart, string id)
    {
        var places = Placing.Place(chart);
        var routes = Routing.Route(chart, places);
        return new JsonObject
        {
            ["id"] = id,
            ["nodeId"] = "Workflow1:" + id,
            ["name"] = PascalCase(id),
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["customProperties"] = new JsonObject
            {
                ["notFoundConnections"] = new JsonArray(),
                ["canStartWorkflow"] = false,
                ["runAsynchronously"] = false,
            },
            ["metadata"] = new JsonObject(),
            ["activities"] = new JsonArray([.. chart.Nodes.Select(node => WriteNode(node, id, places[node.Id]))]),
            ["variables"] = new JsonArray(),
            ["connections"] = new JsonArray([.. chart.Connections.Zip(routes, WriteConnection)]),
        };
    }

    private static JsonObject WriteNode(Node node, string root, Cell place)
    {
        var json = new JsonObject();
        if (node.SaysItsTitle)
        {
            json["title"] = Value.Json(node.Title.ToJson()).ToJson();
            if (node.Source is not null)
            {
                json["source"] = Value.Literal(node.Source).ToJson();
            }
        }
        foreach (var (name, value) in node.Inputs())
        {
            json[name] = value;
        }
        json["id"] = node.Id;
        json["nodeId"] = $"Workflow1:{root}:{node.Id}";
        json["name"] = PascalCase(node.Id);
        json["type"] = node.Type;
        json["version"] = 1;
        json["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false };
        if (Regulation(node) is { Count: > 0 } regulation)
        {
            json["customProperties"]!["regulation"] = regulation;
        }
        json["metadata"] = new JsonObject
        {
            ["designer"] = new JsonObject
            {
                ["position"] = new JsonObject { ["x"] = Grid.Left(place.Column), ["y"] = Grid.Top(place.Row) },
                ["size"] = new JsonObject { ["width"] = Grid.Width, ["height"] = Grid.Height },
            },
            ["displayText"] = (node.Mark is { } mark ? mark.InKazakh + " · " : "") + node.Title.Kk,
            ["description"] = node.Title.Ru,
        };
        return json;
    }

    private static JsonObject Regulation(Node node)
    {
        var json = new JsonObject();
        if (node.Mark is { } mark)
        {
            json["label"] = mark.Label;
            json["channel"] = mark.Channel;
            json["actor"] = mark.Actor;
            Add("system", mark.System);
            Add("onFailure", mark.OnFailure);
        }
        Add("limit", (node.Mark?.Limit ?? node.ActLimit)?.ToJson());
        if (!node.SaysItsTitle)
        {
            Add("source", node.Source);
            json["title"] = node.Title.ToJson();
        }
        if (node.Accepted.Count > 0)
        {
            json["accepted"] = Accepted.ToJson(node.Accepted);
        }
        return json;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    private static JsonObject WriteConnection(Connection connection, IReadOnlyList<Corner> corners) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = connection.From.Node, ["port"] = connection.From.Port },
            ["target"] = new JsonObject { ["activity"] = connection.To, ["port"] = "In" },
            ["vertices"] = new JsonArray([.. corners.Select(corner => new JsonObject { ["x"] = corner.X, ["y"] = corner.Y })]),
        };

    private static string PascalCase(string id) => string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

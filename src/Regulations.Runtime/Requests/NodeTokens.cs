using System.Text.Json.Nodes;
using Regulations.Runtime.Sla;

namespace Regulations.Runtime.Requests;

/// <summary>Adds up how the nodes of one request stand, from its progress entries and its waits.</summary>
internal sealed class NodeTokens
{
    private readonly Dictionary<string, NodeToken> byNode = new(StringComparer.Ordinal);

    public void Take(JsonObject progress)
    {
        foreach (var done in progress["completed"] as JsonArray ?? [])
        {
            var node = done![0]!.GetValue<string>();
            byNode[node] = new NodeToken(node, "done", (byNode.GetValueOrDefault(node)?.Visits ?? 0) + 1, null);
        }
        foreach (var ended in progress["cancelled"] as JsonArray ?? [])
        {
            var node = ended!.GetValue<string>();
            byNode[node] = new NodeToken(node, "cancelled", byNode.GetValueOrDefault(node)?.Visits ?? 0, null);
        }
    }

    /// <summary>The request was moved to another version: what was reached there is where its partners are.</summary>
    /// <param name="nodes">Node ids of the new version by those of the old, where they differ.</param>
    public void Move(JsonObject nodes)
    {
        var before = byNode.Values.ToList();
        byNode.Clear();
        foreach (var token in before)
        {
            var node = nodes[token.NodeId]?.GetValue<string>() ?? token.NodeId;
            byNode[node] = token with { NodeId = node };
        }
    }

    public void Waits(string node, SlaView? sla) =>
        byNode[node] = new NodeToken(node, "waiting", byNode.GetValueOrDefault(node)?.Visits ?? 0, sla);

    public void Failed(string node) => byNode[node] = new NodeToken(node, "faulted", byNode.GetValueOrDefault(node)?.Visits ?? 0, null);

    public IReadOnlyList<NodeToken> All() => [.. byNode.Values];
}

using System.Text.Json.Nodes;
using Regulations.Runtime.Journal;

namespace Regulations.Runtime.Migrating;

/// <summary>A request's record as it reads on the version it runs on now: what happened before a move happened at the nodes that stand for those it names.</summary>
internal static class MovedEntries
{
    /// <summary>The entries with the nodes of the present version; those of a request that was never moved are given as they are.</summary>
    /// <param name="entries">Oldest first; not changed.</param>
    public static IReadOnlyList<JournalEntry> Of(IReadOnlyList<JournalEntry> entries)
    {
        if (entries.All(entry => entry.Kind != JournalKinds.Migrated))
        {
            return entries;
        }
        var told = new List<JournalEntry>(entries.Count);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Reverse())
        {
            told.Add(names.Count == 0 ? entry : Renamed(entry, names));
            if (entry.Kind == JournalKinds.Migrated && JsonNode.Parse(entry.Data)?["nodes"] is JsonObject nodes)
            {
                names = Through(nodes, names);
            }
        }
        told.Reverse();
        return told;
    }

    // Further back each node is called as it was before this move, and has become what it became by all that followed.
    private static Dictionary<string, string> Through(JsonObject nodes, Dictionary<string, string> later)
    {
        var names = new Dictionary<string, string>(later, StringComparer.Ordinal);
        foreach (var (before, after) in nodes)
        {
            var name = after!.GetValue<string>();
            names[before] = later.GetValueOrDefault(name) ?? name;
        }
        return names;
    }

    private static JournalEntry Renamed(JournalEntry entry, Dictionary<string, string> names) =>
        new()
        {
            Stream = entry.Stream,
            Seq = entry.Seq,
            At = entry.At,
            Actor = entry.Actor,
            Kind = entry.Kind,
            NodeId = entry.NodeId is { } node ? names.GetValueOrDefault(node) ?? node : null,
            Data = entry.Kind == JournalKinds.Progress ? Renamed(entry.Data, names) : entry.Data,
            PayloadDigest = entry.PayloadDigest,
            PreviousHash = entry.PreviousHash,
            Hash = entry.Hash,
        };

    private static string Renamed(string progress, Dictionary<string, string> names)
    {
        var data = (JsonObject)JsonNode.Parse(progress)!;
        foreach (var done in (data["completed"] as JsonArray ?? []).OfType<JsonArray>())
        {
            var node = done[0]!.GetValue<string>();
            done[0] = names.GetValueOrDefault(node) ?? node;
        }
        if (data["cancelled"] is JsonArray cancelled)
        {
            data["cancelled"] = new JsonArray([
                .. cancelled.Select(node => node!.GetValue<string>()).Select(node => (JsonNode)(names.GetValueOrDefault(node) ?? node)),
            ]);
        }
        return data.ToJsonString();
    }
}

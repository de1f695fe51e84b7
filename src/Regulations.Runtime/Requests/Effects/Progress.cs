using System.Text.Json.Nodes;
using Regulations.Runtime.Journal;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Requests.Effects;

/// <summary>One journal entry a transition for all activities that ended in it: enough for the diagram, without an entry for each.</summary>
internal static class Progress
{
    public static void Record(RequestWork work, IReadOnlyList<Effect> effects)
    {
        var completed = new JsonArray();
        var cancelled = new JsonArray();
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case Effect.ActivityCompleted done:
                    completed.Add(new JsonArray([done.NodeId, .. done.Outcomes.Select(o => (JsonNode)o)]));
                    break;
                case Effect.ActivityCancelled ended:
                    cancelled.Add(ended.NodeId);
                    break;
                default:
                    break;
            }
        }
        if (completed.Count + cancelled.Count > 0)
        {
            var data = new JsonObject { ["completed"] = completed };
            if (cancelled.Count > 0)
            {
                data["cancelled"] = cancelled;
            }
            work.Journal.Add(JournalKinds.Progress, null, data);
        }
    }
}

using Regulations.Runtime.Requests;
using Regulations.Web.Elements;

namespace Regulations.Web.Definitions.Bpmn;

/// <summary>How time stands where a request stands.</summary>
public static class BpmnTimes
{
    /// <summary>The limits of what is waited for, by activity; places without a limit are left out.</summary>
    public static IReadOnlyDictionary<string, TimeShown> Of(IEnumerable<NodeToken> tokens)
    {
        var times = new Dictionary<string, TimeShown>();
        foreach (var token in tokens.Where(token => token.State is "waiting" or "faulted"))
        {
            if (token.Sla.Shown() is { } time)
            {
                times[token.NodeId] = time;
            }
        }
        return times;
    }
}

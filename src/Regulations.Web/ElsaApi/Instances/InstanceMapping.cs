using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Runtime.Instances;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>Our instances in Studio's shapes.</summary>
public sealed class InstanceMapping(Words words)
{
    public InstanceSummary Summary(InstanceHead head) =>
        new(
            head.RequestId,
            head.DefinitionId,
            VersionId.Of(head.DefinitionId, head.Version),
            head.Version,
            InstanceNames.StatusOf(head.FinishedAt is null),
            InstanceNames.SubStatusOf(head.State),
            head.ParentId,
            head.Number ?? words["requests.draft-number"],
            head.Incidents,
            IsSystem: false,
            head.StartedAt.ToDateTimeOffset(),
            head.ChangedAt.ToDateTimeOffset(),
            head.FinishedAt?.ToDateTimeOffset()
        );

    public InstanceDetails Details(InstanceView instance)
    {
        var summary = Summary(instance.Head);
        return new InstanceDetails(
            summary,
            new WorkflowStateShape(
                summary.Id,
                summary.DefinitionId,
                summary.DefinitionVersionId,
                summary.Version,
                summary.CorrelationId,
                summary.Status,
                summary.SubStatus,
                [.. instance.Bookmarks.Select(bookmark => Bookmark(instance, bookmark))],
                [.. instance.Incidents.Select(incident => Incident(instance, incident))],
                [],
                [.. instance.Frames.Select(frame => Context(instance, frame))],
                Shown(instance.Inputs, instance.Withheld),
                Shown(instance.Outputs, instance.Withheld),
                [],
                summary.CreatedAt,
                summary.UpdatedAt,
                summary.FinishedAt
            )
        );
    }

    public IReadOnlyList<VariableShape> Variables(InstanceView instance) =>
        [
            .. instance.Variables.Select(variable => new VariableShape(
                variable.Id,
                variable.Name,
                instance.Withheld.Contains(variable.Id) ? words["elsa.withheld"] : instance.Values[variable.Id]?.DeepClone()
            )),
        ];

    private JsonObject Shown(JsonObject values, IReadOnlySet<string> withheld)
    {
        var shown = values.DeepClone().AsObject();
        foreach (var name in values.Select(pair => pair.Key).Where(withheld.Contains))
        {
            shown[name] = words["elsa.withheld"];
        }
        return shown;
    }

    private static BookmarkShape Bookmark(InstanceView instance, Workflows.State.Bookmark bookmark)
    {
        var frame = instance.Frames.FirstOrDefault(f => f.NodeId == bookmark.NodeId);
        return new BookmarkShape(
            bookmark.Id,
            bookmark.ActivityType,
            bookmark.Id,
            new JsonObject { ["kind"] = bookmark.Kind, ["eventName"] = bookmark.EventName },
            frame?.Path[^1] ?? bookmark.NodeId,
            NodePaths.Of(frame?.Path ?? [bookmark.NodeId]),
            frame is null ? bookmark.Id : FrameId(instance, frame.Id),
            bookmark.CreatedAt.ToDateTimeOffset(),
            AutoBurn: true
        );
    }

    private static IncidentShape Incident(InstanceView instance, InstanceIncident incident) =>
        new(
            incident.Path[^1],
            NodePaths.Of(incident.Path),
            instance.Frames.FirstOrDefault(f => f.NodeId == incident.NodeId) is { } frame
                ? FrameId(instance, frame.Id)
                : incident.IncidentId,
            incident.ActivityType,
            incident.Message,
            new ExceptionShape(incident.Code, incident.Message, null, null),
            incident.RaisedAt.ToDateTimeOffset()
        );

    private static ExecutionContextShape Context(InstanceView instance, InstanceFrame frame) =>
        new(
            FrameId(instance, frame.Id),
            frame.Parent is { } parent ? FrameId(instance, parent) : null,
            NodePaths.Of(frame.Path),
            frame.Path.Count > 1 ? NodePaths.Of(frame.Path.SkipLast(1)) : null,
            [],
            [],
            []
        );

    private static string FrameId(InstanceView instance, int frame) =>
        string.Create(CultureInfo.InvariantCulture, $"{instance.Head.RequestId}-{frame}");
}

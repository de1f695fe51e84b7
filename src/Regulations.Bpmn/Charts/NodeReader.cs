using System.Text.Json.Nodes;
using Regulations.Bpmn.Words;
using Regulations.Editions.Facts;
using Regulations.Workflows.Activities;

namespace Regulations.Bpmn.Charts;

/// <summary>What an activity is in BPMN, and what is written on it.</summary>
internal static class NodeReader
{
    private const double DefaultColumn = 250;

    /// <summary>The node of an activity, without its surroundings.</summary>
    public static FlowNode Read(ActivityFile activity, Child child, ElementIds ids, DiagramWords words)
    {
        var (shape, trigger) = ShapeOf(activity);
        var position = activity.Json["metadata"]?["designer"]?["position"] as JsonObject;
        var node = new FlowNode
        {
            Id = ids.Take(activity.Id),
            Shape = shape,
            Trigger = trigger,
            Name = NameOf(activity, words),
            Activity = activity,
            At = child.At,
            Order = child.Order,
            DesignX = Number(position?["x"]) ?? double.NaN,
            DesignY = Number(position?["y"]) ?? (child.Order * DefaultColumn),
        };
        node.Timer = TimerOf(activity);
        node.Message =
            activity.Type is "Elsa.Event" or "Elsa.PublishEvent" ? Shown(activity, "eventName")
            : activity.Type == "Elsa.Fault" ? Shown(activity, "code")
            : null;
        node.Called =
            activity.Type is "Elsa.ExecuteWorkflow" or "Elsa.DispatchWorkflow" ? Shown(activity, "workflowDefinitionId")
            : shape == NodeShape.CallActivity ? activity.Type
            : null;
        node.System = activity.Type == "Regulations.SystemCall" ? activity.Text("system") : null;
        node.Loop = activity.Type switch
        {
            "Elsa.While" or "Elsa.For" => NodeLoop.While,
            "Elsa.ForEach" => NodeLoop.ForEach,
            _ => NodeLoop.None,
        };
        return node;
    }

    /// <summary>Its title in the reader's language, else what the designer shows, else the kind of activity.</summary>
    public static string NameOf(ActivityFile activity, DiagramWords words)
    {
        var title = activity.Title.In(words.Language);
        if (title.Length > 0)
        {
            return title;
        }
        var given = activity.DisplayText ?? (activity.Json["name"] as JsonValue)?.ToString();
        if (!string.IsNullOrWhiteSpace(given) && given != activity.Id)
        {
            return given;
        }
        return activity.Type switch
        {
            "Elsa.Start" => words["start"],
            "Elsa.End" or "Elsa.Finish" => words["end"],
            _ => ActivityDescriptions.Find(activity.Type)?.Title.ByLanguage[words.Language] is { } kind
                ? $"{kind}: {activity.Id}"
                : activity.Id,
        };
    }

    /// <summary>Wraps up what a limit says: as text of the definition, which no ISO 8601 duration can say (a working day is no day).</summary>
    public static string LimitText(LimitFacts limit) => limit.Plain ?? limit.ToJson()?.ToJsonString() ?? "";

    private static (NodeShape Shape, NodeTrigger Trigger) ShapeOf(ActivityFile activity) =>
        activity.Type switch
        {
            "Elsa.Start" => (NodeShape.StartEvent, NodeTrigger.None),
            "Elsa.End" or "Elsa.Complete" or "Elsa.Break" => (NodeShape.EndEvent, NodeTrigger.None),
            "Elsa.Finish" => (NodeShape.EndEvent, NodeTrigger.Terminate),
            "Elsa.Fault" => (NodeShape.EndEvent, NodeTrigger.Error),
            "Regulations.HumanTask" or "Elsa.RunTask" => (NodeShape.UserTask, NodeTrigger.None),
            "Regulations.SystemCall" or "Regulations.IssueDocument" => (NodeShape.ServiceTask, NodeTrigger.None),
            "Regulations.Notify" => (NodeShape.SendTask, NodeTrigger.None),
            "Elsa.Event" when activity.Json["result"] is JsonObject => (NodeShape.ReceiveTask, NodeTrigger.Message),
            "Elsa.Event" => (NodeShape.CatchEvent, NodeTrigger.Message),
            "Elsa.PublishEvent" => (NodeShape.ThrowEvent, NodeTrigger.Message),
            "Elsa.Delay" or "Elsa.Timer" or "Elsa.StartAt" or "Elsa.Cron" or "Regulations.WaitUntil" => (
                NodeShape.CatchEvent,
                NodeTrigger.Timer
            ),
            "Regulations.StartClock" or "Regulations.StopClock" => (NodeShape.ThrowEvent, NodeTrigger.None),
            "Elsa.RunJavaScript" when activity.List("possibleOutcomes").Count > 1 => (NodeShape.BusinessRuleTask, NodeTrigger.None),
            "Elsa.SetVariable" or "Elsa.SetOutput" or "Elsa.SetName" or "Elsa.Correlate" or "Elsa.WriteLine" or "Elsa.RunJavaScript" => (
                NodeShape.ScriptTask,
                NodeTrigger.None
            ),
            "Elsa.FlowDecision" => (NodeShape.ExclusiveGateway, NodeTrigger.None),
            "Elsa.FlowSwitch" => (
                activity.Text("mode") == "MatchAny" ? NodeShape.InclusiveGateway : NodeShape.ExclusiveGateway,
                NodeTrigger.None
            ),
            "Elsa.FlowFork" => (NodeShape.ParallelGateway, NodeTrigger.None),
            "Elsa.FlowJoin" => (
                activity.Text("mode") == "WaitAll" ? NodeShape.ParallelGateway : NodeShape.ExclusiveGateway,
                NodeTrigger.None
            ),
            "Elsa.ExecuteWorkflow" or "Elsa.DispatchWorkflow" => (NodeShape.CallActivity, NodeTrigger.None),
            _ when Children.Of(activity.Json) is not null => (NodeShape.SubProcess, NodeTrigger.None),
            _ when ActivityDescriptions.Find(activity.Type) is null && !activity.Type.StartsWith("Elsa.", StringComparison.Ordinal) => (
                NodeShape.CallActivity,
                NodeTrigger.None
            ),
            _ => (NodeShape.Task, NodeTrigger.None),
        };

    /// <summary>The timer of an activity that waits for a time: its kind in BPMN, and what it says.</summary>
    public static (string Kind, string Text)? TimerOf(ActivityFile activity) =>
        activity.Type switch
        {
            "Elsa.Delay" => ("timeDuration", Duration(Shown(activity, "timeSpan") ?? "00:01:00")),
            "Elsa.Timer" => ("timeDuration", Duration(Shown(activity, "interval") ?? "00:01:00")),
            "Elsa.StartAt" => ("timeDate", Shown(activity, "dateTime") ?? ""),
            "Elsa.Cron" => ("timeCycle", Shown(activity, "cronExpression") ?? ""),
            "Regulations.WaitUntil" when activity.Limit.IsNone => ("timeDate", Shown(activity, "dateTime") ?? ""),
            "Regulations.WaitUntil" => ("timeDuration", LimitText(activity.Limit)),
            _ => null,
        };

    private static string Duration(string text) =>
        TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var span)
            ? System.Xml.XmlConvert.ToString(span)
            : text;

    /// <summary>A literal as it stands; of an expression, its text.</summary>
    public static string? Shown(ActivityFile activity, string property)
    {
        if (activity.Text(property) is { } text)
        {
            return text;
        }
        return activity.Json[property] is JsonObject input && input["expression"] is JsonObject expression
            ? expression["value"] switch
            {
                JsonValue value => value.ToString(),
                JsonObject variable => variable["name"]?.ToString(),
                _ => null,
            }
            : null;
    }

    private static double? Number(JsonNode? node) =>
        node is JsonValue value
        && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
        && value.TryGetValue<double>(out var number)
            ? Math.Clamp(number, -1e7, 1e7)
            : null;
}

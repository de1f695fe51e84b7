using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Editions.Systems;

namespace Regulations.Editions.Paths;

/// <content>What people, systems, events and the clock answer.</content>
internal sealed partial class PathWalk
{
    private static readonly string[] Timers = ["Regulations.WaitUntil", "Elsa.Delay", "Elsa.Timer", "Elsa.StartAt", "Elsa.Cron"];

    /// <summary>Ends one wait: an event where it is picked, else the oldest that is no timer, else the oldest timer, else the event that is left.</summary>
    private bool ServeWaiting()
    {
        if (_waiting.Count == 0)
        {
            return false;
        }
        var ordinary = _waiting.Find(token => !IsEvent(token) && !IsTimer(token)) ?? _waiting.Find(token => !IsEvent(token));
        var events = _waiting.Where(IsEvent).ToList();
        // Before the whole time runs and while it runs an event is not the same.
        var happens = ordinary is null
            ? events[0]
            : events.Find(token => Pick($"{token.Node} {(_clockRuns ? "late" : "early")}", 2, prefersFirst: true) == 1);
        var served = happens ?? ordinary!;
        _waiting.Remove(served);
        var node = _chart.Node(served.Node);
        switch (node.Type)
        {
            case "Regulations.HumanTask":
                AnswerTask(node);
                break;
            case "Regulations.SystemCall":
                AnswerCall(node);
                break;
            default:
                Leave(node, ["Done"], waits: true, happens: happens is not null);
                break;
        }
        return true;
    }

    private bool IsEvent(Token token) => _chart.Node(token.Node).Type == "Elsa.Event";

    private bool IsTimer(Token token) => Timers.Contains(_chart.Node(token.Node).Type);

    private void AnswerTask(ActivityFile node)
    {
        var applicant = ApplicantType();
        var outcomes = node.List("outcomes") is { Count: > 0 } named ? named : ["Done"];
        var form = node.Text("form") is { } name ? _chart.Forms.GetValueOrDefault(name) : null;
        var options = outcomes
            .SelectMany(outcome =>
                _chart.Variations(form, new FormContext(_case.Kind, applicant, outcome)).Select(wanted => (outcome, wanted))
            )
            .ToList();
        var (chosen, wish) = options[Pick(node.Id, options.Count)];
        var payload = _bench.Value(node.Id, "payload");
        var answer = form is null
            ? []
            : Filled(node, form, new FormContext(_case.Kind, applicant, chosen), payload.Value as JsonObject, wish);
        if (node.Data("outcomeDetails").At(chosen).At("ground").IsTrue())
        {
            // The runtime hands the ground on beside the form.
            answer["ground"] = "Негіз көрсетілді";
        }
        _bench.Assign(node.Id, "outcome", chosen);
        _bench.Assign(node.Id, "result", answer.DeepClone());
        _bench.Assign(node.Id, "actor", PathDriver.Actor(node.Id));
        Leave(node, [chosen], waits: true, answer);
    }

    private JsonObject Filled(
        ActivityFile node,
        Form form,
        FormContext context,
        JsonObject? given,
        IReadOnlyDictionary<string, JsonNode> wish
    )
    {
        try
        {
            var filled = FormSample.Fill(form, context, _case.Applicant, given, _case.Everything, wish);
            if (FormValidator.Validate(form, filled, context) is [var wrong, ..])
            {
                _trouble ??= $"“{node.Id}”: no valid form “{form.Name}” was found: {wrong.Path} {wrong.Rule}";
            }
            return filled;
        }
        catch (NotSupportedException unknown)
        {
            _trouble ??= $"“{node.Id}”: {unknown.Message}";
            return [];
        }
    }

    private void AnswerCall(ActivityFile node)
    {
        var positive = node.Text("positive");
        var isWell = positive is not { Length: > 0 } || Pick(node.Id, 2) == 0;
        var known = KnownOperations.Find(node.Text("system") ?? "", node.Text("operation") ?? "");
        // A no says no more than that.
        var answer = isWell && known is not null ? (JsonObject)known.Answer.DeepClone() : [];
        if (positive is { Length: > 0 })
        {
            answer[positive] = isWell;
        }
        _bench.Assign(node.Id, "answer", answer.DeepClone());
        _bench.Assign(node.Id, "positive", isWell && positive is { Length: > 0 });
        Leave(node, ["Done"], waits: true, answer);
    }

    // As the runtime knows it: entered by an operator, else given with the request.
    private string? ApplicantType() =>
        FormValidator.AsText((_bench.Variable("Applicant") as JsonObject)?["type"]) ?? (_case.Channel == "portal" ? _case.Applicant : null);
}

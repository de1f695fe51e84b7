using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Regulations.Calendars;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.Migration;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Migrating;

/// <summary>Moves one request to another version: the engine's state, tasks, limits, timers, mail. The rows are changed, not saved: that is the caller's.</summary>
internal sealed class RequestMover(LimitMoves limits, WaitMoves waits)
{
    /// <summary>Moves a request, or says why it stays. Where it stays nothing has been changed that may be saved.</summary>
    /// <param name="work">The request on its present version.</param>
    /// <param name="by">Who began the run; null: a preview, which leaves no record.</param>
    public async Task<MovedRequest> MoveAsync(RequestWork work, MoveTarget target, string? by, CancellationToken cancellation)
    {
        var (request, from, to) = (work.Request, work.Definition, target.Definition);
        if (Unfit(request.Kind, request.Channel, to) is { Count: > 0 } unfit)
        {
            return MovedRequest.Refused(unfit);
        }
        var move = StateMigration.Move(from.Workflow, to.Workflow, target.Map, work.State!);
        if (move.State is not { } state)
        {
            return MovedRequest.Refused([.. move.Refusals.Select(refusal => MoveReasons.Of(refusal, from, to))]);
        }
        var (hashBefore, versionBefore) = (request.DefinitionHash, request.DefinitionVersion);
        Write(request, target, state);
        var moved = new RequestWork(work.Scope, request, to, state);
        EventWaits.Follow(moved, work.State, state);
        try
        {
            var result = await MoveWorkAsync(moved, from, move, cancellation);
            if (by is not null)
            {
                Record(moved, target, move, result, (versionBefore, hashBefore), by);
            }
            return result;
        }
        catch (OutsideCalendarException)
        {
            return MovedRequest.Refused([MoveReasons.OutsideCalendar()]);
        }
    }

    /// <summary>What stands in the way whatever the state.</summary>
    public static IReadOnlyList<MoveReason> Unfit(string? kind, string? channel, LoadedDefinition to)
    {
        var reasons = new List<MoveReason>();
        if (to.Facts is { } facts)
        {
            if (kind is not null && !facts.Kinds.Contains(kind))
            {
                reasons.Add(MoveReasons.KindUnknown());
            }
            if (channel is not null && !facts.Channels.Contains(channel))
            {
                reasons.Add(MoveReasons.ChannelUnknown());
            }
        }
        return reasons;
    }

    private async Task<MovedRequest> MoveWorkAsync(RequestWork work, LoadedDefinition from, StateMove move, CancellationToken cancellation)
    {
        var id = work.Request.Id;
        var rows = await work.Store.Tasks.Where(t => t.RequestId == id).OrderBy(t => t.CreatedAt).ToListAsync(cancellation);
        var tasks = rows.ConvertAll(task => (task, task.Status == WorkTaskStatus.Open ? TaskDetailsJson.Read(task.Details) : null));
        var movedTasks = TaskMoves.Move(work, rows, move);
        var movedLimits = await limits.MoveAsync(work, tasks, move.Nodes, cancellation);
        var wakes = await waits.MoveAsync(work, from, move, cancellation);
        work.Touch();
        return new MovedRequest([], movedTasks, movedLimits, wakes, move.PassedOver);
    }

    private static void Write(Request request, MoveTarget target, WorkflowState state)
    {
        request.DefinitionHash = target.Definition.Hash;
        request.DefinitionVersion = target.Version;
        request.EditionKey = target.Definition.Key;
        request.State = WorkflowStateJson.Write(state);
        if (ApplicantOf.Details(target.Definition, state) is { } applicant)
        {
            request.ApplicantName = applicant.Name;
            request.ApplicantType = applicant.Type;
        }
    }

    private static void Record(
        RequestWork work,
        MoveTarget target,
        StateMove move,
        MovedRequest result,
        (int Version, string Hash) from,
        string by
    ) =>
        work.Journal.Add(
            JournalKinds.Migrated,
            null,
            new JsonObject
            {
                ["run"] = target.RunId,
                ["from"] = new JsonObject { ["version"] = from.Version, ["hash"] = from.Hash },
                ["to"] = new JsonObject { ["version"] = target.Version, ["hash"] = target.Definition.Hash },
                ["nodes"] = new JsonObject(
                    move.Nodes.Where(n => n.Key != n.Value).Select(n => KeyValuePair.Create(n.Key, (JsonNode?)n.Value))
                ),
                ["passedOver"] = new JsonArray([.. move.PassedOver.Select(n => (JsonNode)n)]),
                ["limits"] = new JsonArray([.. result.Limits.Where(l => l.HasChanged).Select(l => (JsonNode)Told(l))]),
                ["timers"] = new JsonArray([
                    .. result.Timers.Select(t =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["timer"] = t.TimerId,
                                ["dueBefore"] = Iso(t.DueBefore),
                                ["due"] = Iso(t.Due),
                            }
                    ),
                ]),
            },
            new JsonObject { ["ground"] = target.Ground },
            by
        );

    private static JsonObject Told(MovedLimit limit) =>
        new()
        {
            ["clock"] = limit.ClockId,
            ["node"] = limit.NodeId,
            ["budgetBefore"] = limit.BudgetBefore,
            ["budget"] = limit.Budget,
            ["dueBefore"] = Iso(limit.DueBefore),
            ["due"] = Iso(limit.Due),
        };

    private static string? Iso(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null;
}

/// <summary>Where a request is moved to.</summary>
/// <param name="RunId">The run it belongs to; empty in a preview.</param>
internal sealed record MoveTarget(LoadedDefinition Definition, int Version, NodeMap Map, string RunId, string Ground);

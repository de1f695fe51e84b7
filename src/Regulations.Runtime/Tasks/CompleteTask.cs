using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Tasks;

/// <summary>Ends a task with an outcome. The actor must have claimed it; an applicant's own task and a task assigned by name need no claim.</summary>
/// <param name="Outcome">One of the task's outcomes.</param>
/// <param name="Form">The filled form, at most 256 KiB as JSON; null where the task has none.</param>
/// <param name="Ground">At most 4000 characters; required where the outcome says so.</param>
/// <param name="Signature">Required where the task says so.</param>
public sealed record CompleteTask(
    string TaskId,
    string Outcome,
    JsonObject? Form = null,
    string? Ground = null,
    TaskSignature? Signature = null
) : ICommand<TaskCompleted>;

/// <summary>An electronic digital signature over <see cref="SigningContent"/>.</summary>
/// <param name="Cms">The detached CMS, DER in base64.</param>
public sealed record TaskSignature(string Cms);

/// <summary>A task was completed.</summary>
/// <param name="NextTaskId">A task of the same request that now waits for the same person; null: none.</param>
public sealed record TaskCompleted(string TaskId, string RequestId, string? NextTaskId);

internal sealed class CompleteTaskHandler(
    RequestRunner runner,
    PeopleDirectory people,
    TaskForms forms,
    TaskSignatures signatures,
    SlaLedgers limits
) : ICommandHandler<CompleteTask, TaskCompleted>, ICommandCheck<CompleteTask>, IPreparedBesideOthers
{
    public bool NeedsCheck(CompleteTask command) => command.Signature is not null;

    // Asking the certification authority takes its time: not within the transaction.
    public Task CheckAsync(CompleteTask command, CommandContext context, CancellationToken cancellation) =>
        signatures.VerifyAsync(command, context, cancellation);

    public async Task<TaskCompleted> HandleAsync(CompleteTask command, CommandScope scope, CancellationToken cancellation)
    {
        var ground = Grounds.Optional(command.Ground);
        var actor = await people.FindAsync(scope.Actor, cancellation) ?? throw Refusals.RoleMissing();
        var (work, task) = await TaskWork.LoadAsync(runner, scope, command.TaskId, cancellation);
        var details = TaskDetailsJson.Read(task.Details);
        await CheckActorAsync(scope, task, details, actor, cancellation);
        CheckContent(command, details, ground);
        await forms.CheckAsync(work, details, command.Outcome, command.Form, cancellation);
        Complete(work, task, command, ground);
        var stimulus = new Stimulus.Resume(task.BookmarkId, command.Outcome, Result(command, ground), scope.Actor);
        if (!await runner.TellAsync(work, stimulus, cancellation))
        {
            throw Refusals.TaskEnded();
        }
        await limits.TaskClosedAsync(work, task, details, cancellation);
        return new TaskCompleted(task.Id, task.RequestId, NextFor(work, actor));
    }

    private static async Task CheckActorAsync(
        CommandScope scope,
        WorkTask task,
        TaskDetails details,
        KnownPerson actor,
        CancellationToken cancellation
    )
    {
        if (TaskRules.WhyNotTake(task, actor) is { } refusal)
        {
            throw refusal;
        }
        if (task.Owner is null)
        {
            throw Refusals.TaskNotClaimed();
        }
        if (task.Owner != actor.UserName)
        {
            throw Refusals.TaskTaken();
        }
        if (await TaskRules.DutiesClashAsync(scope.Store, task, details, actor.UserName, cancellation))
        {
            throw Refusals.DutiesSeparated();
        }
    }

    private static void CheckContent(CompleteTask command, TaskDetails details, string? ground)
    {
        // A RunTask has no outcomes of its own: it ends with Done.
        var outcome = details.Outcomes.FirstOrDefault(o => o.Name == command.Outcome);
        if (outcome is null && (details.Outcomes.Count > 0 || command.Outcome != "Done"))
        {
            throw Refusals.OutcomeUnknown();
        }
        if (outcome is { GroundRequired: true } && ground is null)
        {
            throw Refusals.GroundRequired();
        }
        if (details.Signature && outcome is not { Negative: true } && command.Signature is null)
        {
            throw Refusals.SignatureRequired();
        }
    }

    private static void Complete(RequestWork work, WorkTask task, CompleteTask command, string? ground)
    {
        task.Status = WorkTaskStatus.Completed;
        task.EndedAt = work.Now;
        task.CompletedBy = work.Scope.Actor;
        task.Outcome = command.Outcome;
        task.Result = command.Form?.ToJsonString();
        task.Ground = ground;
        task.Signature = command.Signature?.Cms;
        work.Journal.Add(
            JournalKinds.TaskCompleted,
            task.NodeId,
            new JsonObject
            {
                ["task"] = task.Id,
                ["outcome"] = command.Outcome,
                ["signature"] = command.Signature is { } signature ? JournalChain.Digest(signature.Cms) : null,
            },
            new JsonObject { ["form"] = command.Form?.DeepClone(), ["ground"] = ground }
        );
    }

    // The workflow sees the ground beside the form, so that a refusal drawn up later can quote it.
    private static JsonObject Result(CompleteTask command, string? ground)
    {
        var result = (JsonObject?)command.Form?.DeepClone() ?? [];
        if (ground is not null)
        {
            result["ground"] = ground;
        }
        return result;
    }

    private static string? NextFor(RequestWork work, KnownPerson actor) =>
        work
            .Store.Tasks.Local.FirstOrDefault(t =>
                work.Store.Entry(t).State == EntityState.Added
                && t.Status == WorkTaskStatus.Open
                && (t.Owner == actor.UserName || t.Owner is null && TaskRules.WhyNotTake(t, actor) is null)
            )
            ?.Id;
}

using System.ComponentModel;
using Regulations.Runtime.Tasks;

namespace Regulations.Web.Api.Tasks;

/// <summary>Tasks: lists, read, claim, release, assign, complete. What a person may do with a task is the runtime's word.</summary>
public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("tasks");
        tasks
            .MapGet("", ListAsync)
            .Produces<ApiList<TaskSummary>>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("A list of the caller's inbox, most urgent first.");
        tasks
            .MapGet("/{task}", ReadAsync)
            .Produces<TaskDetailsShape>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One task with its form and outcomes.");
        tasks.MapPost("/{task}/claim", ClaimAsync).Changes().Produces<Owned>().WithSummary("Takes a task out of its group's list.");
        tasks.MapPost("/{task}/release", ReleaseAsync).Changes().Produces<Owned>().WithSummary("Puts a claimed task back.");
        tasks.MapPost("/{task}/assign", AssignAsync).Changes().Produces<Owned>().WithSummary("Gives a task to a named person.");
        tasks.MapPost("/{task}/complete", CompleteAsync).Changes().Produces<Completed>().WithSummary("Completes a task with an outcome.");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ApiCommands commands,
        TaskQueries tasks,
        [AsParameters] ApiPage page,
        [Description("mine (default), group or done.")] string? list,
        CancellationToken cancellation
    )
    {
        if (!ApiNames.TryRead<InboxList>(list, out var wanted))
        {
            return ApiProblems.Of(context, StatusCodes.Status400BadRequest, "filter-unknown");
        }

        var found = await tasks.InboxAsync(commands.Viewer, wanted ?? InboxList.Mine, page.Of, cancellation);
        return Results.Ok(ApiLists.Of(found, TaskSummary.Of));
    }

    private static async Task<IResult> ReadAsync(
        string task,
        HttpContext context,
        ApiCommands commands,
        TaskQueries tasks,
        CancellationToken cancellation
    ) =>
        await tasks.FindAsync(commands.Viewer, task, cancellation) is { } found
            ? Results.Ok(TaskDetailsShape.Of(found))
            : ApiProblems.Missing(context);

    private static Task<IResult> ClaimAsync(string task, ApiCommands commands, CancellationToken cancellation) =>
        commands.SendAsync(new ClaimTask(task), Changed, cancellation);

    private static Task<IResult> ReleaseAsync(string task, Release? wanted, ApiCommands commands, CancellationToken cancellation) =>
        commands.SendAsync(new ReleaseTask(task, wanted?.Reason), Changed, cancellation);

    private static Task<IResult> AssignAsync(string task, NewOwner wanted, ApiCommands commands, CancellationToken cancellation) =>
        commands.SendAsync(new AssignTask(task, wanted.Assignee, wanted.Kind, wanted.Reason), Changed, cancellation);

    private static Task<IResult> CompleteAsync(string task, Completion wanted, ApiCommands commands, CancellationToken cancellation) =>
        commands.SendAsync(
            new CompleteTask(task, wanted.Outcome, wanted.Form, wanted.Ground, wanted.Signature is { } cms ? new TaskSignature(cms) : null),
            done => Results.Ok(new Completed(done.TaskId, done.RequestId, done.NextTaskId)),
            cancellation
        );

    private static IResult Changed(TaskChanged changed) => Results.Ok(new Owned(changed.TaskId, changed.RequestId, changed.Owner));
}

using Regulations.Runtime.Instances;
using Regulations.Web.Accounts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>What the activities of an instance went through: badges, executions of a node, one execution, the journal.</summary>
internal static class ExecutionEndpoints
{
    private const int UsualLines = 100;
    private const int MostLines = 1000;

    /// <summary>More than any definition holds.</summary>
    private const int MostNodes = 5000;

    public static void MapJournal(this IEndpointRouteBuilder calls)
    {
        calls.MapGet("/workflow-instances/{id}/journal", JournalAsync);
        calls.MapPost("/workflow-instances/{id}/journal", JournalAsync);
    }

    public static void MapExecutions(this IEndpointRouteBuilder calls)
    {
        calls.MapPost("/activity-executions/report", ReportAsync);
        calls.MapGet("/activity-executions/list", ListAsync);
        calls.MapGet("/activity-execution-summaries/list", SummariesAsync);
        calls.MapGet("/activity-executions/by-id", ReadAsync);
        calls.MapGet("/activity-executions/{id}/call-stack", CallStackAsync);
    }

    private static async Task<IResult> JournalAsync(
        string id,
        int? skip,
        int? take,
        HttpContext context,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    )
    {
        var wanted = HttpMethods.IsPost(context.Request.Method) ? await ElsaBody.ReadAsync<JournalWanted>(context) : null;
        if (await CourseAsync(id, person, instances, cancellation) is not { } course)
        {
            return InstanceEndpoints.Missing(words);
        }
        var lines = course.Journal(wanted?.Filter);
        var some = lines.Skip(Math.Max(0, skip ?? 0)).Take(Math.Clamp(take ?? UsualLines, 0, MostLines));
        return ElsaJson.Answer(new ElsaPage<JournalRecordShape>([.. some], lines.Count));
    }

    private static async Task<IResult> ReportAsync(
        HttpContext context,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    )
    {
        var wanted = await ElsaBody.ReadAsync<ReportWanted>(context);
        return wanted?.WorkflowInstanceId is { } id && await CourseAsync(id, person, instances, cancellation) is { } course
            ? ElsaJson.Answer(course.Report((wanted.ActivityNodeIds ?? []).Take(MostNodes)))
            : InstanceEndpoints.Missing(words);
    }

    private static async Task<IResult> ListAsync(
        string? workflowInstanceId,
        string? activityNodeId,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    ) =>
        await CourseAsync(workflowInstanceId, person, instances, cancellation) is { } course
            ? ElsaJson.List([.. course.Of(activityNodeId).Select(course.Details)])
            : InstanceEndpoints.Missing(words);

    private static async Task<IResult> SummariesAsync(
        string? workflowInstanceId,
        string? activityNodeId,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    ) =>
        await CourseAsync(workflowInstanceId, person, instances, cancellation) is { } course
            ? ElsaJson.List([.. course.Of(activityNodeId).Select(course.Summary)])
            : InstanceEndpoints.Missing(words);

    private static async Task<IResult> ReadAsync(
        string? id,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    ) =>
        ExecutionId.Read(id) is { } wanted
        && await CourseAsync(wanted.RequestId, person, instances, cancellation) is { } course
        && course.Find(wanted) is { } execution
            ? ElsaJson.Answer(course.Details(execution))
            : InstanceEndpoints.Missing(words);

    // The engine keeps no record of what scheduled what: an execution stands for itself.
    private static async Task<IResult> CallStackAsync(
        string id,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    ) =>
        ExecutionId.Read(id) is { } wanted
        && await CourseAsync(wanted.RequestId, person, instances, cancellation) is { } course
        && course.Find(wanted) is { } execution
            ? ElsaJson.Answer(new CallStackShape(id, [course.Details(execution)], 1))
            : InstanceEndpoints.Missing(words);

    private static async Task<CourseMapping?> CourseAsync(
        string? id,
        SignedIn person,
        InstanceQueries instances,
        CancellationToken cancellation
    ) =>
        id is not null && await instances.CourseAsync(person.Viewer, id, cancellation) is { } course ? new CourseMapping(id, course) : null;
}

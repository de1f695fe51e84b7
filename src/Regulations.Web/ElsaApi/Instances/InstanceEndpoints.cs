using Regulations.Runtime.Commands;
using Regulations.Runtime.Instances;
using Regulations.Runtime.Requests;
using Regulations.Web.Accounts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>Requests as Studio's client reads instances. What it would do to many at once, or carry away, is refused: that is done on our pages, with a ground.</summary>
public static class InstanceEndpoints
{
    public static void MapInstances(this IEndpointRouteBuilder elsa)
    {
        var calls = elsa.MapGroup("").RequireAuthorization(Permissions.ReadRequests);
        calls.MapPost("/workflow-instances", ListAsync);
        calls.MapGet("/workflow-instances/{id}", ReadAsync);
        calls.MapGet("/workflow-instances/{id}/execution-state", PulseAsync);
        calls.MapGet("/workflow-instances/{id}/variables", VariablesAsync);
        calls.MapPost("/cancel/workflow-instances/{id}", EndAsync);
        calls.MapJournal();
        calls.MapExecutions();
        calls.MapPost("/bulk-actions/cancel/workflow-instances", (Words words) => Refused(words, "elsa.instances.one-by-one"));
        calls.MapPost("/bulk-actions/delete/workflow-instances/by-id", (Words words) => Refused(words, "elsa.instances.never-deleted"));
        calls.MapDelete("/workflow-instances/{id}", (string id, Words words) => Refused(words, "elsa.instances.never-deleted"));
        calls.MapPost("/workflow-instances/{id}/variables", (string id, Words words) => Refused(words, "elsa.instances.read-only"));
        calls.MapPost("/bulk-actions/import/workflow-instances", (Words words) => Refused(words, "elsa.instances.read-only"));
        calls.MapPost("/bulk-actions/export/workflow-instances", (Words words) => Refused(words, "elsa.instances.stays-here"));
        calls.MapGet("/workflow-instances/{id}/export", (string id, Words words) => Refused(words, "elsa.instances.stays-here"));
    }

    /// <summary>There is none, or it is not this person's to see: both look the same.</summary>
    public static IResult Missing(Words words) => ElsaRefusals.Of(StatusCodes.Status404NotFound, words["elsa.instances.missing"]);

    private static IResult Refused(Words words, string why) => ElsaRefusals.Of(StatusCodes.Status403Forbidden, words[why]);

    private static async Task<IResult> ListAsync(
        HttpContext context,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    )
    {
        var wanted = await ElsaBody.ReadAsync<InstancesWanted>(context) ?? InstancesWanted.All;
        if (wanted.Filter() is not { } filter)
        {
            return ElsaJson.Answer(new ElsaPage<InstanceSummary>([], 0));
        }
        var found = await instances.ListAsync(person.Viewer, filter, wanted.Order, wanted.Part, cancellation);
        var mapping = new InstanceMapping(words);
        return ElsaJson.Answer(new ElsaPage<InstanceSummary>([.. found.Rows.Select(mapping.Summary)], found.Total));
    }

    private static async Task<IResult> ReadAsync(
        string id,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    ) =>
        await instances.FindAsync(person.Viewer, id, cancellation) is { } instance
            ? ElsaJson.Answer(new InstanceMapping(words).Details(instance))
            : Missing(words);

    private static async Task<IResult> PulseAsync(
        string id,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    )
    {
        if (await instances.PulseAsync(person.Viewer, id, cancellation) is not { } pulse)
        {
            return Missing(words);
        }
        var standing = InstanceNames.SubStatusOf(pulse.State);
        return ElsaJson.Answer(
            new ExecutionStateShape(InstanceNames.StatusOf(pulse.IsRunning), standing, standing, pulse.ChangedAt.ToDateTimeOffset())
        );
    }

    private static async Task<IResult> VariablesAsync(
        string id,
        SignedIn person,
        InstanceQueries instances,
        Words words,
        CancellationToken cancellation
    ) =>
        await instances.FindAsync(person.Viewer, id, cancellation) is { } instance
            ? ElsaJson.List(new InstanceMapping(words).Variables(instance))
            : Missing(words);

    // Studio's own button states no ground: it is sent to the page that asks for one.
    private static async Task<IResult> EndAsync(
        string id,
        HttpContext context,
        SignedIn person,
        InstanceQueries instances,
        CommandBus bus,
        Words words,
        CancellationToken cancellation
    )
    {
        if (await instances.FindAsync(person.Viewer, id, cancellation) is not { } instance)
        {
            return Missing(words);
        }
        var wanted = await ElsaBody.ReadAsync<EndWanted>(context);
        if (string.IsNullOrWhiteSpace(wanted?.Ground))
        {
            return ElsaRefusals.Of(
                StatusCodes.Status400BadRequest,
                words.With("elsa.instances.ground", ("page", $"/requests/{instance.Head.Number ?? instance.Head.RequestId}/end"))
            );
        }
        var result = await bus.SendAsync(
            new EndRequest(instance.Head.RequestId, wanted.Ground),
            new CommandContext(person.UserName, Guid.NewGuid().ToString("N"), context.TraceIdentifier),
            cancellation
        );
        return result.IsApplied ? Results.NoContent() : ElsaRefusals.Of(context, result.Refusal);
    }

    private sealed record EndWanted(string? Ground);
}

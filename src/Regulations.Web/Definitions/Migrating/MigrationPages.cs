using Regulations.Runtime.Commands;
using Regulations.Runtime.Migrating;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;

namespace Regulations.Web.Definitions.Migrating;

/// <summary>Running requests moved from one version of a definition to another: the plan, what it would do, the run and what came of it.</summary>
public static class MigrationPages
{
    private const int ItemsOnAPage = 50;
    private static readonly string[] Definitions = ["/{authority}/{service}/migrate", "/{definition}/migrate"];

    /// <summary>Maps the pages.</summary>
    public static void MapMigrationPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.EditDefinitions);
        foreach (var definition in Definitions)
        {
            pages.MapGet(definition, PlanAsync);
            pages.MapPost(definition + "/preview", PreviewAsync);
            pages.MapPost(definition, StartAsync);
            pages.MapGet(definition + "/{run}", ShowAsync);
            pages.MapGet(definition + "/{run}/progress", ProgressAsync);
            pages.MapPost(definition + "/{run}/stop", StopAsync);
        }
    }

    /// <summary>Where requests of a definition are moved.</summary>
    /// <param name="key">The edition's key, or the definition's id.</param>
    public static string AddressOf(string key) =>
        $"{DefinitionPages.Address}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}/migrate";

    private static async Task<IResult> PlanAsync(
        int? from,
        int? to,
        HttpContext context,
        MigrationQueries migrations,
        CancellationToken cancellation
    )
    {
        var key = KeyOf(context);
        if (await migrations.PlanAsync(key, from, to, cancellation) is { } plan)
        {
            return Page.Show<MigratePage>(
                new { Plan = plan, Runs = await migrations.RunsAsync(plan.Definition.DefinitionId, cancellation) }
            );
        }
        return await migrations.HasVersionsAsync(key, cancellation) ? Page.Show<NothingToMovePage>(new { Key = key }) : Page.Missing();
    }

    private static async Task<IResult> PreviewAsync(
        IFormCollection posted,
        HttpContext context,
        MigrationQueries migrations,
        CancellationToken cancellation
    )
    {
        var asked = MoveAsked.Of(posted);
        return await migrations.PlanAsync(KeyOf(context), asked.From, asked.To, cancellation) is { } plan
            ? await ShowPreviewAsync(plan, asked, null, migrations, cancellation)
            : Page.Missing();
    }

    private static async Task<IResult> StartAsync(
        IFormCollection posted,
        HttpContext context,
        SignedIn person,
        MigrationQueries migrations,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        var asked = MoveAsked.Of(posted);
        if (await migrations.PlanAsync(KeyOf(context), asked.From, asked.To, cancellation) is not { } plan)
        {
            return Page.Missing();
        }
        var command = new StartMigration(
            plan.Definition.DefinitionId,
            plan.From.Version,
            plan.To.Version,
            asked.MappingOf(plan),
            asked.Ground,
            asked.Only.Count == 0 ? null : asked.Only
        );
        var sent = await bus.SendAsync(command, new CommandContext(person.UserName, asked.Key), cancellation);
        return sent.IsApplied
            ? Results.Redirect($"{AddressOf(plan.Definition.Key)}/{sent.Answer.RunId}")
            : await ShowPreviewAsync(plan, asked, sent.Refusal, migrations, cancellation);
    }

    private static async Task<IResult> ShowPreviewAsync(
        MigrationPlanView plan,
        MoveAsked asked,
        Refusal? refusal,
        MigrationQueries migrations,
        CancellationToken cancellation
    )
    {
        var preview = await migrations.PreviewAsync(
            plan.Definition.DefinitionId,
            plan.From.Version,
            plan.To.Version,
            asked.MappingOf(plan),
            cancellation
        );
        return Page.Show<MigratePage>(
            new
            {
                Plan = plan,
                Asked = asked,
                Preview = preview,
                Refusal = refusal,
                Runs = await migrations.RunsAsync(plan.Definition.DefinitionId, cancellation),
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static async Task<IResult> ShowAsync(
        string run,
        int? page,
        HttpContext context,
        MigrationQueries migrations,
        CancellationToken cancellation
    ) =>
        await FindAsync(run, context, migrations, cancellation) is { } found
            ? Page.Show<MigrationRunPage>(
                new
                {
                    Key = KeyOf(context),
                    Run = found,
                    Items = await migrations.ItemsAsync(run, new PageOf(Math.Max(1, page ?? 1), ItemsOnAPage), cancellation),
                }
            )
            : Page.Missing();

    private static async Task<IResult> ProgressAsync(
        string run,
        HttpContext context,
        MigrationQueries migrations,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(run, context, migrations, cancellation) is not { } found)
        {
            return Results.NotFound();
        }
        if (found.State != MigrationState.Running)
        {
            context.Response.Headers["HX-Refresh"] = "true";
        }
        return Page.Part<MigrationProgress>(new { Run = found });
    }

    private static async Task<IResult> StopAsync(
        string run,
        [Microsoft.AspNetCore.Mvc.FromForm] string key,
        HttpContext context,
        SignedIn person,
        MigrationQueries migrations,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(run, context, migrations, cancellation) is null)
        {
            return Page.Missing();
        }
        await bus.SendAsync(new StopMigration(run), new CommandContext(person.UserName, key), cancellation);
        return Results.Redirect($"{AddressOf(KeyOf(context))}/{run}");
    }

    // A run is found under the definition it belongs to and no other.
    private static async Task<RunView?> FindAsync(
        string run,
        HttpContext context,
        MigrationQueries migrations,
        CancellationToken cancellation
    )
    {
        var key = KeyOf(context);
        return await migrations.RunAsync(run, cancellation) is { } found && (found.DefinitionId == key || found.DefinitionKey == key)
            ? found
            : null;
    }

    private static string KeyOf(HttpContext context) =>
        context.GetRouteValue("definition") as string ?? $"{context.GetRouteValue("authority")}/{context.GetRouteValue("service")}";
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Calendars;
using Regulations.Editions.Paths;
using Regulations.Editions.Trials;
using Regulations.Runtime;
using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Forms;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Trials;

/// <summary>Trying a definition out: a request that nobody filed, on a clock of its own. Nothing is stored, nothing is sent.</summary>
public static class TrialPages
{
    /// <summary>Registers the room.</summary>
    public static void AddTrials(this IServiceCollection services) => services.AddSingleton<TrialRoom>();

    /// <summary>Maps the pages.</summary>
    public static void MapTrials(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.Simulate);
        foreach (var address in new[] { "/{authority}/{service}/try", "/{service}/try" })
        {
            definitions.MapGet(address, AskAsync);
            definitions.MapPost(address, BeginAsync);
        }
        var trials = app.MapGroup("/trials/{id}").RequireAuthorization(Permissions.Simulate);
        trials.MapGet("", Show);
        trials.MapPost("/{act}", Do);
    }

    private static async Task<IResult> AskAsync(
        string? authority,
        string service,
        int? version,
        EditingQueries definitions,
        IOptions<RuntimeOptions> options,
        CancellationToken cancellation
    ) =>
        await FindAsync(authority, service, version, definitions, options.Value, cancellation) is { } found
            ? Page.Show<TrialStartPage>(new { Found = found })
            : Page.Missing();

    private static async Task<IResult> BeginAsync(
        string? authority,
        string service,
        IFormCollection posted,
        SignedIn person,
        EditingQueries definitions,
        IOptions<RuntimeOptions> options,
        IClock clock,
        TrialRoom room,
        Words words,
        CancellationToken cancellation
    )
    {
        var version = int.TryParse(posted["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : (int?)null;
        if (await FindAsync(authority, service, version, definitions, options.Value, cancellation) is not { } found)
        {
            return Page.Missing();
        }
        if (found.Subject is not { } subject)
        {
            return Page.Show<TrialStartPage>(new { Found = found }, StatusCodes.Status422UnprocessableEntity);
        }
        var asked = new PathCase(
            Chosen(subject.Facts?.Channels, posted["channel"], "portal"),
            Chosen(subject.Facts?.Kinds, posted["kind"], "issue"),
            Chosen(subject.Facts?.Applicants, posted["applicant"], "natural"),
            Everything: false
        );
        try
        {
            // In working time, so that what is seen is the regulation and not the night.
            var begins = subject.CalendarOf(null).MoveToWorkingTime(clock.GetCurrentInstant());
            var trial = Trial.Start(subject, asked, begins);
            var open = room.Open(person.UserName, found.Definition.Key, found.Version.Version, found.Version.Hash, found.Json, trial);
            return Results.Redirect($"/trials/{open.Id}");
        }
        catch (Exception refused) when (refused is TrialRefusedException or OutsideCalendarException)
        {
            return Page.Show<TrialStartPage>(
                new { Found = found, Refusal = Why(refused, words) },
                StatusCodes.Status422UnprocessableEntity
            );
        }
    }

    private static IResult Show(string id, string? wait, SignedIn person, TrialRoom room, FlowPlans plans, Words words) =>
        room.Find(person.UserName, id) is { } open ? Shown(open, plans, words, wait) : Gone();

    private static IResult Do(
        string id,
        string act,
        IFormCollection posted,
        SignedIn person,
        TrialRoom room,
        FlowPlans plans,
        Words words
    ) =>
        room.Find(person.UserName, id) is not { } open ? Gone()
        : act == "task" ? DoTask(open, posted, plans, words)
        : ActOf(act, posted) is { } known ? Act(open, posted, plans, words, known)
        : Page.Missing();

    private static IResult DoTask(OpenTrial open, IFormCollection posted, FlowPlans plans, Words words)
    {
        var bookmark = posted["wait"].ToString();
        var outcome = posted["outcome"].ToString();
        if (open.Now.Waits.OfType<TrialWait.Person>().FirstOrDefault(w => w.BookmarkId == bookmark) is not { } task)
        {
            return Results.Redirect($"/trials/{open.Id}");
        }
        var (values, again) = TrialForms.Read(open.Now, task, outcome, posted, words);
        if (again is not null)
        {
            return Shown(open, plans, words, bookmark, again, outcome, status: StatusCodes.Status422UnprocessableEntity);
        }
        var asksGround = task.Task.Outcomes.Any(o => o.Name == outcome && o.GroundRequired);
        var ground = asksGround ? posted["ground"].ToString().Trim() : null;
        return Act(open, posted, plans, words, trial => trial.Do(bookmark, outcome, values, ground));
    }

    /// <summary>What a button of the page does; null: there is no such act.</summary>
    private static Func<Trial, Trial>? ActOf(string act, IFormCollection posted)
    {
        var wait = posted["wait"].ToString();
        var by = posted["by"].ToString();
        return act switch
        {
            "system" when Enum.TryParse<TrialAnswer>(posted["answer"], ignoreCase: true, out var answer) => trial =>
                trial.Answer(wait, answer),
            "event" => trial => trial.Send(posted["name"].ToString()),
            "incident" => trial => trial.Retry(posted["incident"].ToString()),
            "child" => trial => trial.EndChild(wait),
            "clock" => trial => TrialClock.Spans.Contains(by) ? trial.Wait(by) : trial.WaitForNext(),
            "back" => trial => trial.Before ?? trial,
            _ => null,
        };
    }

    private static IResult Gone() => Page.Show<TrialGonePage>(status: StatusCodes.Status404NotFound);

    private static IResult Act(OpenTrial open, IFormCollection posted, FlowPlans plans, Words words, Func<Trial, Trial> act)
    {
        var acts = int.TryParse(posted["acts"], NumberStyles.None, CultureInfo.InvariantCulture, out var done) ? done : -1;
        try
        {
            open.Do(acts, act);
            return Results.Redirect($"/trials/{open.Id}");
        }
        catch (Exception refused) when (refused is TrialRefusedException or OutsideCalendarException)
        {
            return Shown(open, plans, words, null, refusal: Why(refused, words), status: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static IResult Shown(
        OpenTrial open,
        FlowPlans plans,
        Words words,
        string? wait,
        FormModel? form = null,
        string? outcome = null,
        string? refusal = null,
        int status = StatusCodes.Status200OK
    )
    {
        var tasks = open.Now.Waits.OfType<TrialWait.Person>().ToList();
        var chosen = tasks.Find(task => task.BookmarkId == wait) ?? (tasks.Count > 0 ? tasks[0] : null);
        return Page.Show<TrialPage>(
            new
            {
                Open = open,
                Plan = plans.Of(open.Hash, open.Json),
                Chosen = chosen,
                Form = form ?? (chosen is null ? null : TrialForms.Of(open.Now, chosen, words)),
                Outcome = outcome,
                Refusal = refusal,
            },
            status
        );
    }

    private static async Task<FoundDefinition?> FindAsync(
        string? authority,
        string service,
        int? version,
        EditingQueries definitions,
        RuntimeOptions options,
        CancellationToken cancellation
    )
    {
        var key = authority is null ? service : $"{authority}/{service}";
        if (
            await definitions.FindAsync(key, cancellation) is not { } definition
            || definition.Versions.FirstOrDefault(v => v.Version == (version ?? definition.Current.Version)) is not { } row
            || await definitions.JsonAsync(definition.DefinitionId, row.Version, cancellation) is not { } json
        )
        {
            return null;
        }
        var compiled = WorkflowCompiler.Compile(json);
        TrialSubject? subject = null;
        string? why = null;
        try
        {
            subject = compiled.Workflow is { } workflow ? new TrialSubject(workflow, CalendarFolder.Of(options)) : null;
        }
        catch (ArgumentException missing)
        {
            why = missing.Message;
        }
        return new FoundDefinition(definition, row, json, subject, compiled.Findings, why);
    }

    // An answer that is no choice of the definition's is its first.
    private static string Chosen(IReadOnlyList<string>? choices, string? said, string otherwise) =>
        choices is not { Count: > 0 } ? otherwise
        : said is not null && choices.Contains(said) ? said
        : choices[0];

    private static string Why(Exception refused, Words words) =>
        refused is OutsideCalendarException outside ? outside.Text.In(words.Language.Code()) : words["trial.refused"];
}

/// <summary>A definition's version, ready to be tried out or not.</summary>
/// <param name="Subject">Null: it does not compile.</param>
/// <param name="Why">What else it lacks, such as a calendar; null: nothing.</param>
public sealed record FoundDefinition(
    DefinitionSummary Definition,
    VersionRow Version,
    string Json,
    TrialSubject? Subject,
    IReadOnlyList<DefinitionFinding> Findings,
    string? Why
);

/// <summary>How far a trial's clock may be moved at once.</summary>
internal static class TrialClock
{
    /// <summary>Spans of working time.</summary>
    public static IReadOnlyList<string> Spans { get; } = ["20min", "1h", "1wd", "5wd"];
}

using System.Text.RegularExpressions;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Definitions.Bpmn;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;

namespace Regulations.Web.Requests;

/// <summary>The pages of requests: search, one request, its files.</summary>
public static partial class RequestPages
{
    private const int RowsOnAPage = 25;

    public static void MapRequestPages(this IEndpointRouteBuilder app)
    {
        var requests = app.MapGroup("/requests").RequireAuthorization(Permissions.ReadRequests);
        requests.MapGet("", SearchAsync);
        requests.MapGet("/{number}", ShowAsync);
        requests.MapErasure();
        requests.MapEnd();
        requests.MapGet("/{number}/files/{attachment}", DownloadAsync);
    }

    private static async Task<IResult> SearchAsync(
        [AsParameters] RequestSearch search,
        SignedIn person,
        RequestQueries requests,
        DefinitionQueries definitions,
        FlowPlans plans,
        CancellationToken cancellation
    )
    {
        // A number of a person must not stay in addresses and logs: it is dropped, and the page says so.
        if (search.Text is { } text && TwelveDigits().IsMatch(text))
        {
            return Results.Redirect(search.With(("text", null), ("page", null), ("note", "subject-number")));
        }

        var editions = await EditionNames.ReadAsync(definitions, cancellation);
        var steps = await StepsAsync(
            search.Edition ?? (editions.Editions is [var only] ? only.Key : null),
            definitions,
            plans,
            cancellation
        );
        var page = new PageOf(Math.Max(1, search.Page ?? 1), RowsOnAPage);
        var found = await requests.SearchAsync(new Viewer(person.UserName), search.Filter, page, cancellation);
        return Page.Show<RequestSearchPage>(
            new
            {
                Search = search,
                Found = found,
                Editions = editions,
                Steps = steps,
            }
        );
    }

    private static async Task<IReadOnlyList<FlowPlace>> StepsAsync(
        string? edition,
        DefinitionQueries definitions,
        FlowPlans plans,
        CancellationToken cancellation
    )
    {
        var found = edition is null ? null : await definitions.FindAsync(edition, null, cancellation);
        return found is null
            ? []
            :
            [
                .. plans
                    .Of(found.Row.Hash, found.Json)
                    .Places.Where(place => place.Kind == FlowPlaceKind.Task)
                    .OrderBy(place => place.Step ?? 0),
            ];
    }

    private static async Task<IResult> ShowAsync(
        string number,
        string? view,
        int? page,
        SignedIn person,
        RequestQueries requests,
        JournalQueries journal,
        TaskQueries tasks,
        DefinitionQueries definitions,
        FlowPlans plans,
        Words words,
        CancellationToken cancellation
    )
    {
        var viewer = new Viewer(person.UserName);
        if (await requests.FindAsync(viewer, number, cancellation) is not { } request)
        {
            return Page.Missing();
        }

        var id = request.Row.RequestId;
        var shown = new RequestShown(request, await EditionNames.ReadAsync(definitions, cancellation));
        switch (RequestViews.Read(view, request.May.SeeJournal))
        {
            case RequestViewName.Diagram
                when await BpmnPages.DrawAsync(request.DefinitionHash, definitions, words, cancellation) is { } drawing:
                var tokens = await requests.TokensAsync(viewer, id, cancellation);
                return Page.Show<RequestBpmnPage>(
                    new
                    {
                        Shown = shown,
                        Drawing = drawing,
                        Marks = FlowMarksOfRequest.Of(await plans.OfAsync(request.DefinitionHash, definitions, cancellation), tokens),
                        Times = BpmnTimes.Of(tokens),
                    }
                );
            case RequestViewName.Data:
                var forms = await requests.FormsAsync(viewer, id, cancellation);
                return Page.Show<RequestDataPage>(
                    new
                    {
                        Shown = shown,
                        Forms = forms,
                        People = await FormPeople.OfAsync(forms, tasks, viewer, id, cancellation),
                        Files = await requests.AttachmentsAsync(viewer, id, cancellation),
                    }
                );
            case RequestViewName.Documents:
                return Page.Show<RequestDocumentsPage>(
                    new
                    {
                        Shown = shown,
                        Documents = await requests.DocumentsAsync(viewer, id, cancellation),
                        Notices = await requests.NoticesAsync(viewer, id, cancellation),
                    }
                );
            case RequestViewName.Limits:
                return Page.Show<RequestLimitsPage>(new { Shown = shown, Ledger = await requests.LedgerAsync(viewer, id, cancellation) });
            case RequestViewName.Journal:
                return Page.Show<RequestJournalPage>(
                    new
                    {
                        Shown = shown,
                        Plan = await plans.OfAsync(request.DefinitionHash, definitions, cancellation),
                        Entries = await journal.EntriesAsync(viewer, id, new PageOf(Math.Max(1, page ?? 1), 50), cancellation),
                        Verdict = await journal.VerifyAsync(viewer, id, cancellation),
                    }
                );
            default:
                var plan = await plans.OfAsync(request.DefinitionHash, definitions, cancellation);
                return Page.Show<RequestOverviewPage>(
                    new
                    {
                        Shown = shown,
                        Plan = plan,
                        Marks = FlowMarksOfRequest.Of(plan, await requests.TokensAsync(viewer, id, cancellation)),
                        Timeline = await requests.TimelineAsync(viewer, id, cancellation),
                    }
                );
        }
    }

    private static async Task<IResult> DownloadAsync(
        string number,
        string attachment,
        SignedIn person,
        RequestQueries requests,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        var viewer = new Viewer(person.UserName);
        var request = await requests.FindAsync(viewer, number, cancellation);
        var file = request is null ? null : await requests.AttachmentAsync(viewer, attachment, cancellation);
        if (file is null || file.File.RequestId != request!.Row.RequestId)
        {
            return Page.Missing();
        }

        // What an applicant sent is never run as a page of ours: it is shown in a sandbox where the browser can show it, else saved.
        context.Response.Headers.ContentSecurityPolicy =
            "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'";
        var seen = file.File.ContentType is "application/pdf" or "image/png" or "image/jpeg";
        return seen
            ? Results.File(file.Content, file.File.ContentType)
            : Results.File(file.Content, file.File.ContentType, file.File.FileName);
    }

    [GeneratedRegex("[0-9]{12}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex TwelveDigits();
}

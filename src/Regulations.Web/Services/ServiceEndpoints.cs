using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;

namespace Regulations.Web.Services;

/// <summary>The catalogue of services, for anyone; starting a request, for applicants.</summary>
public static class ServiceEndpoints
{
    public static void MapServices(this IEndpointRouteBuilder app)
    {
        app.MapGet("/services", ListAsync).AllowAnonymous();
        app.MapGet("/services/{authority}/{service}", ShowAsync).AllowAnonymous();
        app.MapPost("/services/{authority}/{service}/start", StartAsync).RequireAuthorization(Permissions.FileOwnRequests);
    }

    private static async Task<IResult> ListAsync(Catalogue catalogue, CancellationToken cancellation) =>
        Page.Show<ServicesPage>(new { Situations = LifeSituations.Of(await catalogue.AllAsync(cancellation)) });

    private static async Task<IResult> ShowAsync(
        string authority,
        string service,
        Catalogue catalogue,
        SignedIn person,
        PeopleQueries people,
        CancellationToken cancellation
    ) =>
        await catalogue.FindAsync($"{authority}/{service}", cancellation) is { } entry
            ? Page.Show<ServicePage>(new { Entry = entry, Served = await ServedAsync(entry, person, people, cancellation) })
            : Page.Missing();

    // Whether this applicant is one the service is for; null where nobody, or no applicant, is signed in.
    private static async Task<bool?> ServedAsync(
        CatalogueEntry entry,
        SignedIn person,
        PeopleQueries people,
        CancellationToken cancellation
    ) =>
        person.May(Permissions.FileOwnRequests) && await people.AsApplicantAsync(person.Viewer, cancellation) is { } applicant
            ? entry.Edition.Facts.Applicants.Contains(applicant.Type)
            : null;

    private static async Task<IResult> StartAsync(
        string authority,
        string service,
        [FromForm] string? kind,
        [FromForm] string? key,
        Catalogue catalogue,
        CommandBus commands,
        PeopleQueries people,
        SignedIn person,
        CancellationToken cancellation
    )
    {
        if (await catalogue.FindAsync($"{authority}/{service}", cancellation) is not { } entry)
        {
            return Page.Missing();
        }
        var applicant = await people.AsApplicantAsync(person.Viewer, cancellation);
        var command = new StartRequest(entry.Edition.Key, kind ?? "", "portal", applicant, person.Evidence());
        var result = await commands.SendAsync(command, new CommandContext(person.UserName, key ?? ""), cancellation);
        return result.IsApplied
            ? Results.LocalRedirect("/cabinet/" + result.Answer.RequestId)
            : Page.Show<ServicePage>(
                new
                {
                    Entry = entry,
                    Kind = kind,
                    Refusal = result.Refusal,
                },
                StatusCodes.Status422UnprocessableEntity
            );
    }
}

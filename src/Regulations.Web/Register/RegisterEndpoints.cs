using System.Text;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Documents;
using Regulations.Runtime.People;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Check;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;

namespace Regulations.Web.Register;

/// <summary>The register of issued documents for staff, and single documents for whoever may see them.</summary>
public static class RegisterEndpoints
{
    private const int RowsOnPage = 50;

    public static void MapRegister(this IEndpointRouteBuilder app)
    {
        app.MapGet("/register", ListAsync).RequireAuthorization(Permissions.ReadRegister);
        app.MapGet("/documents/{id}", ShowAsync).RequireAuthorization();
        app.MapGet("/documents/{id}/page", PageAsync).RequireAuthorization();
        app.MapGet("/documents/{id}/signature", SignatureAsync).RequireAuthorization();
    }

    private static async Task<IResult> ListAsync(string? text, int? page, DocumentQueries documents, CancellationToken cancellation)
    {
        var wanted = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var found = await documents.RegisterAsync(wanted, new PageOf(page ?? 1, RowsOnPage), cancellation);
        return Page.Show<RegisterPage>(new { Text = wanted, Found = found });
    }

    private static async Task<IResult> ShowAsync(
        string id,
        string? @in,
        DocumentQueries documents,
        DefinitionQueries definitions,
        SignedIn person,
        Words words,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        if (await documents.FindAsync(person.Viewer, id, cancellation) is not { } document)
        {
            return Page.Missing();
        }
        var print = await DocumentPrint.OfAsync(document, CheckAddress(context.Request, document), definitions, cancellation);
        return Page.Show<DocumentPage>(
            new
            {
                Document = document,
                Print = print,
                In = LanguageOf(print, @in, words),
                Back = BackTo(person, document),
            }
        );
    }

    private static async Task<IResult> PageAsync(
        string id,
        string? @in,
        DocumentQueries documents,
        DefinitionQueries definitions,
        SignedIn person,
        Words words,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        if (
            await documents.FindAsync(person.Viewer, id, cancellation) is not { } document
            || await DocumentPrint.OfAsync(document, CheckAddress(context.Request, document), definitions, cancellation) is not { } print
        )
        {
            return Page.Missing();
        }
        var page = print.Page(LanguageOf(print, @in, words));
        return Results.File(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", $"{document.Number}.html");
    }

    private static string LanguageOf(DocumentPrint? print, string? wanted, Words words) =>
        wanted is not null && print?.Languages.Contains(wanted) == true ? wanted : words.Language.Code();

    private static async Task<IResult> SignatureAsync(
        string id,
        DocumentQueries documents,
        SignedIn person,
        CancellationToken cancellation
    ) =>
        await documents.FindAsync(person.Viewer, id, cancellation) is { SignatureCms: { } cms } document
            ? Results.File(Convert.FromBase64String(cms), "application/pkcs7-signature", $"{document.Number}.p7s")
            : Page.Missing();

    // Everybody goes back to the request as they see it.
    private static string BackTo(SignedIn person, DocumentView document)
    {
        var place =
            person.May(Permissions.FileOwnRequests) ? "/cabinet/"
            : person.HasRole(Roles.Operator) ? "/front-office/"
            : "/requests/";
        return place + Uri.EscapeDataString(document.RequestNumber ?? document.RequestId);
    }

    private static string? CheckAddress(HttpRequest request, DocumentView document) =>
        document.Registered ? $"{request.Scheme}://{request.Host}{CheckEndpoints.AddressOf(document.Number)}" : null;
}

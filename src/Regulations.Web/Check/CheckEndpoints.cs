using Regulations.Runtime.Documents;
using Regulations.Web.Layout;

namespace Regulations.Web.Check;

/// <summary>The public check of a document by its number. It shows no more than a public register does.</summary>
public static class CheckEndpoints
{
    private const int LongestNumber = 60;

    public static void MapCheck(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/check",
                (string? number) =>
                    string.IsNullOrWhiteSpace(number) ? Page.Show<CheckPage>() : Results.LocalRedirect(AddressOf(number.Trim()))
            )
            .AllowAnonymous();
        app.MapGet("/check/{*number}", ShowAsync).AllowAnonymous();
    }

    /// <summary>Where a document is checked.</summary>
    public static string AddressOf(string number) => "/check/" + Uri.EscapeDataString(number);

    private static async Task<IResult> ShowAsync(string number, DocumentQueries documents, CancellationToken cancellation)
    {
        var found = number.Length <= LongestNumber ? await documents.CheckAsync(number.Trim(), cancellation) : null;
        return Page.Show<CheckPage>(
            new { Number = number, Found = found },
            found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK
        );
    }
}

using Regulations.Runtime.Definitions;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;

namespace Regulations.Web.Definitions.Record;

/// <summary>The record of a definition: who saved, published, retracted what and why. Stays when the definition is deleted.</summary>
public static class RecordPages
{
    private const int RowsOnAPage = 50;

    public static void MapRecordPages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.ReadDefinitions);
        foreach (var route in AskedDefinition.Routes)
        {
            definitions.MapGet(route + "/record", ShowAsync);
        }
    }

    private static async Task<IResult> ShowAsync(
        AskedDefinition asked,
        int? page,
        EditingQueries definitions,
        CancellationToken cancellation
    )
    {
        var found = await definitions.FindAsync(asked.Key, cancellation);
        var id = found?.DefinitionId ?? asked.Key;
        var trail = await definitions.TrailAsync(id, new PageOf(Math.Max(1, page ?? 1), RowsOnAPage), cancellation);
        return found is null && trail.Total == 0
            ? Page.Missing()
            : Page.Show<RecordPage>(
                new
                {
                    asked.Address,
                    Definition = found,
                    DefinitionId = id,
                    Entries = trail,
                    Verdict = await definitions.VerifyTrailAsync(id, cancellation),
                }
            );
    }
}

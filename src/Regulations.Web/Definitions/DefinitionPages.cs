using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Files;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Definitions.Files;
using Regulations.Web.Definitions.Listing;
using Regulations.Web.Definitions.TimeLine;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions;

/// <summary>The catalogue of definitions, for those who keep them: what is published and drafted, what runs on it, how it goes.</summary>
public static class DefinitionPages
{
    public const string Address = "/definitions";

    public static void MapDefinitionPages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(Address).RequireAuthorization(Permissions.ReadDefinitions);
        definitions.MapGet("", ListAsync);
        foreach (var route in AskedDefinition.Routes)
        {
            definitions.MapGet(route, ShowAsync);
        }
    }

    private static async Task<IResult> ListAsync(
        string? show,
        SignedIn person,
        EditingQueries definitions,
        FileOffers files,
        IClock clock,
        Words words,
        CancellationToken cancellation
    )
    {
        var offers = await files.ListAsync(cancellation);
        var today = clock.GetCurrentInstant().InZone(words.Zone).Date;
        var all = new List<ListedDefinition>();
        foreach (var definition in await definitions.ListAsync(cancellation))
        {
            var offer = offers.FirstOrDefault(known => known.DefinitionId == definition.DefinitionId);
            var differences = await FileDifferences.OfAsync(definition, offer, definitions, cancellation);
            var timeLine = DefinitionTimeLine.Of(definition, today, words.Zone);
            all.Add(new ListedDefinition(definition, RegulationAct.Of(definition.Regulation), timeLine, offer, differences?.Count));
        }
        return Page.Show<DefinitionsPage>(
            new
            {
                All = all,
                Strange = offers.Where(offer => all.TrueForAll(listed => listed.Offer != offer)).ToList(),
                Choice = Shown.Choices.Contains(show) ? show : Shown.Choices[0],
                MayEdit = person.May(Permissions.EditDefinitions),
            }
        );
    }

    private static async Task<IResult> ShowAsync(
        AskedDefinition asked,
        int? version,
        SignedIn person,
        EditingQueries definitions,
        FileOffers files,
        FlowPlans plans,
        IClock clock,
        Words words,
        CancellationToken cancellation
    )
    {
        if (
            await definitions.FindAsync(asked.Key, cancellation) is not { } found
            || (version is null ? found.Published ?? found.Current : found.Versions.FirstOrDefault(v => v.Version == version))
                is not { } shown
            || await definitions.JsonAsync(found.DefinitionId, shown.Version, cancellation) is not { } json
        )
        {
            return Page.Missing();
        }
        var offer = await files.FindAsync(found.DefinitionId, cancellation);
        return Page.Show<DefinitionPage>(
            new
            {
                asked.Address,
                Definition = found,
                Shown = shown,
                Plan = plans.Of(shown.Hash, json),
                Findings = (await definitions.CheckAsync(json, cancellation)).Findings,
                MaySimulate = person.May(Permissions.Simulate),
                TimeLine = DefinitionTimeLine.Of(found, clock.GetCurrentInstant().InZone(words.Zone).Date, words.Zone),
                Edited = await EditedAsync(found, definitions, cancellation),
                Offer = offer,
                Differences = (await FileDifferences.OfAsync(found, offer, definitions, cancellation))?.Count,
                MayEdit = person.May(Permissions.EditDefinitions),
            }
        );
    }

    private static async Task<JsonObject> EditedAsync(
        DefinitionSummary definition,
        EditingQueries definitions,
        CancellationToken cancellation
    ) =>
        definition.Draft is { } draft
        && await definitions.JsonAsync(definition.DefinitionId, draft.Version, cancellation) is { } json
        && WorkflowDefinition.Read(json).Definition?.CustomProperties["regulation"] is JsonObject regulation
            ? regulation
            : definition.Regulation;
}

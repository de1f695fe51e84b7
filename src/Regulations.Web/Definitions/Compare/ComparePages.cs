using System.Text.Json.Nodes;
using Regulations.Bpmn;
using Regulations.Editions.Compare;
using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions.Compare;

/// <summary>Two versions of a definition, or two definitions, side by side: what they say differently, in words and on the diagram.</summary>
public static class ComparePages
{
    public static void MapComparePages(this IEndpointRouteBuilder app) =>
        app.MapGroup(DefinitionPages.Address)
            .RequireAuthorization(Permissions.ReadDefinitions)
            .MapGet("/{authority}/{service}/compare", ShowAsync);

    private static async Task<IResult> ShowAsync(
        string authority,
        string service,
        string? with,
        int? before,
        int? after,
        DefinitionQueries definitions,
        Words words,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync($"{authority}/{service}", after, cancellation) is not { } later)
        {
            return Page.Missing();
        }

        var earlier = await EarlierAsync(later, with, before, definitions, cancellation);
        return Page.Show<ComparePage>(
            new
            {
                Later = later,
                Earlier = earlier,
                Catalogue = await definitions.ListAsync(cancellation),
                Comparison = earlier is null ? null : ComparedDefinitions.Of(earlier.Json, later.Json, words.Language.Code()),
            }
        );
    }

    /// <summary>What it is compared with: what was asked for, else the version before; null: there is none.</summary>
    private static async Task<DefinitionView?> EarlierAsync(
        DefinitionView later,
        string? with,
        int? before,
        DefinitionQueries definitions,
        CancellationToken cancellation
    )
    {
        if (!string.IsNullOrEmpty(with) && with != later.Row.Key)
        {
            return await definitions.FindAsync(with, before, cancellation);
        }

        var version =
            before ?? later.Versions.Select(known => known.Version).Where(known => known < later.Row.Version).DefaultIfEmpty(0).Max();
        return version > 0 ? await definitions.FindAsync(later.Row.Key, version, cancellation) : null;
    }
}

/// <summary>Two definitions compared, with a diagram of each.</summary>
public sealed record ComparedDefinitions(IReadOnlyList<Difference> Differences, BpmnDrawing Before, BpmnDrawing After)
{
    /// <summary>Compares two definitions that are stored, and draws both.</summary>
    public static ComparedDefinitions Of(string before, string after, string language)
    {
        var (old, now) = (WorkflowDefinition.Read(before).Definition!, WorkflowDefinition.Read(after).Definition!);
        return new ComparedDefinitions(
            DefinitionComparison.Of(old.Json, now.Json),
            BpmnMirror.Draw(old, language),
            BpmnMirror.Draw(now, language)
        );
    }

    /// <summary>Marks of the later diagram, or of the earlier one, by activity.</summary>
    public IReadOnlyDictionary<string, string> Marks(bool later)
    {
        var marks = new Dictionary<string, string>();
        foreach (
            var difference in Differences.Where(difference => difference.Node is not null && difference.Kind != DifferenceKind.Connection)
        )
        {
            var mark = difference.Kind switch
            {
                DifferenceKind.Added => later ? "added" : null,
                DifferenceKind.Removed => later ? null : "removed",
                DifferenceKind.Moved => "moved",
                _ => "changed",
            };
            if (mark is not null)
            {
                marks.TryAdd(difference.Node!, mark);
            }
        }
        return marks;
    }
}

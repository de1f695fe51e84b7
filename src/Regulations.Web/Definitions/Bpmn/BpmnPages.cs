using System.Text;
using Regulations.Bpmn;
using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions.Bpmn;

/// <summary>Definitions as BPMN: drawn anew from the definition each time somebody asks, so that no picture is older than what runs.</summary>
public static class BpmnPages
{
    public static void MapBpmnPages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.ReadDefinitions);
        definitions.MapGet("/{authority}/{service}/bpmn", ShowAsync);
        definitions.MapGet("/{authority}/{service}/bpmn/file", DownloadAsync);
    }

    /// <summary>The diagram of a stored definition in the reader's language; null: there is none of this hash.</summary>
    public static async Task<BpmnDrawing?> DrawAsync(
        string hash,
        DefinitionQueries definitions,
        Words words,
        CancellationToken cancellation
    ) => await definitions.JsonByHashAsync(hash, cancellation) is { } json ? Draw(json, words) : null;

    private static async Task<IResult> ShowAsync(
        string authority,
        string service,
        int? version,
        DefinitionQueries definitions,
        Words words,
        CancellationToken cancellation
    ) =>
        await definitions.FindAsync($"{authority}/{service}", version, cancellation) is { } found && Draw(found.Json, words) is { } drawing
            ? Page.Show<DefinitionBpmnPage>(new { Definition = found, Drawing = drawing })
            : Page.Missing();

    private static async Task<IResult> DownloadAsync(
        string authority,
        string service,
        int? version,
        DefinitionQueries definitions,
        Words words,
        CancellationToken cancellation
    ) =>
        await definitions.FindAsync($"{authority}/{service}", version, cancellation) is { } found && Draw(found.Json, words) is { } drawing
            ? Results.File(Encoding.UTF8.GetBytes(drawing.Xml), "application/xml", $"{found.Row.DefinitionId}.bpmn")
            : Page.Missing();

    private static BpmnDrawing? Draw(string json, Words words) =>
        WorkflowDefinition.Read(json).Definition is { } definition ? BpmnMirror.Draw(definition, words.Language.Code()) : null;
}

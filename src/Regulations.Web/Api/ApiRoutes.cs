using System.Text.Json;
using System.Text.Json.Serialization;
using Regulations.Web.Accounts;
using Regulations.Web.Api.Definitions;
using Regulations.Web.Api.Incidents;
using Regulations.Web.Api.Limits;
using Regulations.Web.Api.Requests;
using Regulations.Web.Api.Tasks;

namespace Regulations.Web.Api;

/// <summary>The programming interface: its own shapes, one file of endpoints a subject, every call by a signed-in person.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>Registers what the interface needs: problem details with codes, JSON names, the OpenAPI document.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ApiProblems.Complete);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.MaxDepth = 32;
        });
        builder.Services.AddScoped<ApiCommands>();
        builder.Services.AddOpenApi("v1", ApiDocument.Describe);
    }

    /// <summary>Maps the endpoints and the document that describes them.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root)
            .RequireAuthorization(Permissions.UseApi)
            .AddEndpointFilter(OwnOriginOnly.CheckAsync)
            .DisableCookieRedirect()
            .DisableAntiforgery()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        api.MapRequests();
        api.MapTasks();
        api.MapLimits();
        api.MapDefinitions();
        api.MapIncidents();
        app.MapOpenApi("/api/{documentName}/openapi.json").RequireAuthorization(Permissions.UseApi).DisableCookieRedirect();
    }
}

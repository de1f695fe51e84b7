using Microsoft.AspNetCore.Mvc;
using Regulations.Web.Accounts;
using Regulations.Web.Api;
using Regulations.Web.ElsaApi.Definitions;
using Regulations.Web.ElsaApi.Descriptors;
using Regulations.Web.ElsaApi.Instances;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi;

/// <summary>
/// The interface that the Elsa Studio designer speaks, over the same commands and queries as the pages. What is only Studio's manner of
/// speaking stays in this folder.
/// </summary>
public static class ElsaRoutes
{
    public const string Root = "/elsa/api";

    /// <summary>Registers what the calls need.</summary>
    public static void AddElsaApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DefinitionHeads>();
        builder.Services.AddScoped<DefinitionShelf>();
        builder.Services.AddScoped<DefinitionListing>();
        builder.Services.AddScoped<DefinitionAnswers>();
        builder.Services.AddScoped<DefinitionWriting>();
        builder.Services.AddScoped<EngineDescriptors>();
        builder.Services.AddScoped<OpenPickers>();
    }

    /// <summary>Maps the calls. Each group names who may make them; a browser that comes from another site is refused.</summary>
    public static void MapElsaApi(this IEndpointRouteBuilder app)
    {
        var elsa = app.MapGroup(Root)
            .RequireAuthorization(Permissions.UseApi)
            .AddEndpointFilter(OwnOriginOnly.CheckAsync)
            .AddEndpointFilter(ElsaLimits.RefuseAsync)
            .WithMetadata(new RequestSizeLimitAttribute(ElsaLimits.Upload))
            .DisableCookieRedirect()
            .DisableAntiforgery()
            .ExcludeFromDescription();
        elsa.MapDescriptors();
        elsa.MapDefinitionReading();
        elsa.MapDefinitionWriting();
        elsa.MapDefinitionExchange();
        elsa.MapDefinitionBulk();
        elsa.MapInstances();
        // What stock Elsa has besides: said in the designer's manner, not as a page.
        elsa.Map("/{**other}", (Words words) => ElsaRefusals.Of(StatusCodes.Status404NotFound, words["elsa.call.missing"]));
    }
}

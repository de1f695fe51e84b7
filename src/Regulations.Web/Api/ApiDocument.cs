using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Regulations.Web.Api;

/// <summary>What the OpenAPI document says beyond the endpoints: who may call, the header of changes.</summary>
public static class ApiDocument
{
    private const string Cookie = "person";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => ("/" + description.RelativePath).StartsWith(ApiRoutes.Root, StringComparison.Ordinal);
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Regulations",
                    Version = "v1",
                    Description =
                        "Requests, tasks, time limits, definitions and incidents. Every call is made by a signed-in person and shows only what that person may see. "
                        + "Errors are problem details with a stable `code`; their words follow Accept-Language (kk, ru, en).",
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [Cookie] = new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.ApiKey,
                        In = ParameterLocation.Cookie,
                        Name = Cookie,
                        Description = "The cookie of a person who signed in.",
                    },
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Cookie, document)] = [] }];
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IdempotencyKey.Required>().Any())
                {
                    operation.Parameters ??= [];
                    operation.Parameters.Add(
                        new OpenApiParameter
                        {
                            Name = IdempotencyKey.Header,
                            In = ParameterLocation.Header,
                            Required = true,
                            Description =
                                "1 to 200 visible ASCII characters, chosen by the caller. The same key and body again change nothing and give the first answer; with another body the call is refused.",
                            Schema = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                MinLength = 1,
                                MaxLength = 200,
                            },
                        }
                    );
                }

                return Task.CompletedTask;
            }
        );
    }
}

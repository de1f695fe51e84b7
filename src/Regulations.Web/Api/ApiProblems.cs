using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Web.Localisation;

namespace Regulations.Web.Api;

/// <summary>Errors as problem details (RFC 9457): a stable code, a sentence in the language the caller accepts, the fields at fault.</summary>
public static class ApiProblems
{
    private const string TypePrefix = "urn:regulations:problem:";

    /// <summary>A problem of the interface itself; its words are the text <c>api.{code}</c>.</summary>
    public static IResult Of(HttpContext context, int status, string code) =>
        Results.Problem(Named(new ProblemDetails { Status = status, Title = Say(context, code) }, code));

    /// <summary>There is no such thing, or it is not this person's to see: both look the same.</summary>
    public static IResult Missing(HttpContext context) => Of(context, StatusCodes.Status404NotFound, "not-found");

    /// <summary>A refusal of the runtime.</summary>
    /// <param name="status">Where it is not the one that goes with the kind of refusal.</param>
    public static IResult Of(HttpContext context, Refusal refusal, int? status = null)
    {
        var language = Accepted(context);
        var problem = new ProblemDetails
        {
            Status =
                status
                ?? refusal.Kind switch
                {
                    RefusalKind.NotFound => StatusCodes.Status404NotFound,
                    RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
                    RefusalKind.Conflict => StatusCodes.Status409Conflict,
                    _ => StatusCodes.Status422UnprocessableEntity,
                },
            Title = In(refusal.Message, language),
        };
        if (refusal.Fields.Count > 0)
        {
            problem.Extensions["errors"] = refusal
                .Fields.Select(field => new { pointer = field.Path, detail = In(field.Message, language) })
                .ToArray();
        }

        return Results.Problem(Named(problem, refusal.Code));
    }

    /// <summary>Gives a code and words to problems that the framework found: no sign-in, a wrong body, an unknown address, a fault.</summary>
    public static void Complete(ProblemDetailsContext problem)
    {
        if (problem.ProblemDetails.Extensions.ContainsKey("code"))
        {
            return;
        }

        var code = problem.ProblemDetails.Status switch
        {
            StatusCodes.Status400BadRequest => "bad-request",
            StatusCodes.Status401Unauthorized => "sign-in-required",
            StatusCodes.Status403Forbidden => "role-missing",
            StatusCodes.Status404NotFound => "not-found",
            StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
            StatusCodes.Status413PayloadTooLarge => "too-large",
            StatusCodes.Status415UnsupportedMediaType => "media-type",
            StatusCodes.Status429TooManyRequests => "too-many",
            _ => "fault",
        };
        problem.ProblemDetails.Title = Say(problem.HttpContext, code);
        // What the framework says of a fault may quote what was sent.
        problem.ProblemDetails.Detail = null;
        Named(problem.ProblemDetails, code);
    }

    /// <summary>The language of answers: the best of Accept-Language that is spoken here, else the person's choice.</summary>
    public static Language Accepted(HttpContext context) =>
        context
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Languages.Parse(wish.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null)
        ?? LanguageChoice.Of(context);

    private static string Say(HttpContext context, string code) =>
        context.RequestServices.GetRequiredService<Texts>().Say(Accepted(context), "api." + code);

    private static string In(IReadOnlyDictionary<string, string> words, Language language) =>
        words.TryGetValue(language.Code(), out var text) ? text : words.GetValueOrDefault("kk", "");

    private static ProblemDetails Named(ProblemDetails problem, string code)
    {
        problem.Type = TypePrefix + code;
        problem.Extensions["code"] = code;
        return problem;
    }
}

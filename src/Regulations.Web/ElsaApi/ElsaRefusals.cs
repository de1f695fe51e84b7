using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi;

/// <summary>Refusals as Studio shows them: the sentences under <c>generalErrors</c>, in the reader's language.</summary>
public static class ElsaRefusals
{
    /// <summary>Says no in these words.</summary>
    public static IResult Of(int status, params IReadOnlyList<string> sentences) => Answer(status, sentences, null, null);

    /// <summary>A refusal of the runtime, with the fields at fault.</summary>
    public static IResult Of(HttpContext context, Refusal refusal)
    {
        // The language of the page that Studio stands in, not the browser's.
        var language = LanguageChoice.Of(context).Code();
        return Answer(
            refusal.Kind switch
            {
                _ when IsOverwriting(refusal) => StatusCodes.Status412PreconditionFailed,
                RefusalKind.NotFound => StatusCodes.Status404NotFound,
                RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
                RefusalKind.Conflict => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status400BadRequest,
            },
            [In(refusal.Message, language), .. refusal.Fields.Select(field => $"{field.Path}: {In(field.Message, language)}")],
            refusal.Code,
            refusal.Facts
        );
    }

    // The definition has another content than the one that was edited.
    private static bool IsOverwriting(Refusal refusal) => refusal.Code is SaveConflict.Code or "draft-base-missing";

    private static IResult Answer(int status, IReadOnlyList<string> sentences, string? code, IReadOnlyDictionary<string, string>? facts) =>
        Results.Json(
            new Refused(
                status,
                string.Join(' ', sentences),
                new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["generalErrors"] = sentences },
                code,
                facts
            ),
            ElsaJson.Options,
            // Studio's client takes the sentences out of this media type only.
            "application/problem+json",
            status
        );

    private static string In(IReadOnlyDictionary<string, string> words, string language) =>
        words.TryGetValue(language, out var text) ? text : words.GetValueOrDefault("kk", "");

    private sealed record Refused(
        int StatusCode,
        string Message,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Errors,
        string? Code,
        IReadOnlyDictionary<string, string>? Facts
    );
}

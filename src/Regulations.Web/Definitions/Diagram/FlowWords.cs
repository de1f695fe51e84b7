namespace Regulations.Web.Definitions.Diagram;

/// <summary>The words of a picture in the reader's language.</summary>
/// <param name="Language"><c>kk</c>, <c>ru</c> or <c>en</c>: which of a place's titles is written.</param>
/// <param name="Actor">The name of a role or system; what it does not know it gives back.</param>
/// <param name="Label">The act's label in the reader's language, as in "condition 1".</param>
/// <param name="Port">The name of an outcome.</param>
/// <param name="Standing">The word of each standing.</param>
/// <param name="StandsAt">Begins the sentence that says where the request is.</param>
public sealed record FlowWords(
    string Language,
    Func<string, string> Actor,
    Func<string, string> Label,
    Func<string, string> Port,
    Func<FlowStanding, string> Standing,
    Func<int, string> Step,
    string Name,
    string StandsAt,
    string Passed,
    string Ahead,
    string Finished
)
{
    /// <summary>The reader's language, else Kazakh, else whatever there is.</summary>
    public string Choose(IReadOnlyDictionary<string, string> texts, string otherwise) =>
        texts.TryGetValue(Language, out var own) ? own
        : texts.TryGetValue("kk", out var kazakh) ? kazakh
        : texts.Values.FirstOrDefault() ?? otherwise;
}

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Which definitions (<c>definitionIds</c>) or versions (<c>ids</c>) a call means.</summary>
public sealed record ManyIds(IReadOnlyList<string?>? DefinitionIds, IReadOnlyList<string?>? Ids)
{
    /// <summary>The ids, each once; no more than one call may mean.</summary>
    /// <exception cref="BadHttpRequestException">There are more.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string?>? ids)
    {
        var distinct = (ids ?? []).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count <= DefinitionAnswers.MostAtOnce
            ? distinct
            : throw new BadHttpRequestException("Too many at once.", StatusCodes.Status413PayloadTooLarge);
    }
}

using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>What an act says of one node of a common shape: its paragraph, its number, and where it departs from the shape's own words.</summary>
/// <param name="Source">The paragraph.</param>
/// <param name="Label">The act's number: <c>process 3</c>, <c>condition 1</c>, <c>registration</c>; null: it has none.</param>
public sealed record Said(string Source, string? Label = null)
{
    /// <summary>Another title than the shape's.</summary>
    public LocalText? Title { get; init; }

    /// <summary>Another message than the shape's, of a node that tells something.</summary>
    public LocalText? Message { get; init; }

    /// <summary>The act's limit of it.</summary>
    public Limit? Limit { get; init; }

    /// <summary>Another actor than the shape's.</summary>
    public string? Actor { get; init; }

    /// <summary>Another system than the shape's.</summary>
    public string? System { get; init; }

    /// <summary>Another id than <c>channel-label</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Findings about it that are kept.</summary>
    public IReadOnlyList<Accepted> Accepted { get; init; } = [];

    /// <summary>Its id: its own, else made of a prefix and its label, else the one given.</summary>
    internal string IdIn(string prefix, string otherwise) => Id ?? (Label is null ? otherwise : $"{prefix}-{Label.Replace(' ', '-')}");

    /// <summary>The end that follows it: <c>portal-end-5</c> after <c>process 5</c>.</summary>
    internal string EndIn(string prefix, string otherwise) => $"{prefix}-end-{Label?.Split(' ')[^1] ?? otherwise}";

    internal Mark? MarkIn(string channel, string actor, string? system = null, string? onFailure = null) =>
        Label is null
            ? null
            : new Mark(Label, channel, Actor ?? actor)
            {
                System = System ?? system,
                OnFailure = onFailure,
                Limit = Limit,
            };
}

/// <summary>Who asks, as scripts write it.</summary>
public static class Scripts
{
    /// <summary>The IIN or BIN of who signed in at the portal.</summary>
    public const string SignedInSubject = "(getInput('Applicant') || {}).id";

    /// <summary>The IIN or BIN of the applicant, whoever entered it.</summary>
    public const string Subject = "(variables.Applicant || {}).id";

    /// <summary>The request came through the portal.</summary>
    public const string FromPortal = "return getInput('Channel') === 'portal';";
}

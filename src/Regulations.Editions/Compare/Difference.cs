using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Compare;

/// <summary>What kind of difference there is between two definitions.</summary>
public enum DifferenceKind
{
    /// <summary>An activity is new.</summary>
    Added,

    /// <summary>An activity is gone.</summary>
    Removed,

    /// <summary>An activity stands elsewhere: in another container, or at another place in the act's order of steps.</summary>
    Moved,

    /// <summary>Something else is done under the same id.</summary>
    Type,

    /// <summary>A time limit, or from when it is counted.</summary>
    Limit,

    /// <summary>Who does it.</summary>
    Role,

    /// <summary>How it can end.</summary>
    Outcomes,

    /// <summary>Which form is filled in.</summary>
    FormUsed,

    /// <summary>A form itself.</summary>
    Form,

    /// <summary>What people read.</summary>
    Text,

    /// <summary>The paragraph that is cited.</summary>
    Source,

    /// <summary>Where a way leads.</summary>
    Connection,

    /// <summary>Another property of an activity.</summary>
    Property,

    /// <summary>What the definition says of its regulation: the act, totals, kinds, channels, the fee.</summary>
    Fact,

    /// <summary>A variable, an input or an output.</summary>
    Variable,
}

/// <summary>One difference between two definitions.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Node">The activity it is about; of a connection, the one it leaves; null: none.</param>
/// <param name="Property">The property, the form, the fact; null: the activity as a whole.</param>
/// <param name="Before">What there was, as data; null: nothing.</param>
/// <param name="After">What there is, as data; null: nothing.</param>
/// <param name="Words">The difference in words.</param>
public sealed record Difference(DifferenceKind Kind, string? Node, string? Property, JsonNode? Before, JsonNode? After, LocalText Words);

using System.Text.RegularExpressions;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Forms;

/// <summary>A form of a task: what a person fills in before completing it. Read from the JSON Schema beside the definition.</summary>
/// <param name="Name">Its name in <c>customProperties.regulation.forms</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Fields">In the order in which they are shown.</param>
public sealed record Form(string Name, LocalText Title, IReadOnlyList<FormField> Fields)
{
    /// <summary>The fields that are asked for in a given case.</summary>
    public IEnumerable<FormField> FieldsFor(FormContext context) => Fields.Where(field => field.IsAskedFor(context));
}

/// <summary>The case a form is filled in for.</summary>
/// <param name="Kind">The request kind; null: fields of every kind are asked for.</param>
/// <param name="ApplicantType"><c>natural</c> or <c>legal</c>; null: fields of both are asked for.</param>
/// <param name="Outcome">The outcome chosen; null: not chosen yet, nothing that only some outcomes demand is demanded.</param>
public sealed record FormContext(string? Kind = null, string? ApplicantType = null, string? Outcome = null);

/// <summary>The shapes of values that forms know.</summary>
public enum FieldType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A list of values of one shape.</summary>
    List,

    /// <summary>A group of fields.</summary>
    Group,
}

/// <summary>One choice of a field that has choices.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Title">What is shown.</param>
public sealed record FieldChoice(string Value, LocalText Title);

/// <summary>A field that is asked for only when another field of the same group has one of some values.</summary>
/// <param name="Field">The other field's name.</param>
/// <param name="Values">Its values as text; a Boolean's are <c>true</c> and <c>false</c>.</param>
public sealed record FieldCondition(string Field, IReadOnlyList<string> Values);

/// <summary>One field of a form.</summary>
public sealed record FormField
{
    /// <summary>The longest text where the schema names no length, in UTF-16 units.</summary>
    public const int DefaultMaximumLength = 2000;

    /// <summary>The longest list where the schema names no length.</summary>
    public const int DefaultMaximumItems = 100;

    /// <summary>The property's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its label (<c>x-title</c>).</summary>
    public required LocalText Title { get; init; }

    /// <summary>A word of help under it (<c>x-description</c>).</summary>
    public LocalText Description { get; init; } = LocalText.Empty;

    /// <summary>The paragraph that asks for it (<c>x-source</c>); null: not from the act.</summary>
    public string? Source { get; init; }

    /// <summary>The shape of its value.</summary>
    public required FieldType Type { get; init; }

    /// <summary>It must be given whenever it is asked for.</summary>
    public bool Required { get; init; }

    /// <summary>How it is shown (<c>x-widget</c>): <c>text</c>, <c>textarea</c>, <c>select</c>, <c>radio</c>, <c>checkbox</c>, <c>date</c>,
    /// <c>attachment</c>, <c>person</c>, <c>certificate</c>, <c>payment</c>.</summary>
    public required string Widget { get; init; }

    /// <summary><c>date</c>, <c>iin</c>, <c>bin</c>, <c>iin-or-bin</c>, <c>licence-number</c>, <c>email</c>, <c>phone</c>, <c>attachment</c> (the SHA-256 of
    /// the stored content, 64 hexadecimal digits), <c>base64</c>; null: any text.</summary>
    public string? Format { get; init; }

    /// <summary>A pattern the whole text must hold; linear in time.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The shortest text.</summary>
    public int MinimumLength { get; init; }

    /// <summary>The longest text.</summary>
    public int MaximumLength { get; init; } = DefaultMaximumLength;

    /// <summary>The least number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The shortest list.</summary>
    public int MinimumItems { get; init; }

    /// <summary>The longest list.</summary>
    public int MaximumItems { get; init; } = DefaultMaximumItems;

    /// <summary>The only value allowed (<c>const</c>), as text; null: no such rule. A consent is a Boolean whose only value is <c>true</c>.</summary>
    public string? OnlyValue { get; init; }

    /// <summary>The choices; empty: free.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The shape of a list's values.</summary>
    public FormField? Items { get; init; }

    /// <summary>The fields of a group.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>The request kinds it is asked for (<c>x-kinds</c>); empty: all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The applicants it is asked of (<c>x-applicants</c>): <c>natural</c>, <c>legal</c>; empty: both.</summary>
    public IReadOnlyList<string> Applicants { get; init; } = [];

    /// <summary>The outcomes that demand it where it is required (<c>x-outcomes</c>); empty: all. With another outcome it may be left blank.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>When it is asked for (<c>x-when</c>); null: always.</summary>
    public FieldCondition? When { get; init; }

    /// <summary>Of a person field: the role the person must have (<c>x-role</c>).</summary>
    public string? Role { get; init; }

    /// <summary>Of an attachment: the media types accepted (<c>x-accept</c>); empty: the house's own list.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>Of an attachment: the largest content in bytes (<c>x-max-bytes</c>); null: the house's own limit.</summary>
    public long? MaximumBytes { get; init; }

    /// <summary>Shown with the value given beforehand and not to be changed (<c>readOnly</c>).</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the case asks for it, other fields left aside (<see cref="When"/>).</summary>
    public bool IsAskedFor(FormContext context) =>
        (context.Kind is null || Kinds.Count == 0 || Kinds.Contains(context.Kind))
        && (context.ApplicantType is null || Applicants.Count == 0 || Applicants.Contains(context.ApplicantType));

    /// <summary>Whether the case demands it: a field of certain outcomes is demanded once one of them is chosen.</summary>
    public bool IsDemandedFor(FormContext context) =>
        Required && (Outcomes.Count == 0 || (context.Outcome is not null && Outcomes.Contains(context.Outcome)));
}

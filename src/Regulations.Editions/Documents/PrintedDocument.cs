using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Documents;

/// <summary>A result document with all that is printed on it.</summary>
public sealed record PrintedDocument
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The number of the request it came of; null: none.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>The request kind; null: none. A duplicate is marked as one.</summary>
    public string? Kind { get; init; }

    /// <summary>The day it was made, in the provider's zone.</summary>
    public required LocalDate IssuedOn { get; init; }

    /// <summary>What IssueDocument gave it: applicant, request, licence, refusal, as the definition put them together.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>The document it belongs to, as an appendix belongs to its licence; null: it stands alone.</summary>
    public DocumentReference? BelongsTo { get; init; }

    /// <summary>Who signed; null: unsigned.</summary>
    public LocalText? SignedBy { get; init; }

    /// <summary>It does not hold any more.</summary>
    public bool IsTerminated { get; init; }

    /// <summary>Where anyone may check it; null: it is in no public register.</summary>
    public string? CheckAddress { get; init; }

    /// <summary>The check address as a QR picture: SVG made by this program, put in as it is; null: the address alone is printed.</summary>
    public string? QrSvg { get; init; }
}

/// <summary>A document named on another.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IssuedOn">The day it was made.</param>
public sealed record DocumentReference(string Number, LocalDate IssuedOn);

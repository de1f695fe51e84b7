using NodaTime;

namespace Regulations.Runtime.Requests;

/// <summary>A message to somebody about a request.</summary>
internal sealed class Notice
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public required string NodeId { get; set; }

    /// <summary><c>applicant</c>, <c>operator</c> or a role.</summary>
    public required string To { get; set; }

    /// <summary>The person where one is known.</summary>
    public string? ToUser { get; set; }

    /// <summary>The office whose people of the role are told, with those of offices below it; null: of any.</summary>
    public string? OfficeId { get; set; }
    public required string Kind { get; set; }
    public required string Message { get; set; }
    public string? DocumentId { get; set; }
    public string? Source { get; set; }
    public Instant At { get; set; }
}

using NodaTime;

namespace Regulations.Runtime.Incidents;

/// <summary>A failure that keeps its token and waits for somebody.</summary>
internal sealed class IncidentRow
{
    /// <summary>The engine's id.</summary>
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public required string EditionKey { get; set; }
    public required string NodeId { get; set; }
    public required string ActivityType { get; set; }
    public required string Code { get; set; }
    public required string Message { get; set; }
    public string? Property { get; set; }
    public int? Line { get; set; }
    public string? System { get; set; }
    public string? Operation { get; set; }
    public int Attempts { get; set; }
    public IncidentStatus Status { get; set; }
    public Instant RaisedAt { get; set; }
    public Instant? ClosedAt { get; set; }
    public string? ClosedBy { get; set; }
    public string? Ground { get; set; }
}

using NodaTime;

namespace Regulations.Runtime.Documents;

/// <summary>A document the house has made; its content does not change.</summary>
internal sealed class IssuedDocument
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public required string EditionKey { get; set; }
    public required string NodeId { get; set; }
    public required string Template { get; set; }
    public required string Title { get; set; }
    public string? Series { get; set; }
    public required string Number { get; set; }
    public bool Registered { get; set; }
    public DocumentState State { get; set; }
    public Instant IssuedAt { get; set; }
    public string? HolderName { get; set; }

    /// <summary>Canonical JSON.</summary>
    public required string Content { get; set; }
    public string? SignedBy { get; set; }
    public string? SignatureCms { get; set; }
    public string? Source { get; set; }
}

/// <summary>The last number given in a series.</summary>
internal sealed class NumberSeries
{
    public required string Name { get; set; }
    public int Last { get; set; }
}

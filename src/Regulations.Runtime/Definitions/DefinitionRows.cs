using NodaTime;

namespace Regulations.Runtime.Definitions;

/// <summary>A definition's file, stored once under the hash of its bytes.</summary>
internal sealed class DefinitionContent
{
    public required string Hash { get; set; }
    public required string Json { get; set; }
}

/// <summary>One version in the list of an edition's versions.</summary>
internal sealed class DefinitionVersion
{
    public required string DefinitionId { get; set; }
    public int Version { get; set; }

    /// <summary>The edition's key; the definition's id where it is no regulation.</summary>
    public required string Key { get; set; }
    public required string Hash { get; set; }
    public Instant PublishedAt { get; set; }

    /// <summary>The one new requests start on.</summary>
    public bool IsPublished { get; set; }

    /// <summary>It is a regulation edition, not a helper workflow.</summary>
    public bool IsEdition { get; set; }
}

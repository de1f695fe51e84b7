using NodaTime;

namespace Regulations.Runtime.Definitions;

/// <summary>A definition's file, stored once under the hash of its content.</summary>
internal sealed class DefinitionContent
{
    public required string Hash { get; set; }
    public required string Json { get; set; }
}

/// <summary>One version of a definition. Its content may change while it is a draft and never afterwards.</summary>
internal sealed class DefinitionVersion
{
    public required string DefinitionId { get; set; }
    public int Version { get; set; }

    /// <summary>The edition's key; the definition's id where it is no regulation.</summary>
    public required string Key { get; set; }
    public required string Hash { get; set; }
    public DefinitionState State { get; set; }
    public Instant CreatedAt { get; set; }
    public required string CreatedBy { get; set; }

    /// <summary>When its content was last changed.</summary>
    public Instant ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
    public Instant? PublishedAt { get; set; }
    public string? PublishedBy { get; set; }

    /// <summary>Why it was published with what lint had to say of it, or why it was retracted.</summary>
    public string? Reason { get; set; }

    /// <summary>The first day on which it is in force; null: not said.</summary>
    public LocalDate? EffectiveFrom { get; set; }

    /// <summary>It is a regulation edition, not a helper workflow.</summary>
    public bool IsEdition { get; set; }
}

/// <summary>One content that a draft had. They outlive the draft, so that nothing that was saved is lost.</summary>
internal sealed class DefinitionSave
{
    public required string DefinitionId { get; set; }

    /// <summary>From 1, over all drafts of the definition.</summary>
    public int Sequence { get; set; }

    /// <summary>The draft's number.</summary>
    public int Version { get; set; }
    public required string Hash { get; set; }

    /// <summary>When the first of the contents that it stands for was saved.</summary>
    public Instant Since { get; set; }

    /// <summary>When its content was saved.</summary>
    public Instant At { get; set; }
    public required string By { get; set; }
    public DefinitionSaveKind Kind { get; set; }
}

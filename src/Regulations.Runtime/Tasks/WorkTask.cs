using NodaTime;

namespace Regulations.Runtime.Tasks;

/// <summary>Something a person has to do.</summary>
internal sealed class WorkTask
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public required string BookmarkId { get; set; }
    public required string NodeId { get; set; }
    public required string EditionKey { get; set; }
    public string? Role { get; set; }

    /// <summary>The office whose people may take it, with those of offices below it; null: of any.</summary>
    public string? OfficeId { get; set; }

    /// <summary>Whom the definition or a head meant it for; nobody else may take it.</summary>
    public string? Assignee { get; set; }

    /// <summary>Who has it: claimed it or was assigned; null: its group.</summary>
    public string? Owner { get; set; }

    /// <summary>The engine's <c>TaskDetails</c> as JSON.</summary>
    public required string Details { get; set; }
    public int? Step { get; set; }
    public WorkTaskStatus Status { get; set; }
    public Instant CreatedAt { get; set; }
    public Instant? ClaimedAt { get; set; }
    public Instant? EndedAt { get; set; }
    public string? CompletedBy { get; set; }
    public string? Outcome { get; set; }

    /// <summary>The completed form as JSON.</summary>
    public string? Result { get; set; }
    public string? Ground { get; set; }

    /// <summary>Detached CMS, base64.</summary>
    public string? Signature { get; set; }
}

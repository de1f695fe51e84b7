using NodaTime;

namespace Regulations.Runtime.Requests;

/// <summary>A request, which is an instance of its definition: who asks for what, the engine's state, the head of its journal.</summary>
internal sealed class Request
{
    public required string Id { get; set; }
    public required string EditionKey { get; set; }
    public required string DefinitionHash { get; set; }
    public int DefinitionVersion { get; set; }

    /// <summary>Given when the total clock starts; null while a draft.</summary>
    public string? Number { get; set; }
    public string? Kind { get; set; }
    public string? Channel { get; set; }

    /// <summary>The applicant who signs in and follows it; null where an operator filed it.</summary>
    public string? ApplicantUser { get; set; }
    public string? OperatorUser { get; set; }
    public string? ApplicantName { get; set; }
    public string? ApplicantType { get; set; }

    public RequestPhase Phase { get; set; }
    public RequestResult Result { get; set; }

    /// <summary>The engine's state, as it writes it.</summary>
    public required string State { get; set; }
    public string? CorrelationId { get; set; }

    /// <summary>Counts changes; a second guard behind the row lock.</summary>
    public int Revision { get; set; }
    public Instant StartedAt { get; set; }
    public Instant? RegisteredAt { get; set; }

    /// <summary>When the total clock stopped: result or refusal sent.</summary>
    public Instant? SettledAt { get; set; }
    public Instant? FinishedAt { get; set; }

    /// <summary>The instance that waits for or dispatched this one; null for a request of a person.</summary>
    public string? ParentId { get; set; }
    public string? ParentBookmarkId { get; set; }
    public bool HasIncident { get; set; }
    public int JournalSeq { get; set; }
    public string JournalHash { get; set; } = "";
}

using NodaTime;
using Regulations.Runtime.People;

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

    /// <summary>The provider's office, as the edition names it: its people and those of offices below it do the work. Null: people of any office.</summary>
    public string? OfficeId { get; set; }

    /// <summary>The office that took the request in over the counter; null where none did.</summary>
    public string? CounterOfficeId { get; set; }
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

    /// <summary>When the applicant's personal data were erased; null: they are there.</summary>
    public Instant? ErasedAt { get; set; }

    /// <summary>The instance that waits for or dispatched this one; null for a request of a person.</summary>
    public string? ParentId { get; set; }
    public string? ParentBookmarkId { get; set; }
    public bool HasIncident { get; set; }
    public int JournalSeq { get; set; }
    public string JournalHash { get; set; } = "";

    /// <summary>The office whose people of a role work on the request; null: it is not a matter of offices.</summary>
    public string? OfficeOf(string? role) =>
        role switch
        {
            null or Roles.Applicant or Roles.Operations or Roles.Administrator or Roles.Analyst => null,
            Roles.Operator => CounterOfficeId,
            _ => OfficeId,
        };
}

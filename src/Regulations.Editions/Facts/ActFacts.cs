namespace Regulations.Editions.Facts;

/// <summary>The act an edition was read from.</summary>
/// <param name="Authority">Who passed it.</param>
/// <param name="Number">Its number, as printed (may hold a slash).</param>
/// <param name="Date">The day it was passed.</param>
/// <param name="Registered">Its number in the register of normative legal acts.</param>
/// <param name="Repealed">The day it was repealed; null: in force.</param>
/// <param name="RepealedBy">The number of the repealing act.</param>
public sealed record ActFacts(
    LocalText Authority,
    string Number,
    NodaTime.LocalDate Date,
    string? Registered,
    NodaTime.LocalDate? Repealed,
    string? RepealedBy
);

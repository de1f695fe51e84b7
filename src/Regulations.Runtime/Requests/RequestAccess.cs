using Regulations.Runtime.People;

namespace Regulations.Runtime.Requests;

/// <summary>Who may see a request: its applicant, the operator who filed it, any operator once it is accepted, staff of the house, those who watch over all work.</summary>
internal static class RequestAccess
{
    public static bool MaySee(KnownPerson person, Request request) =>
        IsApplicant(person, request)
        || IsOperator(person, request)
        || MayHandOver(person, request)
        || person.IsStaff
        || person.IsOverseer
        || person.Has(Roles.Analyst);

    // An accepted request's result is handed over by whoever sits at the counter (¶10, process 9), not only by who accepted it.
    private static bool MayHandOver(KnownPerson person, Request request) =>
        person.Has(Roles.Operator) && request is { Channel: "state-corporation", Number: not null };

    public static bool IsApplicant(KnownPerson person, Request request) => request.ApplicantUser == person.UserName;

    public static bool IsOperator(KnownPerson person, Request request) =>
        person.Has(Roles.Operator)
        && (request.OperatorUser == person.UserName || request.OperatorUser is null && request.Channel == "state-corporation");

    /// <summary>Sees who of the staff did what.</summary>
    public static bool MaySeeJournal(KnownPerson person) => person.IsStaff || person.IsOverseer;
}

using Regulations.Runtime.People;

namespace Regulations.Runtime.Requests;

/// <summary>
/// Who may see a request: its applicant, who filed it for the applicant, once it is accepted any operator of that counter's office, staff of
/// its provider, those who watch over all work.
/// </summary>
internal static class RequestAccess
{
    public static bool MaySee(KnownPerson person, Request request) =>
        IsApplicant(person, request)
        || IsOperator(person, request)
        || MayHandOver(person, request)
        || IsInside(person, request)
        || person.Has(Roles.Analyst);

    // An accepted request's result is handed over by whoever sits at the counter (¶10, process 9), not only by who accepted it.
    private static bool MayHandOver(KnownPerson person, Request request) =>
        person.Has(Roles.Operator)
        && request is { Channel: Channels.StateCorporation, Number: not null }
        && person.BelongsTo(request.CounterOfficeId);

    public static bool IsApplicant(KnownPerson person, Request request) => request.ApplicantUser == person.UserName;

    /// <summary>Filed it for the applicant: at the State Corporation's counter, or at the provider's own.</summary>
    public static bool IsOperator(KnownPerson person, Request request) =>
        request.OperatorUser == person.UserName && (person.Has(Roles.Operator) || IsStaffOf(person, request));

    /// <summary>Works for the provider of the request.</summary>
    public static bool IsStaffOf(KnownPerson person, Request request) => person.IsStaff && person.BelongsTo(request.OfficeId);

    /// <summary>Knows all of the request: works for its provider or watches over all work. Sees who of the staff did what.</summary>
    public static bool IsInside(KnownPerson person, Request request) => IsStaffOf(person, request) || person.IsOverseer;

    /// <summary>
    /// Of some requests, those of others that a person may look through: staff those of their provider, operators those their office took in,
    /// operations and analysts all. Who is none of these sees the requests filed for others alone.
    /// </summary>
    public static IQueryable<Request> SeenBy(KnownPerson person, IQueryable<Request> requests)
    {
        if (person.IsOverseer || person.Has(Roles.Analyst))
        {
            return requests;
        }
        var (me, offices, staff, counter) = (person.UserName, person.Offices, person.IsStaff, person.Has(Roles.Operator));
        return requests.Where(r =>
            r.OperatorUser == me
            || staff && (r.OfficeId == null || offices.Contains(r.OfficeId))
            || counter && r.Number != null && r.CounterOfficeId != null && offices.Contains(r.CounterOfficeId)
        );
    }
}

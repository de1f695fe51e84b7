using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Web.Accounts;

namespace Regulations.Web.Layout;

/// <summary>What the header offers to whom.</summary>
public static class Navigation
{
    /// <summary>A place in the header.</summary>
    /// <param name="Text">Key of its name.</param>
    /// <param name="Permission">Who sees it; null: anyone.</param>
    public sealed record Place(string Text, string Href, string? Permission);

    private static readonly Place[] Places =
    [
        new("nav.cabinet", "/cabinet", Permissions.FileOwnRequests),
        new("nav.front-office", "/front-office", Permissions.AcceptRequests),
        new("nav.inbox", "/inbox", Permissions.DoTasks),
        new("nav.requests", "/requests", Permissions.ReadRequests),
        new("nav.operations", "/operations", Permissions.WatchOperations),
        new("nav.incidents", "/operations/incidents", Permissions.ResolveIncidents),
        new("nav.definitions", "/definitions", Permissions.ReadDefinitions),
        new("nav.simulation", "/simulation", Permissions.Simulate),
        new("nav.register", "/register", Permissions.ReadRegister),
        new("nav.services", "/services", null),
        new("nav.check", "/check", null),
    ];

    /// <summary>
    /// The places this person sees. Who works here is not offered the applicant's way in; an operator's work is all at the counter; and no
    /// counter is offered to an employee whose office takes nothing in over one.
    /// </summary>
    public static async Task<IReadOnlyList<Place>> ForAsync(SignedIn person, Counters counters, CancellationToken cancellation)
    {
        var atCounter =
            person.HasRole(Roles.Operator)
            || person.May(Permissions.AcceptRequests) && (await counters.OfAsync(person.Viewer, cancellation)).Count > 0;
        return [.. Places.Where(IsOffered)];

        bool IsOffered(Place place) =>
            place switch
            {
                { Permission: null } => !person.Is || person.HasRole(Roles.Applicant),
                { Permission: Permissions.AcceptRequests } => atCounter,
                { Href: "/inbox" } when person.HeldRoles is [Roles.Operator] => false,
                _ => person.May(place.Permission),
            };
    }

    /// <summary>Whether a place is where the reader is: the longest place that the path begins with.</summary>
    public static bool IsHere(Place place, PathString path, IEnumerable<Place> all) =>
        path.StartsWithSegments(place.Href, StringComparison.Ordinal)
        && !all.Any(other => other.Href.Length > place.Href.Length && path.StartsWithSegments(other.Href, StringComparison.Ordinal));
}

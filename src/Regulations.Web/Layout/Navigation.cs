using Regulations.Runtime.People;
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
        new("nav.register", "/register", Permissions.ReadRegister),
        new("nav.services", "/services", null),
        new("nav.check", "/check", null),
    ];

    /// <summary>The places this person sees. Who works here is not offered the applicant's way in.</summary>
    public static IEnumerable<Place> For(SignedIn person) =>
        Places.Where(p =>
            p.Permission is null
                ? !person.Is || person.HasRole(Roles.Applicant)
                : person.May(p.Permission) && !(p.Href == "/inbox" && person.HeldRoles is [Roles.Operator])
        );

    /// <summary>Whether a place is where the reader is: the longest place that the path begins with.</summary>
    public static bool IsHere(Place place, PathString path, IEnumerable<Place> all) =>
        path.StartsWithSegments(place.Href, StringComparison.Ordinal)
        && !all.Any(other => other.Href.Length > place.Href.Length && path.StartsWithSegments(other.Href, StringComparison.Ordinal));
}

using Microsoft.AspNetCore.Authorization;
using Regulations.Runtime.People;

namespace Regulations.Web.Accounts;

/// <summary>
/// What may be done and by whom. Each policy is named for the operation; every endpoint names one, or says openly that anyone may call it.
/// </summary>
public static class Permissions
{
    /// <summary>File a request of one's own and follow it in the cabinet.</summary>
    public const string FileOwnRequests = "file-own-requests";

    /// <summary>Take applicants' requests at a counter: the State Corporation's, or the provider's own.</summary>
    public const string AcceptRequests = "accept-requests";

    /// <summary>Work on tasks in the inbox.</summary>
    public const string DoTasks = "do-tasks";

    /// <summary>Search and read requests of all applicants.</summary>
    public const string ReadRequests = "read-requests";

    /// <summary>Read the register of issued documents.</summary>
    public const string ReadRegister = "read-register";

    /// <summary>Watch time limits across all requests.</summary>
    public const string WatchOperations = "watch-operations";

    /// <summary>Retry or resolve what failed.</summary>
    public const string ResolveIncidents = "resolve-incidents";

    /// <summary>End a request that cannot go on.</summary>
    public const string EndRequests = "end-requests";

    /// <summary>Read definitions and their findings.</summary>
    public const string ReadDefinitions = "read-definitions";

    /// <summary>Change definitions, publish and take them back.</summary>
    public const string EditDefinitions = "edit-definitions";

    /// <summary>Simulate what an edition will do to time limits.</summary>
    public const string Simulate = "simulate";

    /// <summary>Move the clock of the demonstration.</summary>
    public const string MoveClock = "move-clock";

    /// <summary>Manage people, offices and roles.</summary>
    public const string ManagePeople = "manage-people";

    /// <summary>Erase the personal data of a request that has ended.</summary>
    public const string ErasePersonalData = "erase-personal-data";

    /// <summary>Use the programming interface; each call checks its own role besides.</summary>
    public const string UseApi = "use-api";

    // Who does the steps of a regulation at the provider's.
    private static readonly string[] ProviderStaff =
    [
        Roles.Chancellery,
        Roles.Head,
        Roles.DeputyHead,
        Roles.Executor,
        Roles.DepartmentEmployee,
        Roles.DepartmentHead,
        Roles.Expert,
        Roles.Employee,
    ];

    private static readonly Dictionary<string, string[]> RolesByPermission = new(StringComparer.Ordinal)
    {
        [FileOwnRequests] = [Roles.Applicant],
        [AcceptRequests] = [Roles.Operator, Roles.Employee, Roles.Chancellery],
        [DoTasks] = [.. ProviderStaff, Roles.Operator],
        [ReadRequests] = [.. ProviderStaff, Roles.Operator, Roles.Operations, Roles.Analyst, Roles.Administrator],
        [ReadRegister] = [.. ProviderStaff, Roles.Operator, Roles.Operations, Roles.Analyst, Roles.Administrator],
        [WatchOperations] = [Roles.Operations, Roles.Administrator, Roles.Head, Roles.DeputyHead],
        [ResolveIncidents] = [Roles.Operations],
        [ReadDefinitions] = [.. ProviderStaff, Roles.Operator, Roles.Operations, Roles.Analyst, Roles.Administrator],
        [EditDefinitions] = [Roles.Analyst, Roles.Administrator],
        [EndRequests] = [Roles.Operations, Roles.Administrator],
        [Simulate] = [Roles.Analyst, Roles.Administrator],
        [MoveClock] = [Roles.Operations, Roles.Administrator],
        [ManagePeople] = [Roles.Administrator],
        [ErasePersonalData] = [Roles.Administrator],
        [UseApi] = [.. Roles.All],
    };

    /// <summary>Every permission.</summary>
    public static IReadOnlyCollection<string> All => RolesByPermission.Keys;

    /// <summary>The roles that hold a permission.</summary>
    public static IReadOnlyList<string> RolesFor(string permission) => RolesByPermission[permission];

    /// <summary>Makes each permission a policy; an endpoint that names none is closed to all but the signed-in.</summary>
    public static void Register(AuthorizationOptions options)
    {
        foreach (var (permission, roles) in RolesByPermission)
        {
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireRole(roles));
        }
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}

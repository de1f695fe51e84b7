using System.Security.Claims;
using System.Text.Json.Nodes;
using Regulations.Runtime.Views;
using Regulations.Web.Localisation;

namespace Regulations.Web.Accounts;

/// <summary>The person of this request, as the cookie tells; read once per request.</summary>
public sealed class SignedIn(ClaimsPrincipal principal)
{
    /// <summary>Claim types of the names in the three languages, and of the office.</summary>
    public const string NameClaim = "regulations:name:";

    /// <summary>Claim type of the office's id.</summary>
    public const string OfficeClaim = "regulations:office";

    /// <summary>Claim type of how the person signed in: <c>password</c> or <c>demonstration</c>.</summary>
    public const string MethodClaim = "regulations:sign-in-method";

    /// <summary>Claim type of when: an ISO instant.</summary>
    public const string AtClaim = "regulations:sign-in-at";

    /// <summary>Whether anybody is signed in.</summary>
    public bool Is => principal.Identity?.IsAuthenticated == true;

    /// <summary>The user name, which commands and the journal call the actor; empty where nobody is signed in.</summary>
    public string UserName => principal.Identity?.Name ?? "";

    /// <summary>The office; null for applicants.</summary>
    public string? Office => principal.FindFirstValue(OfficeClaim);

    /// <summary>The evidence of sign-in that a request begins with: how and when; nothing secret.</summary>
    public JsonObject Evidence() =>
        new()
        {
            ["user"] = UserName,
            ["method"] = principal.FindFirstValue(MethodClaim),
            ["at"] = principal.FindFirstValue(AtClaim),
        };

    /// <summary>The person as queries want to know who looks.</summary>
    public Viewer Viewer => new(UserName);

    /// <summary>Roles held.</summary>
    public IReadOnlyList<string> HeldRoles => [.. principal.FindAll(ClaimTypes.Role).Select(c => c.Value)];

    /// <summary>Whether the person holds a role.</summary>
    public bool HasRole(string role) => principal.IsInRole(role);

    /// <summary>Whether the person may do something of <see cref="Permissions"/>.</summary>
    public bool May(string permission) => Is && Permissions.RolesFor(permission).Any(principal.IsInRole);

    /// <summary>The person's name as the language writes it.</summary>
    public string NameIn(Language language) =>
        principal.FindFirstValue(NameClaim + language.Code()) ?? principal.FindFirstValue(NameClaim + Language.Kazakh.Code()) ?? UserName;
}

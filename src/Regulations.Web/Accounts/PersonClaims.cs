using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Regulations.Runtime.People;

namespace Regulations.Web.Accounts;

/// <summary>What the cookie tells of a person besides user name and roles: the names in the three languages and the office. Never an IIN or BIN.</summary>
public sealed class PersonClaims(UserManager<Person> people, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person, IdentityRole>(people, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var (language, name) in user.Name())
        {
            identity.AddClaim(new Claim(SignedIn.NameClaim + language, name));
        }
        if (user.OfficeId is { } office)
        {
            identity.AddClaim(new Claim(SignedIn.OfficeClaim, office));
        }
        return identity;
    }
}

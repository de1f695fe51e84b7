using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Web.Composition;

namespace Regulations.Web.Accounts;

/// <summary>How a signed-in person is known from request to request.</summary>
public static class SignInCookie
{
    /// <summary>Sets the cookie and the keys that protect it. Hosts that serve one house share the folder <c>DataProtection:Keys</c>.</summary>
    public static void AddSignInCookie(this WebApplicationBuilder builder)
    {
        var keys = builder.Configuration["DataProtection:Keys"] ?? Path.Combine("data", "keys");
        builder.Services.AddDataProtection().SetApplicationName("Regulations").PersistKeysToFileSystem(new DirectoryInfo(keys));
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Configure);
        builder
            .Services.AddIdentityCore<Person>(identity =>
            {
                identity.Password.RequiredLength = 8;
                identity.Lockout.MaxFailedAccessAttempts = 8;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<StoreContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>();
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "person";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "then";
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        // No page of its own: the status says it, and the error pages put it into words.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // Pages lead to the sign-in page; parts of pages and the interface say 401 and leave the rest to the caller.
    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Headers["HX-Redirect"] = "/sign-in";
            context.Response.StatusCode = status;
        }
        else if (Errors.IsInterface(request.Path))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
        return Task.CompletedTask;
    }
}

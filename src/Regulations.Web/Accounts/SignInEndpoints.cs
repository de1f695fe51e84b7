using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Regulations.Runtime.People;
using Regulations.Web.Composition;
using Regulations.Web.Layout;

namespace Regulations.Web.Accounts;

/// <summary>Signing in and out.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", ShowAsync).AllowAnonymous();
        app.MapPost("/sign-in", ByPasswordAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        app.MapPost("/sign-in/demonstration", ByChoiceAsync).AllowAnonymous();
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        string? then,
        Demonstration demonstration,
        PeopleQueries people,
        CancellationToken cancellation
    ) =>
        Page.Show<SignInPage>(
            new { Then = then, Groups = demonstration.On ? DemoPeople.Grouped(await people.DemonstrationAsync(cancellation)) : [] }
        );

    private static async Task<IResult> ByPasswordAsync(
        [FromForm] string? userName,
        [FromForm] string? password,
        [FromForm] string? then,
        SignInManager<Person> signIn,
        Demonstration demonstration,
        PeopleQueries people,
        IClock clock,
        CancellationToken cancellation
    )
    {
        var person = string.IsNullOrWhiteSpace(userName) ? null : await signIn.UserManager.FindByNameAsync(userName.Trim());
        var verdict = person is null
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(person, password ?? "", lockoutOnFailure: true);
        if (person is not null && verdict.Succeeded)
        {
            return await EnterAsync(signIn, person, "password", then, clock);
        }
        var shown = new
        {
            Then = then,
            Groups = demonstration.On ? DemoPeople.Grouped(await people.DemonstrationAsync(cancellation)) : [],
            UserName = userName,
            Fault = verdict.IsLockedOut ? "sign-in.locked" : "sign-in.wrong",
        };
        return Page.Show<SignInPage>(shown, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ByChoiceAsync(
        [FromForm] string? person,
        [FromForm] string? then,
        SignInManager<Person> signIn,
        Demonstration demonstration,
        IClock clock
    )
    {
        var found = demonstration.On && person is not null ? await signIn.UserManager.FindByNameAsync(person) : null;
        return found is { IsDemonstration: true } ? await EnterAsync(signIn, found, "demonstration", then, clock) : Page.Missing();
    }

    private static async Task<IResult> SignOutAsync(IFormCollection form, SignInManager<Person> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> EnterAsync(SignInManager<Person> signIn, Person person, string method, string? then, IClock clock)
    {
        var evidence = new[]
        {
            new Claim(SignedIn.MethodClaim, method),
            new Claim(SignedIn.AtClaim, InstantPattern.General.Format(clock.GetCurrentInstant())),
        };
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, evidence);
        var roles = await signIn.UserManager.GetRolesAsync(person);
        return Results.LocalRedirect(LocalAddress(then) ?? FirstPlace(roles));
    }

    // Only addresses of this host: a foreign one would be a way to lead people astray after they signed in.
    private static string? LocalAddress(string? then) => then is ['/', not ('/' or '\\'), ..] or "/" ? then : null;

    private static string FirstPlace(IList<string> roles) =>
        roles.Contains(Roles.Applicant) ? "/cabinet"
        : roles.Contains(Roles.Operator) ? "/front-office"
        : roles.Contains(Roles.Operations) || roles.Contains(Roles.Administrator) ? "/operations"
        : roles.Contains(Roles.Analyst) ? "/definitions"
        : "/inbox";
}

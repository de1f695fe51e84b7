using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NodaTime;
using Regulations.Web.Accounts;
using Regulations.Web.Cabinet;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;
using Regulations.Web.Services;
using Regulations.Web.Signing;
using Regulations.Web.Tasks;

namespace Regulations.Web.Composition;

/// <summary>What every page needs: rendering, language, the person, permissions, the order of the pipeline.</summary>
public static class Pages
{
    /// <summary>Registers it.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        // Kazakh and Russian letters are sent as they are, not as numbers.
        services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.AddResponseCompression(compression =>
        {
            // Only what is the same for everybody is compressed: a compressed page with a token in it can be guessed at.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.FormFieldName = "form";
            antiforgery.HeaderName = "X-Form";
        });
        services.AddAuthorization(Permissions.Register);
        services.AddSingleton(Demonstration.From(builder.Configuration));
        services.AddSingleton<SiteAssets>();
        services.AddSingleton(Texts.Of(typeof(Pages).Assembly));
        services.AddSingleton(DateTimeZoneProviders.Tzdb[builder.Configuration["Office:Zone"] ?? "Asia/Almaty"]);
        services.AddScoped(s => new Words(
            s.GetRequiredService<Texts>(),
            LanguageChoice.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext),
            s.GetRequiredService<DateTimeZone>()
        ));
        services.AddScoped<Catalogue>();
        services.AddScoped<KindNames>();
        services.AddScoped<Journeys>();
        services.AddScoped<FrontOffice.FrontOffice>();
        services.AddScoped<SigningProgram>();
        services.AddScoped<TaskForms>();
        services.AddScoped<TaskSubmission>();
        services.AddScoped(s => new SignedIn(s.GetRequiredService<IHttpContextAccessor>().HttpContext?.User ?? new ClaimsPrincipal()));
    }

    /// <summary>The order in which a request passes.</summary>
    public static void UsePagesPipeline(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseResponseCompression();
        app.UseStaticFiles(SecurityHeaders.BundledFiles());
        app.UseLanguageChoice();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseFlash();
    }
}

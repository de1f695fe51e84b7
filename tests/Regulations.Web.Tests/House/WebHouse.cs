using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Regulations.Web.Tests.House;

/// <summary>The whole host in demonstration mode on a database of its own in a temporary folder, with nothing driving timers or calls.</summary>
public class WebHouse : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulations-web-");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Regulations:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "web.db")}");
        builder.UseSetting("Regulations:Workflows", Path.Combine(Repository, "workflows"));
        builder.UseSetting("Regulations:Demonstration", "true");
        builder.UseSetting("Regulations:AllowRepealed", "true");
        builder.UseSetting("Regulations:Sweeps", "false");
        builder.UseSetting("DataProtection:Keys", Path.Combine(folder.FullName, "keys"));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    /// <summary>A browser that follows nothing by itself and keeps its cookies.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A browser in which a person of the demonstration has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var browser = Browser();
        var token = await FormToken.OfAsync(browser, "/sign-in");
        var answer = await browser.PostAsync("/sign-in/demonstration", FormToken.With(token, ("person", userName)));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return browser;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static string FindRepository()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(here!.FullName, "Regulations.sln")))
        {
            here = here.Parent;
        }
        return here.FullName;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Regulations.EndToEnd.House;

/// <summary>A person at a browser of their own.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly string name;
    private readonly IBrowserContext profile;
    private readonly StringBuilder said = new();

    private Visitor(string name, IBrowserContext profile, IPage page)
    {
        this.name = name;
        this.profile = profile;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: errors in its console and answers of 500 and more. A good page leaves it empty.</summary>
    public string Complaints
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>What is asked of anybody but the host from now on, by the page, its frames and what the browser fetches ahead.</summary>
    public IReadOnlyCollection<string> CallsElsewhere(Uri host)
    {
        var elsewhere = new ConcurrentQueue<string>();
        Page.Context.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && address.Authority != host.Authority)
                elsewhere.Enqueue(request.Url);
        };
        return elsewhere;
    }

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri address, string name, string language)
    {
        var fresh = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                Locale = language,
                TimezoneId = "Asia/Almaty",
                ViewportSize = new ViewportSize { Width = 1360, Height = 900 },
            }
        );
        fresh.SetDefaultTimeout(30_000);
        var page = await fresh.NewPageAsync();
        var visitor = new Visitor(name, fresh, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                visitor.Hear($"console: {message.Text}");
        };
        page.PageError += (_, error) => visitor.Hear($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                visitor.Hear(string.Create(CultureInfo.InvariantCulture, $"{response.Status} {response.Url}"));
        };
        return visitor;
    }

    /// <summary>Keeps what the person sees now.</summary>
    public async Task PhotographAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var stem = Path.Combine(folder, name);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = $"{stem}.png", FullPage = true });
        await File.WriteAllTextAsync($"{stem}.html", await Page.ContentAsync());
        await File.WriteAllTextAsync($"{stem}.txt", $"{Page.Url}\n{Complaints}");
    }

    public ValueTask DisposeAsync() => new(profile.CloseAsync());

    private void Hear(string complaint)
    {
        lock (said)
            said.AppendLine(complaint);
    }
}

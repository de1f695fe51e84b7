using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Regulations.Web.Layout;

/// <summary>Addresses of bundled files with their content's hash, so that browsers may keep them for ever.</summary>
public sealed class SiteAssets
{
    private static readonly string[] Names =
    [
        "styles.css",
        "site.js",
        "theme.js",
        "charts.js",
        "bpmn.js",
        "bpmn-styles.css",
        "studio.js",
        "studio-styles.css",
        "studio-beside.js",
        "studio-frame.js",
        "studio-frame-styles.css",
    ];

    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);

    /// <summary>Reads the bundle.</summary>
    /// <exception cref="FileNotFoundException">The bundle was not built.</exception>
    public SiteAssets(IWebHostEnvironment environment)
    {
        foreach (var name in Names)
        {
            var file = environment.WebRootFileProvider.GetFileInfo("dist/" + name);
            if (!file.Exists)
            {
                throw new FileNotFoundException($"wwwroot/dist/{name} is missing: build Regulations.Web, which bundles it.");
            }
            using var stream = file.CreateReadStream();
            addresses[name] = $"/dist/{name}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
        }
        Fonts =
        [
            .. environment
                .WebRootFileProvider.GetDirectoryContents("dist")
                .Select(f => f.Name)
                .Where(n => n.StartsWith("inter-cyrillic", StringComparison.Ordinal))
                .Select(n => "/dist/" + n),
        ];
    }

    /// <summary>Fonts that nearly every page needs: Cyrillic and its Kazakh letters.</summary>
    public IReadOnlyList<string> Fonts { get; }

    /// <summary>The address of a bundled file.</summary>
    public string this[string name] => addresses[name];
}

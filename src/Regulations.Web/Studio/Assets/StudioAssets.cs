using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Regulations.Web.Studio.Assets;

/// <summary>
/// The designer's own files, out of its npm package by way of <c>Studio/Assets/pack.mjs</c>: nothing is served that is not on the list
/// which the build made.
/// </summary>
public sealed class StudioAssets
{
    /// <summary>Where they are served; also the base of all addresses the designer makes itself.</summary>
    public const string Root = "/studio/";

    private const string Folder = "assets/studio/";
    private readonly IFileProvider content;
    private readonly FrozenDictionary<string, StudioFile> files;

    /// <summary>Reads the list.</summary>
    /// <exception cref="FileNotFoundException">The build did not lay the files out.</exception>
    public StudioAssets(IWebHostEnvironment environment)
    {
        content = environment.ContentRootFileProvider;
        var list = content.GetFileInfo(Folder + "list.json");
        if (!list.Exists)
        {
            throw new FileNotFoundException($"{Folder}list.json is missing: build Regulations.Web, which lays the designer's files out.");
        }
        using var stream = list.CreateReadStream();
        using var document = JsonDocument.Parse(stream);
        files = document.RootElement.EnumerateObject().Select(Read).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        ProgramFiles = files.Keys.Count(name =>
            name.StartsWith("_framework/", StringComparison.Ordinal) && name.EndsWith(".wasm", StringComparison.Ordinal)
        );
    }

    /// <summary>How many files the program is made of: what a page that waits for it counts.</summary>
    public int ProgramFiles { get; }

    /// <summary>A file by its address below <see cref="Root"/>; null: there is none.</summary>
    public StudioFile? Find(string name) => files.GetValueOrDefault(name);

    /// <summary>The address of a file that a page of ours names, with its hash.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string this[string name] => files[name].KeptAddress;

    /// <summary>The file that holds a form.</summary>
    internal IFileInfo Open(StudioFile file, StudioFileForm form) => content.GetFileInfo(Folder + file.Name + form.Suffix);

    private static StudioFile Read(JsonProperty entry)
    {
        var forms = new List<StudioFileForm>();
        if (entry.Value.TryGetProperty("br", out var br))
        {
            forms.Add(new StudioFileForm("br", ".br", br.GetInt64()));
        }
        forms.Add(
            entry.Value.TryGetProperty("gz", out var gz)
                ? new StudioFileForm("gzip", ".gz", gz.GetInt64())
                : new StudioFileForm(null, "", entry.Value.GetProperty("raw").GetInt64())
        );
        return new StudioFile(entry.Name, entry.Value.GetProperty("hash").GetString()!, forms);
    }
}

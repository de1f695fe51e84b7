using Microsoft.AspNetCore.StaticFiles;

namespace Regulations.Web.Studio.Assets;

/// <summary>One file of the designer, as the build laid it out.</summary>
/// <param name="Name">Its address below <c>/studio/</c>.</param>
/// <param name="Hash">The beginning of its content's SHA-256.</param>
/// <param name="Forms">The forms it is kept in, the smallest first; the last one any reader can be given.</param>
public sealed record StudioFile(string Name, string Hash, IReadOnlyList<StudioFileForm> Forms)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = KnownContentTypes();

    /// <summary>What it is, with its letters where it is text.</summary>
    public string ContentType { get; } = ContentTypeOf(Name);

    /// <summary>Whether its name changes with its content. The loaders' names do not: they name all others, and are asked for anew.</summary>
    public bool NameBearsHash { get; } =
        Name.StartsWith("_framework/", StringComparison.Ordinal)
        && Name is not ("_framework/dotnet.js" or "_framework/blazor.webassembly.js");

    /// <summary>Its address with the content's hash, under which browsers may keep it for ever.</summary>
    public string KeptAddress => $"{StudioAssets.Root}{Name}?v={Hash}";

    private static string ContentTypeOf(string name)
    {
        var type = ContentTypes.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("/json", StringComparison.Ordinal)
            ? type + "; charset=utf-8"
            : type;
    }

    private static FileExtensionContentTypeProvider KnownContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".wasm"] = "application/wasm";
        types.Mappings[".dat"] = "application/octet-stream";
        return types;
    }
}

/// <summary>A form of a file: how it is compressed, and the file beside it that holds it.</summary>
/// <param name="Encoding">As HTTP names it: <c>br</c>, <c>gzip</c>; null: as it is.</param>
/// <param name="Suffix">What the file's name bears besides.</param>
/// <param name="Bytes">Its length.</param>
public sealed record StudioFileForm(string? Encoding, string Suffix, long Bytes);

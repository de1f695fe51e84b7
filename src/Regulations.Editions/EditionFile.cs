using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Editions;

/// <summary>The one door through which a definition file comes in. What leaves it is complete in itself: forms that lie beside the definition,
/// <c>{"$ref": "survey-licence.forms/request.json"}</c>, are in it. A file without references leaves as it came.</summary>
public static class EditionFile
{
    /// <summary>The largest form that is read, in bytes.</summary>
    public const int MaximumFormBytes = 256 * 1024;

    private const string Forms = "customProperties.regulation.forms";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    /// <summary>JSON as the shipped definitions are written: two spaces, readable letters, a line end last. The order of properties is kept.</summary>
    public static string Written(JsonNode json) => json.ToJsonString(Indented) + "\n";

    /// <summary>Reads a definition with its forms.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="confines">The folder that references must not leave: the <c>workflows</c> folder.</param>
    /// <exception cref="EditionRefusedException">It cannot be read, or a reference cannot be followed; the message names the file and the place.</exception>
    public static string Read(string file, string confines)
    {
        var text = ReadText(file, Edition.MaximumBytes, file);
        JsonObject definition;
        try
        {
            definition = Edition.ReadDefinition(text);
        }
        catch (JsonException)
        {
            // What reads it next says where it is broken.
            return text;
        }
        var references = References(definition).ToList();
        if (references.Count == 0)
        {
            return text;
        }
        var forms = (JsonObject)definition["customProperties"]!["regulation"]!["forms"]!;
        foreach (var (name, reference) in references)
        {
            forms[name] = ReadForm(file, confines, name, reference);
        }
        var bundled = Written(definition);
        return Encoding.UTF8.GetByteCount(bundled) <= Edition.MaximumBytes
            ? bundled
            : throw new EditionRefusedException($"{file}: with its forms a definition may have {Edition.MaximumBytes} bytes.");
    }

    internal static IEnumerable<(string Name, JsonNode? Reference)> References(JsonObject definition)
    {
        var regulation = (definition["customProperties"] as JsonObject)?["regulation"] as JsonObject;
        return (regulation?["forms"] as JsonObject ?? [])
            .Where(form => form.Value is JsonObject schema && schema.ContainsKey("$ref"))
            .Select(form => (form.Key, form.Value!["$ref"]));
    }

    private static JsonObject ReadForm(string file, string confines, string name, JsonNode? reference)
    {
        var place = $"{file}: {Forms}.{name}";
        if (reference is not JsonValue value || !value.TryGetValue<string>(out var path) || !IsRelative(path))
        {
            throw new EditionRefusedException($"{place}: $ref is a relative path with forward slashes to a .json file.");
        }
        var form = new FileInfo(Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(file))!));
        if (!IsWithin(form.FullName, confines))
        {
            throw new EditionRefusedException($"{place}: {path} leads out of {confines}.");
        }
        if (!form.Exists)
        {
            throw new EditionRefusedException($"{place}: there is no file {path}.");
        }
        if (form.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsWithin(target.FullName, confines))
        {
            throw new EditionRefusedException($"{place}: {path} is a link that leads out of {confines}.");
        }
        var text = ReadText(form.FullName, MaximumFormBytes, $"{place}: {path}");
        try
        {
            return Edition.ReadDefinition(text);
        }
        catch (JsonException wrong)
        {
            throw new EditionRefusedException($"{place}: {path}: {wrong.Message}", wrong);
        }
    }

    internal static bool IsRelative(string path) =>
        path.Length is > 0 and <= 200
        && !path.Contains('\\')
        && !path.Contains('\0')
        && !Path.IsPathRooted(path)
        && path.EndsWith(".json", StringComparison.Ordinal);

    internal static bool IsWithin(string path, string folder) =>
        path.StartsWith(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    internal static string ReadText(string file, int maximum, string place)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > maximum)
            {
                throw new EditionRefusedException($"{place}: it may have {maximum} bytes.");
            }
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new EditionRefusedException($"{place}: {wrong.Message}", wrong);
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Editions;

/// <summary>A file that has to change so that the folder says what a definition says.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Text">What it is to hold; null: it goes, since nothing refers to it any more.</param>
/// <param name="IsNew">There is no such file yet.</param>
public sealed record EditionFileChange(string File, string? Text, bool IsNew);

/// <summary>
/// The way back of <see cref="EditionFile"/>: a definition that is complete in itself as the files it lies in under <c>workflows</c>, forms in the
/// places to which the definition refers. A file that says the same already is not touched, whatever its white space. A form that editions
/// share is never changed for one of them: that one gets a form of its own.
/// </summary>
public static class EditionUnbundling
{
    /// <summary>What has to change.</summary>
    /// <param name="json">The definition with its forms in it.</param>
    /// <param name="file">The file it lies in, or will.</param>
    /// <param name="confines">The <c>workflows</c> folder: nothing is written outside it.</param>
    /// <exception cref="EditionRefusedException">It cannot be laid down there; the message names the place.</exception>
    public static IReadOnlyList<EditionFileChange> Of(string json, string file, string confines)
    {
        var home = Path.GetFullPath(file);
        if (!EditionFile.IsWithin(home, confines))
        {
            throw new EditionRefusedException($"{file}: it is outside {confines}.");
        }
        if (!File.Exists(home))
        {
            return Lay(json, home, confines, null);
        }
        return EditionFile.Read(home, confines) == json
            ? []
            : Lay(json, home, confines, Parse(EditionFile.ReadText(home, Edition.MaximumBytes, file), file));
    }

    private static List<EditionFileChange> Lay(string json, string home, string confines, JsonObject? before)
    {
        var definition = Parse(json, home);
        var places = before is null
            ? []
            : EditionFile.References(before).ToDictionary(r => r.Name, r => r.Reference, StringComparer.Ordinal);
        var changes = new List<EditionFileChange>();
        var moved = MoveForms(definition, before, places, home, confines, changes);
        // Without forms of its own the text is the file, as it came.
        var text = moved ? EditionFile.Written(definition) : json;
        if (before is null || EditionFile.Written(before) != EditionFile.Written(definition))
        {
            changes.Insert(0, new EditionFileChange(home, text, before is null));
        }
        changes.AddRange(Abandoned(definition, places.Values, home));
        return changes;
    }

    private static bool MoveForms(
        JsonObject definition,
        JsonObject? before,
        Dictionary<string, JsonNode?> places,
        string home,
        string confines,
        List<EditionFileChange> changes
    )
    {
        var forms = FormsOf(definition);
        var moved = false;
        foreach (var (name, schema) in forms.ToList())
        {
            var stands = before is not null && FormsOf(before).ContainsKey(name) && !places.ContainsKey(name);
            if (schema is not JsonObject form || stands || !IsName(name))
            {
                continue;
            }
            var path = PlaceOf(form, name, Reference(places.GetValueOrDefault(name)), home, confines, changes);
            forms[name] = new JsonObject { ["$ref"] = path };
            moved = true;
        }
        return moved;
    }

    /// <summary>Where a form lies: where it lay, with others where it says what theirs says, else in the definition's own folder.</summary>
    private static string PlaceOf(
        JsonObject form,
        string name,
        string? known,
        string home,
        string confines,
        List<EditionFileChange> changes
    )
    {
        var own = $"{Path.GetFileNameWithoutExtension(home)}.forms/{name}.json";
        IEnumerable<string> candidates = known is null
            ? [own, $"forms/{name}.json", $"../forms/{name}.json", .. Shared(home, "forms"), .. Shared(home, "../forms")]
            : [known, own];
        var text = EditionFile.Written(form);
        foreach (var candidate in candidates.Where(candidate => Says(Locate(home, candidate), confines, text)))
        {
            return candidate;
        }
        var place = known is not null && IsOwn(known, home) ? known : own;
        if (Encoding.UTF8.GetByteCount(text) > EditionFile.MaximumFormBytes)
        {
            throw new EditionRefusedException($"{home}: the form {name} has more than {EditionFile.MaximumFormBytes} bytes.");
        }
        var target = Locate(home, place);
        if (!EditionFile.IsWithin(target, confines) || new FileInfo(target).LinkTarget is not null)
        {
            throw new EditionRefusedException($"{home}: the form {name} would be written outside {confines}.");
        }
        changes.Add(new EditionFileChange(target, text, !File.Exists(target)));
        return place;
    }

    private static IEnumerable<string> Shared(string home, string folder) =>
        Directory.Exists(Locate(home, folder))
            ? Directory
                .EnumerateFiles(Locate(home, folder), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file => $"{folder}/{Path.GetFileName(file)}")
            : [];

    private static bool Says(string file, string confines, string text) =>
        EditionFile.IsWithin(file, confines)
        && File.Exists(file)
        && EditionFile.Written(Parse(EditionFile.ReadText(file, EditionFile.MaximumFormBytes, file), file)) == text;

    private static IEnumerable<EditionFileChange> Abandoned(JsonObject definition, IEnumerable<JsonNode?> before, string home)
    {
        var used = EditionFile.References(definition).Select(r => Reference(r.Reference)).ToHashSet(StringComparer.Ordinal);
        return before
            .Select(Reference)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(path => !used.Contains(path) && IsOwn(path, home) && File.Exists(Locate(home, path)))
            .Select(path => new EditionFileChange(Locate(home, path), null, false));
    }

    private static JsonObject FormsOf(JsonObject definition) =>
        ((definition["customProperties"] as JsonObject)?["regulation"] as JsonObject)?["forms"] as JsonObject ?? [];

    private static string? Reference(JsonNode? reference) =>
        reference is JsonValue value && value.TryGetValue<string>(out var path) && EditionFile.IsRelative(path) ? path : null;

    private static string Locate(string home, string reference) => Path.GetFullPath(reference, Path.GetDirectoryName(home)!);

    private static bool IsOwn(string reference, string home) =>
        EditionFile.IsWithin(Locate(home, reference), Path.ChangeExtension(home, ".forms"));

    private static JsonObject Parse(string text, string file)
    {
        try
        {
            return Edition.ReadDefinition(text);
        }
        catch (JsonException wrong)
        {
            throw new EditionRefusedException($"{file}: {wrong.Message}", wrong);
        }
    }

    // A name that is a file's name on every system; other forms stay in the definition.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

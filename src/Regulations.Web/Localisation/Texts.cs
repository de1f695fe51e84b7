using System.Reflection;
using System.Text.Json;

namespace Regulations.Web.Localisation;

/// <summary>
/// All texts of the pages, read once from the <c>*.texts.json</c> files that lie beside the features they serve:
/// <c>{"inbox.title": {"kk": "…", "ru": "…", "en": "…"}}</c>. A text that counts has its forms in a list: Russian three
/// (1 задача, 2 задачи, 5 задач), English two, Kazakh one.
/// </summary>
public sealed class Texts
{
    private readonly Dictionary<string, string[][]> forms = new(StringComparer.Ordinal);

    /// <summary>Every key, in no order.</summary>
    public IReadOnlyCollection<string> Keys => forms.Keys;

    /// <summary>Reads the texts embedded in an assembly.</summary>
    /// <exception cref="InvalidDataException">A key is given twice, or lacks a language, or has a wrong number of forms.</exception>
    public static Texts Of(Assembly assembly)
    {
        var texts = new Texts();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".texts.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            texts.Add(name, stream);
        }
        return texts;
    }

    /// <summary>Adds one file's texts. <paramref name="file"/> names it in errors.</summary>
    public void Add(string file, Stream json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            var byLanguage = Languages.All.Select(language => FormsOf(file, entry, language)).ToArray();
            if (!forms.TryAdd(entry.Name, byLanguage))
            {
                throw new InvalidDataException($"{file}: the text '{entry.Name}' is given twice.");
            }
        }
    }

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => forms.ContainsKey(key);

    /// <summary>A text that does not count.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Say(Language language, string key) => Forms(language, key)[0];

    /// <summary>A text in the form that goes with a number; <c>{n}</c> in it is the number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Count(Language language, string key, long number)
    {
        var all = Forms(language, key);
        var form = all[Math.Min(Plural.FormOf(language, number), all.Count - 1)];
        return form.Replace("{n}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>The forms a text has in a language.</summary>
    public IReadOnlyList<string> Forms(Language language, string key) =>
        forms.TryGetValue(key, out var byLanguage)
            ? byLanguage[(int)language]
            : throw new KeyNotFoundException($"There is no text '{key}' in any *.texts.json file.");

    private static string[] FormsOf(string file, JsonProperty entry, Language language)
    {
        if (!entry.Value.TryGetProperty(language.Code(), out var value))
        {
            throw new InvalidDataException($"{file}: the text '{entry.Name}' has no '{language.Code()}'.");
        }
        string[] result =
            value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [value.GetString()!];
        if (result.Length != 1 && result.Length != Plural.FormsIn(language))
        {
            throw new InvalidDataException(
                $"{file}: the text '{entry.Name}' needs one or {Plural.FormsIn(language)} forms in '{language.Code()}'."
            );
        }
        return result;
    }
}

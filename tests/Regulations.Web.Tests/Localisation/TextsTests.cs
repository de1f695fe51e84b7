using System.Text;
using System.Text.RegularExpressions;
using Regulations.Web.Localisation;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Localisation;

public sealed partial class TextsTests
{
    private static readonly Texts All = Texts.Of(typeof(Texts).Assembly);

    [Fact]
    public void No_text_is_empty_in_any_language()
    {
        var empty =
            from key in All.Keys
            from language in Languages.All
            where All.Forms(language, key).Any(string.IsNullOrWhiteSpace)
            select $"{key} ({language.Code()})";

        empty.ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_fills_the_same_places_in_every_language()
    {
        var uneven = All.Keys.Where(key => Languages.All.Select(l => Places(All.Forms(l, key))).Distinct().Count() > 1);

        uneven.ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_a_page_speaks_exists()
    {
        var source = Path.Combine(WebHouse.Repository, "src", "Regulations.Web");
        var spoken =
            from file in Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
            where !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
            from Match match in Spoken().Matches(File.ReadAllText(file))
            let key = match.Groups["key"].Value
            where !All.Has(key)
            select $"{Path.GetFileName(file)}: {key}";

        spoken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_role_has_a_name() => Runtime.People.Roles.All.ShouldAllBe(role => All.Has("role." + role));

    [Fact]
    public void A_file_without_one_of_the_languages_is_refused() =>
        Should.Throw<InvalidDataException>(() => Read("""{"a.b": {"kk": "бір", "ru": "один"}}""")).Message.ShouldContain("has no 'en'");

    [Fact]
    public void A_counted_Russian_text_needs_its_three_forms() =>
        Should.Throw<InvalidDataException>(() => Read("""{"a.b": {"kk": "күн", "ru": ["день", "дня"], "en": ["day", "days"]}}"""));

    [Fact]
    public void A_text_given_twice_is_refused()
    {
        const string file = """{"a.b": {"kk": "бір", "ru": "один", "en": "one"}}""";
        var texts = Read(file);

        Should.Throw<InvalidDataException>(() => texts.Add("second", new MemoryStream(Encoding.UTF8.GetBytes(file))));
    }

    [Fact]
    public void An_unknown_text_is_an_error_and_not_an_empty_place() =>
        Should.Throw<KeyNotFoundException>(() => All.Say(Language.Kazakh, "nothing.like-this"));

    private static Texts Read(string json)
    {
        var texts = new Texts();
        texts.Add("first", new MemoryStream(Encoding.UTF8.GetBytes(json)));
        return texts;
    }

    private static string Places(IReadOnlyList<string> forms) =>
        string.Join(' ', Place().Matches(forms[^1]).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(
        """(Words\[|[wW]ords\.With\(|[wW]ords\.Count\(|Flash\.SayNext\(context, )"(?<key>[a-z0-9.-]+[a-z0-9])"(?!\s*\+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}

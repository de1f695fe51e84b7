using System.Reflection;
using System.Text.Json.Nodes;
using Regulations.Editions.Documents.Templates;

namespace Regulations.Editions.Documents;

/// <summary>The documents that services end with, to be read and printed on A4. The one place that says what stands on them. Pure: the same
/// document gives the same page.</summary>
public static class DocumentTemplates
{
    /// <summary>Kazakh and Russian side by side, for documents that grant something.</summary>
    public const string SideBySide = "kk-ru";

    private static readonly Dictionary<string, DocumentTemplate> ByName = new[]
    {
        Receipts.OfDocuments,
        Receipts.AcceptanceRefusal,
        Refusals.Motivated,
        Licences.Licence,
        Licences.Appendix,
        Licences.StateLicence,
        SubsoilPapers.Conclusion,
        SubsoilPapers.NotificationLetter,
        SubsoilPapers.Permit,
        Certificates.Attestation,
        Certificates.Accreditation,
        Certificates.TestNotice,
    }.ToDictionary(template => template.Name, StringComparer.Ordinal);

    private static readonly Lazy<string> StyleSheet = new(ReadStyle);

    /// <summary>The names there are, as IssueDocument's <c>template</c> gives them.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The style sheet of <see cref="Paper"/>.</summary>
    public static string Style => StyleSheet.Value;

    /// <summary>A template by its name; null: there is none.</summary>
    public static DocumentTemplate? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The languages a document is printed in: <c>kk</c>, <c>ru</c>, <c>en</c> and, for some, <see cref="SideBySide"/>.</summary>
    public static IReadOnlyList<string> LanguagesOf(string template) =>
        Find(template) is { IsGrant: true } ? ["kk", "ru", "en", SideBySide] : ["kk", "ru", "en"];

    /// <summary>The document as an <c>article</c> of HTML, to be put into a page that bears <see cref="Style"/>. Everything that comes from
    /// people is encoded; there are no scripts and no styles in it.</summary>
    /// <param name="template">One of <see cref="Names"/>.</param>
    /// <param name="document">What is printed.</param>
    /// <param name="edition">The edition it was issued under.</param>
    /// <param name="language">One of <see cref="LanguagesOf"/>; anything else is Kazakh.</param>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    public static string Paper(string template, PrintedDocument document, Edition edition, string language) =>
        PaperPage.Article(Known(template), document, edition, language);

    /// <summary>The document as a whole HTML page that stands alone, style and all.</summary>
    /// <inheritdoc cref="Paper"/>
    public static string Page(string template, PrintedDocument document, Edition edition, string language) =>
        PaperPage.Whole(Known(template), document, edition, language);

    /// <summary>The demanded lines that the data leaves empty, each by the first place it could stand in, as in <c>refusal.text</c>. On paper they
    /// say that they are not stated.</summary>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    public static IReadOnlyList<string> Missing(string template, JsonObject data) =>
        [.. Known(template).DemandedLines.Where(line => SheetValues.Find(data, line) is null).Select(line => line.Paths[0])];

    /// <summary>Whether a document made by this template refuses what was asked for.</summary>
    public static bool IsRefusal(string template) => Find(template) is { IsRefusal: true };

    private static DocumentTemplate Known(string template) =>
        Find(template) ?? throw new ArgumentException($"There is no template '{template}'.", nameof(template));

    private static string ReadStyle()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("paper.css")
            ?? throw new InvalidOperationException("The style sheet paper.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using Regulations.Editions.Documents.Templates;

namespace Regulations.Editions.Documents;

/// <summary>The documents that services end with, as pages to be read and printed on A4. Pure: the same document gives the same page.</summary>
public static class DocumentTemplates
{
    private static readonly Dictionary<string, IDocumentTemplate> ByName = new IDocumentTemplate[]
    {
        new Receipt(),
        new AcceptanceRefusal(),
        new MotivatedRefusal(),
        new Licence(),
    }.ToDictionary(template => template.Name, StringComparer.Ordinal);

    /// <summary>The names there are, as IssueDocument's <c>template</c> gives them.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>A whole HTML page. Everything that comes from people is encoded.</summary>
    /// <param name="template">One of <see cref="Names"/>.</param>
    /// <param name="document">What is printed.</param>
    /// <param name="edition">The edition it was issued under.</param>
    /// <param name="language"><c>kk</c>, <c>ru</c> or <c>en</c>; anything else is Kazakh.</param>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    public static string Render(string template, PrintedDocument document, Edition edition, string language)
    {
        if (!ByName.TryGetValue(template, out var known))
        {
            throw new ArgumentException($"There is no template '{template}'.", nameof(template));
        }
        var sheet = new Sheet(document, edition, language is "ru" or "en" ? language : "kk");
        return DocumentPage.Around(sheet, known.Title(sheet), known.Body(sheet));
    }
}

/// <summary>One kind of document.</summary>
internal interface IDocumentTemplate
{
    string Name { get; }

    /// <summary>The heading, as text.</summary>
    string Title(Sheet sheet);

    /// <summary>What stands under the heading, as HTML.</summary>
    string Body(Sheet sheet);
}

using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Documents;

/// <summary>One kind of document: its heading and what stands under it, in order. Data, so that lint can ask what it needs.</summary>
public sealed record DocumentTemplate
{
    /// <summary>As IssueDocument's <c>template</c> names it.</summary>
    public required string Name { get; init; }

    /// <summary>Its heading.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What stands under the heading.</summary>
    public required IReadOnlyList<DocumentPart> Parts { get; init; }

    /// <summary>It refuses what was asked for.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>It grants a right and is therefore printed in Kazakh and Russian side by side too, and marked where it is a duplicate.</summary>
    public bool IsGrant { get; init; }

    /// <summary>As what the signer signed it.</summary>
    public LocalText SignedAs { get; init; } =
        new(
            "Басшы (уәкілетті тұлға), ЭЦҚ-мен қол қойылды",
            "Руководитель (уполномоченное лицо), подписано ЭЦП",
            "Head (authorised person), signed with an EDS"
        );

    /// <summary>The lines that the definition's data has to fill.</summary>
    public IEnumerable<DataLine> DemandedLines => Parts.SelectMany(part => part.Lines).OfType<DataLine>().Where(line => line.IsDemanded);
}

/// <summary>A part of a document.</summary>
public abstract record DocumentPart
{
    /// <summary>The lines it shows.</summary>
    public virtual IEnumerable<DocumentLine> Lines => [];
}

/// <summary>A sentence of the house.</summary>
/// <param name="Text">It.</param>
/// <param name="When">Whether it is said of a document; null: always.</param>
internal sealed record Sentence(LocalText Text, Func<Sheet, bool>? When = null) : DocumentPart;

/// <summary>A table of lines; a line without a value is left out unless it is demanded.</summary>
internal sealed record Table(params DocumentLine[] Rows) : DocumentPart
{
    public override IEnumerable<DocumentLine> Lines => Rows;
}

/// <summary>A value as a text of its own, its lines as paragraphs.</summary>
/// <param name="Line">Where it comes from.</param>
/// <param name="IsHeaded">The line's title stands above it.</param>
/// <param name="AreLinesPoints">Each line is a point of a list.</param>
internal sealed record Passage(DocumentLine Line, bool IsHeaded = false, bool AreLinesPoints = false) : DocumentPart
{
    public override IEnumerable<DocumentLine> Lines => [Line];
}

/// <summary>One thing a document says, under its title.</summary>
/// <param name="Title">What it is called.</param>
public abstract record DocumentLine(LocalText Title)
{
    /// <summary>What it is called on one document.</summary>
    internal virtual LocalText TitleOn(Sheet sheet) => Title;
}

/// <summary>A line that the definition's data fills.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Paths">Where in the data it may stand, as in <c>licence.conditions</c>; the first that has a value is printed.</param>
/// <param name="IsDemanded">A document without it is incomplete.</param>
public record DataLine(LocalText Title, IReadOnlyList<string> Paths, bool IsDemanded) : DocumentLine(Title);

/// <summary>The number of the person the document is about: an IIN or a BIN, by what the person is.</summary>
internal sealed record PersonNumberLine() : DataLine(new LocalText("ЖСН/БСН", "ИИН/БИН", "IIN/BIN"), ["applicant.id"], IsDemanded: true)
{
    private static readonly LocalText Iin = new("ЖСН", "ИИН", "IIN");
    private static readonly LocalText Bin = new("БСН", "БИН", "BIN");

    internal override LocalText TitleOn(Sheet sheet) =>
        (sheet.Document.Data["applicant"] as JsonObject)?["type"] is JsonValue value && value.TryGetValue<string>(out var type)
            ? type switch
            {
                "natural" => Iin,
                "legal" => Bin,
                _ => Title,
            }
            : Title;
}

/// <summary>A line that the house itself knows: numbers, days, the kind, the time limit.</summary>
internal sealed record HouseLine(LocalText Title, Func<Sheet, string> Value) : DocumentLine(Title);

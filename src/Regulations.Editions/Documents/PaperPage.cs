using static Regulations.Editions.Documents.Sheet;

namespace Regulations.Editions.Documents;

/// <summary>The sheet around what a template says: the provider's head, number and day, signature, check address. Sober, one typeface, black on
/// white.</summary>
internal static class PaperPage
{
    public static string Whole(DocumentTemplate template, PrintedDocument document, Edition edition, string language)
    {
        var first = LanguagesOf(template, language)[0];
        return $"""
            <!doctype html>
            <html lang="{first}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{Html(template.Title.In(first))} {Html(document.Number)}</title>
            <style>
            {DocumentTemplates.Style.TrimEnd()}
            </style>
            </head>
            <body>
            {Article(template, document, edition, language)}
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    public static string Article(DocumentTemplate template, PrintedDocument document, Edition edition, string language)
    {
        var sheets = LanguagesOf(template, language).Select(one => new Sheet(template, document, edition, one)).ToArray();
        var sides = string.Join('\n', sheets.Select(Side));
        return $"""
            <article class="paper{(sheets.Length > 1 ? " paper-bilingual" : "")}" lang="{sheets[0].Language}">
            <div class="paper-sides">
            {sides}
            </div>
            <footer class="paper-foot">
            {Signature(sheets)}{Check(sheets)}
            </footer>
            </article>
            """.ReplaceLineEndings("\n");
    }

    private static string[] LanguagesOf(DocumentTemplate template, string language) =>
        language switch
        {
            "ru" or "en" => [language],
            DocumentTemplates.SideBySide when template.IsGrant => ["kk", "ru"],
            _ => ["kk"],
        };

    private static string Side(Sheet sheet)
    {
        var document = sheet.Document;
        var facts = sheet.Edition.Facts;
        return $"""
            <section class="paper-side" lang="{sheet.Language}">
            <header class="paper-head"><p>{Html(sheet.Say(facts.Provider))}</p><p>{Html(sheet.Say(facts.Name))}</p></header>
            <p class="paper-meta"><span>{Html(sheet.Say("№", "№", "No"))} {Html(document.Number)}</span><span>{Html(
                sheet.Day(document.IssuedOn)
            )}</span></p>
            <h1>{Html(sheet.Say(sheet.Template.Title))}</h1>
            {string.Concat(Marks(sheet).Select(mark => $"<p class=\"paper-mark\">{Html(mark)}</p>\n"))}{string.Join(
                '\n',
                sheet.Template.Parts.Select(part => Part(sheet, part)).Where(part => part.Length > 0)
            )}
            </section>
            """;
    }

    private static IEnumerable<string> Marks(Sheet sheet)
    {
        if (sheet.Template.IsGrant && sheet.Document.Kind == "duplicate")
        {
            yield return sheet.Say("Телнұсқа", "Дубликат", "Duplicate");
        }
        if (sheet.Document.IsTerminated)
        {
            yield return sheet.Say("Қолданылуы тоқтатылған", "Действие прекращено", "No longer in force");
        }
    }

    private static string Part(Sheet sheet, DocumentPart part) =>
        part switch
        {
            Sentence sentence when sentence.When is null || sentence.When(sheet) => Paragraph(sheet.Say(sentence.Text)),
            Table table => Rows(sheet, table),
            Passage passage when sheet.ValueOf(passage.Line) is { } text => (
                passage.IsHeaded ? $"<h2>{Html(sheet.Say(passage.Line.Title))}</h2>\n" : ""
            ) + (passage.AreLinesPoints ? Points(text) : Paragraph(text)),
            _ => "",
        };

    private static string Rows(Sheet sheet, Table table)
    {
        var rows = table
            .Rows.Select(line => (Title: line.TitleOn(sheet), Value: sheet.ValueOf(line)))
            .Where(row => row.Value is not null)
            .ToList();
        return rows.Count == 0
            ? ""
            : "<dl>\n"
                + string.Concat(rows.Select(row => $"<div><dt>{Html(sheet.Say(row.Title))}</dt><dd>{Html(row.Value!)}</dd></div>\n"))
                + "</dl>";
    }

    private static string Points(string text) =>
        "<ul>"
        + string.Concat(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => $"<li>{Html(line)}</li>")
        )
        + "</ul>";

    private static string Paragraph(string text) => $"<p>{Html(text)}</p>";

    private static string Signature(Sheet[] sheets) =>
        sheets[0].Document.SignedBy is null
            ? ""
            : string.Concat(
                sheets.Select(sheet =>
                    $"<p class=\"paper-sign\" lang=\"{sheet.Language}\"><span>{Html(sheet.Say(sheet.Template.SignedAs))}</span><span>{Html(sheet.Say(sheet.Document.SignedBy!))}</span></p>\n"
                )
            );

    private static string Check(Sheet[] sheets)
    {
        var document = sheets[0].Document;
        var lines = sheets.Select(sheet =>
            $"<p lang=\"{sheet.Language}\">{Html(sheet.Say("Негізі", "Основание", "Under"))}: {Html(sheet.Act)}</p>"
        );
        if (document.CheckAddress is not { } address)
        {
            return $"<div class=\"paper-check\"><div>{string.Concat(lines)}</div></div>";
        }
        // The picture is made by this program from the address; it is the one part that is not encoded.
        var picture = document.QrSvg is { } svg ? $"<div class=\"paper-qr\" aria-hidden=\"true\">{svg}</div>" : "";
        var words = string.Join(" · ", sheets.Select(CheckWords));
        return $"<div class=\"paper-check\">{picture}<div>{string.Concat(lines)}<p>{Html(words)}: {Html(address)}</p></div></div>";
    }

    private static string CheckWords(Sheet sheet) =>
        sheet.Say("Құжатты мына мекенжайда тексеруге болады", "Документ можно проверить по адресу", "The document can be checked at");
}

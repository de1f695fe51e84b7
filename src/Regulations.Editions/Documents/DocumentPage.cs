using static Regulations.Editions.Documents.Sheet;

namespace Regulations.Editions.Documents;

/// <summary>The page around a document: the provider's head, number and day, signature, check address. Sober, one typeface, black on white.</summary>
internal static class DocumentPage
{
    private const string Style = """
        @page{size:A4;margin:20mm 18mm 18mm 25mm}
        *{box-sizing:border-box}
        body{margin:0;background:#eceff1;color:#111;font:12.5pt/1.5 "Noto Serif","PT Serif","Times New Roman",serif}
        main{background:#fff;width:210mm;min-height:297mm;margin:8mm auto;padding:20mm 18mm 18mm 25mm;display:flex;flex-direction:column}
        header{text-align:center;border-bottom:2px solid #111;padding-bottom:5mm}
        header p{margin:0;font-weight:600;text-transform:uppercase;letter-spacing:.02em}
        header p+p{font-weight:400;text-transform:none;letter-spacing:0;font-size:10.5pt;margin-top:2mm}
        .meta{display:flex;justify-content:space-between;margin:5mm 0 0;font-variant-numeric:tabular-nums}
        h1{font-size:17pt;line-height:1.25;text-align:center;margin:12mm 0 3mm;font-weight:600}
        .mark{text-align:center;font-weight:600;letter-spacing:.12em;text-transform:uppercase;border:1.5px solid #111;align-self:center;padding:1mm 6mm;margin:0 0 4mm}
        dl{margin:6mm 0}
        dl div{display:grid;grid-template-columns:58mm 1fr;gap:4mm;padding:1.8mm 0;border-bottom:1px solid #cfd8dc;break-inside:avoid}
        dt{color:#455a64;font-size:11pt}
        dd{margin:0;overflow-wrap:anywhere}
        p{margin:0 0 3mm;overflow-wrap:anywhere;white-space:pre-line}
        ul{margin:0 0 3mm;padding-left:7mm}
        footer{margin-top:auto;padding-top:10mm;break-inside:avoid}
        .sign{display:flex;justify-content:space-between;gap:8mm;align-items:end;margin-bottom:6mm}
        .sign span+span{min-width:60mm;text-align:right}
        .check{display:flex;gap:6mm;align-items:center;border-top:1px solid #90a4ae;padding-top:4mm;font-size:10pt;color:#37474f}
        .qr{width:28mm;height:28mm;flex:none;border:1px solid #b0bec5;display:grid;place-items:center}
        .qr svg{width:26mm;height:26mm}
        .check p{margin:0 0 1mm}
        @media print{body{background:#fff}main{width:auto;min-height:0;margin:0;padding:0}}
        @media(max-width:220mm){main{width:auto;margin:0;padding:8mm 5mm}dl div{grid-template-columns:1fr;gap:0}}
        """;

    public static string Around(Sheet sheet, string title, string body)
    {
        var document = sheet.Document;
        var facts = sheet.Edition.Facts;
        var mark =
            document.Kind == "duplicate" && body.Contains("data-licence", StringComparison.Ordinal)
                ? $"<p class=\"mark\">{Html(sheet.Say("Телнұсқа", "Дубликат", "Duplicate"))}</p>"
                : "";
        return $"""
            <!doctype html>
            <html lang="{sheet.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{Html(title)} {Html(document.Number)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <header><p>{Html(sheet.Say(facts.Provider))}</p><p>{Html(sheet.Say(facts.Name))}</p></header>
            <div class="meta"><span>{Html(sheet.Say("№", "№", "No"))} {Html(document.Number)}</span><span>{Html(
                sheet.Day(document.IssuedOn)
            )}</span></div>
            <h1>{Html(title)}</h1>
            {mark}
            {body}
            <footer>{Signature(sheet)}{Check(sheet)}</footer>
            </main>
            </body>
            </html>

            """;
    }

    private static string Signature(Sheet sheet) =>
        sheet.Document.SignedBy is not { } signer
            ? ""
            : $"""<div class="sign"><span>{Html(sheet.Say("ЭЦҚ-мен қол қойылды", "Подписано ЭЦП", "Signed with an EDS"))}</span><span>{Html(sheet.Say(signer))}</span></div>""";

    private static string Check(Sheet sheet)
    {
        var act = $"<p>{Html(sheet.Say("Негізі", "Основание", "Under"))}: {Html(sheet.Act)}</p>";
        if (sheet.Document.CheckAddress is not { } address)
        {
            return $"""<div class="check"><div>{act}</div></div>""";
        }
        // The picture is made by this program from the address; it is the one part that is not encoded.
        var picture = sheet.Document.QrSvg is { } svg ? $"""<div class="qr" aria-hidden="true">{svg}</div>""" : "";
        var words = sheet.Say(
            "Құжатты мына мекенжайда тексеруге болады",
            "Документ можно проверить по адресу",
            "The document can be checked at"
        );
        return $"""<div class="check">{picture}<div>{act}<p>{Html(words)}: {Html(address)}</p></div></div>""";
    }
}

using Regulations.Editions.Forms;

namespace Regulations.Web.Forms;

/// <summary>What files a field takes, as the page says it and the browser offers it. The runtime checks again, by content.</summary>
public static class UploadRules
{
    /// <summary>The house's own limit on one file, in bytes.</summary>
    public const long LargestFile = 10 * 1024 * 1024;

    private static readonly (string Extension, string MediaType)[] Types =
    [
        (".pdf", "application/pdf"),
        (".jpg", "image/jpeg"),
        (".png", "image/png"),
        (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ];

    /// <summary>The largest file of a field, in bytes.</summary>
    public static long BytesFor(FormField field) => Math.Min(Shape(field).MaximumBytes ?? LargestFile, LargestFile);

    /// <summary>The same in megabytes, for people.</summary>
    public static long MegabytesFor(FormField field) => Math.Max(1, BytesFor(field) / 1024 / 1024);

    /// <summary>The types a browser is asked to offer.</summary>
    public static string AcceptFor(FormField field) =>
        string.Join(
            ',',
            TypesFor(field)
                .SelectMany(t => t.Extension == ".jpg" ? [t.Extension, ".jpeg", t.MediaType] : new[] { t.Extension, t.MediaType })
        );

    /// <summary>The types as people call them: “PDF, JPG, PNG”.</summary>
    public static string NamesFor(FormField field) => string.Join(", ", TypesFor(field).Select(t => t.Extension[1..].ToUpperInvariant()));

    private static IEnumerable<(string Extension, string MediaType)> TypesFor(FormField field)
    {
        var accept = Shape(field).Accept;
        return accept.Count == 0 ? Types : Types.Where(t => accept.Contains(t.MediaType));
    }

    private static FormField Shape(FormField field) => field.Type == FieldType.List && field.Items is { } items ? items : field;
}

using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Editions.Forms;

namespace Regulations.Web.Forms;

/// <summary>How a form's fields are named in a page, and how what a browser posts becomes JSON again.</summary>
public static class FormFields
{
    /// <summary>Names of inputs begin with it; the rest is the JSON Pointer of the value.</summary>
    public const string Prefix = "field";

    /// <summary>Of an attachment that is already stored, kept from one showing of the form to the next: its SHA-256 is the value.</summary>
    public const string Kept = "kept";

    /// <summary>The name of an input.</summary>
    public static string NameOf(string path) => Prefix + path;

    /// <summary>The id of an input, which labels and the error summary point to.</summary>
    public static string IdOf(string path) => Prefix + path.Replace('/', '-');

    /// <summary>Reads what was posted for the fields asked for. Nothing is judged here: what does not fit its field stays as text and is refused by the form's own rules.</summary>
    /// <param name="stored">SHA-256 values of files that came with this post and are stored now, by path.</param>
    /// <param name="prefill">What the form began with; fields that may not be changed keep it.</param>
    public static JsonObject Read(
        Form form,
        FormContext context,
        IFormCollection posted,
        JsonObject? prefill = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? stored = null
    ) => new Reading(context, posted, stored).Group(form.Fields, "", prefill);

    /// <summary>The attachment fields that a case asks for, with their paths; groups are looked into, lists of groups are not.</summary>
    public static IEnumerable<(string Path, FormField Field)> AttachmentsOf(
        IEnumerable<FormField> fields,
        FormContext context,
        string path = ""
    ) =>
        fields
            .Where(field => field.IsAskedFor(context))
            .SelectMany(field =>
                IsAttachment(field) ? [($"{path}/{field.Name}", field)]
                : field.Type == FieldType.Group ? AttachmentsOf(field.Fields, context, $"{path}/{field.Name}")
                : []
            );

    /// <summary>Whether a field, or each value of a list, is a stored file.</summary>
    public static bool IsAttachment(FormField field) =>
        field.Widget == "attachment" || field.Format == "attachment" || (field.Items is { } items && IsAttachment(items));

    /// <summary>Whether a field is asked for, given the values of its group.</summary>
    public static bool Holds(FieldCondition? condition, JsonObject given) =>
        condition is null || (AsText(given[condition.Field]) is { } text && condition.Values.Contains(text));

    /// <summary>A scalar as text; null for anything else.</summary>
    public static string? AsText(JsonNode? node) =>
        node is JsonValue value ? (value.TryGetValue<string>(out var text) ? text : value.ToJsonString()) : null;

    private sealed class Reading(FormContext context, IFormCollection posted, IReadOnlyDictionary<string, IReadOnlyList<string>>? stored)
    {
        public JsonObject Group(IReadOnlyList<FormField> fields, string path, JsonObject? prefill)
        {
            var group = new JsonObject();
            foreach (var field in fields.Where(f => f.IsAskedFor(context) && Holds(f.When, group)))
            {
                var value = field.ReadOnly
                    ? prefill?[field.Name]?.DeepClone()
                    : Value(field, $"{path}/{field.Name}", prefill?[field.Name] as JsonObject);
                if (value is not null)
                {
                    group[field.Name] = value;
                }
            }
            return group;
        }

        private JsonNode? Value(FormField field, string path, JsonObject? prefill) =>
            field.Type switch
            {
                FieldType.Group => Group(field.Fields, path, prefill) is { Count: > 0 } group ? group : null,
                FieldType.List when IsAttachment(field) => Files(path) is { Count: > 0 } files
                    ? new JsonArray([.. files.Select(f => (JsonNode?)f)])
                    : null,
                FieldType.List when field.Items is { Type: FieldType.Group } => Rows(field.Items, path),
                FieldType.List => Scalars(field, path),
                FieldType.Boolean => Boolean(field, path),
                _ when IsAttachment(field) => Files(path) is [.., var last] ? last : null,
                _ => Scalar(field, posted[NameOf(path)].ToString()),
            };

        // The newest file wins where one is asked for; files kept from before come first.
        private List<string> Files(string path) =>
            [.. posted[Kept + path].OfType<string>().Where(sha => sha.Length == 64), .. stored?.GetValueOrDefault(path) ?? []];

        private JsonArray? Rows(FormField shape, string path)
        {
            var indexes = posted
                .Keys.Where(k => k.StartsWith(NameOf(path) + "/", StringComparison.Ordinal))
                .Select(k => k[(NameOf(path).Length + 1)..].Split('/')[0])
                .Select(i => int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)
                .Where(i => i >= 0)
                .Distinct()
                .Order();
            var rows = indexes
                .Select(i => Group(shape.Fields, string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"), null))
                .Where(row => row.Count > 0)
                .ToArray<JsonNode?>();
            return rows.Length == 0 ? null : new JsonArray(rows);
        }

        private JsonArray? Scalars(FormField field, string path)
        {
            // Choices are ticked one by one; free values are written one a line.
            var texts = posted[NameOf(path)].OfType<string>().SelectMany(v => v.Split('\n')).Select(v => v.Trim()).Where(v => v.Length > 0);
            var values = texts.Select(v => field.Items is { } items ? Scalar(items, v) : v).ToArray();
            return values.Length == 0 ? null : new JsonArray(values);
        }

        private JsonValue? Boolean(FormField field, string path) =>
            posted[NameOf(path)].ToString() switch
            {
                "true" => JsonValue.Create(true),
                "false" => JsonValue.Create(false),
                _ => field.Widget == "checkbox" ? JsonValue.Create(false) : null,
            };

        private static JsonNode? Scalar(FormField field, string text)
        {
            var trimmed = text.Trim();
            if (trimmed.Length == 0)
            {
                return null;
            }
            if (field.Type is FieldType.WholeNumber or FieldType.Number)
            {
                var plain = trimmed
                    .Replace(" ", "", StringComparison.Ordinal)
                    .Replace("\u00a0", "", StringComparison.Ordinal)
                    .Replace(',', '.');
                return decimal.TryParse(
                    plain,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? JsonValue.Create(number)
                    : JsonValue.Create(trimmed);
            }
            // People group the digits of long numbers; the number itself has none of the spaces.
            return field.Format is "iin" or "bin" or "iin-or-bin" or "phone" or "licence-number"
                ? JsonValue.Create(string.Concat(trimmed.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '-'))))
                : JsonValue.Create(trimmed.ReplaceLineEndings("\n"));
        }
    }
}

using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Forms;

/// <summary>Checks what came in for a form. What is not asked for in the case is refused like an unknown field; sizes are bounded.</summary>
public sealed class FormValidator
{
    /// <summary>The largest form as JSON, in UTF-16 units.</summary>
    public const int MaximumSize = 256 * 1024;

    /// <summary>How deep groups and lists may nest.</summary>
    public const int MaximumDepth = 8;

    private readonly FormContext _context;
    private readonly List<FormError> _errors = [];

    private FormValidator(FormContext context) => _context = context;

    /// <summary>Checks a filled-in form; no errors: it may be accepted.</summary>
    /// <param name="form">The form asked for.</param>
    /// <param name="value">What came in; null counts as an empty form.</param>
    /// <param name="context">The case: kind of request and kind of applicant.</param>
    public static IReadOnlyList<FormError> Validate(Form form, JsonNode? value, FormContext context)
    {
        if (value is not null && value is not JsonObject)
        {
            return [new FormError("", "type", FormMessages.Type(FieldType.Group))];
        }
        var given = value as JsonObject ?? [];
        if (Deeper(given, MaximumDepth))
        {
            return [new FormError("", "depth", FormMessages.Depth)];
        }
        if (given.ToJsonString().Length > MaximumSize)
        {
            return [new FormError("", "size", FormMessages.Size)];
        }
        var validator = new FormValidator(context);
        validator.CheckGroup(form.Fields, given, "");
        return validator._errors;
    }

    /// <summary>A scalar as the text it is compared by; null for anything else.</summary>
    internal static string? AsText(JsonNode? node) =>
        node is JsonValue value
            ? value.TryGetValue<string>(out var text)
                ? text
                : value.ToJsonString()
            : null;

    /// <summary>A number; null for anything else. Read from its text: what was made in memory holds an int or a long, what was parsed neither.</summary>
    internal static decimal? AsNumber(JsonNode? node) =>
        node?.GetValueKind() == System.Text.Json.JsonValueKind.Number
        && decimal.TryParse(
            node.ToJsonString(),
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private void CheckGroup(IReadOnlyList<FormField> fields, JsonObject given, string path)
    {
        var asked = fields.Where(field => field.IsAskedFor(_context) && Holds(field.When, given)).ToDictionary(field => field.Name);
        foreach (var (name, _) in given)
        {
            if (!asked.ContainsKey(name))
            {
                Add($"{path}/{Escape(name)}", "unknown", FormMessages.Unknown);
            }
        }
        foreach (var field in asked.Values)
        {
            Check(field, given[field.Name], $"{path}/{Escape(field.Name)}");
        }
    }

    private void Check(FormField field, JsonNode? value, string path)
    {
        if (IsBlank(value))
        {
            if (field.IsDemandedFor(_context))
            {
                Add(path, "required", FormMessages.Required);
            }
            return;
        }
        switch (field.Type)
        {
            case FieldType.Group when value is JsonObject group:
                CheckGroup(field.Fields, group, path);
                break;
            case FieldType.List when value is JsonArray items:
                CheckItems(field, items, path);
                break;
            case FieldType.Boolean when value is JsonValue v && v.TryGetValue<bool>(out _):
                break;
            case FieldType.WholeNumber when AsNumber(value) is { } number && number == decimal.Truncate(number):
                CheckRange(field, number, path);
                break;
            case FieldType.Number when AsNumber(value) is { } number:
                CheckRange(field, number, path);
                break;
            case FieldType.Text when value is JsonValue v && v.TryGetValue<string>(out var text):
                CheckText(field, text, path);
                break;
            default:
                Add(path, "type", FormMessages.Type(field.Type));
                return;
        }
        if (field.OnlyValue is { } only && AsText(value) != only)
        {
            Add(path, "const", field.Type == FieldType.Boolean ? FormMessages.Consent : FormMessages.Fixed);
        }
    }

    private void CheckItems(FormField field, JsonArray items, string path)
    {
        if (items.Count < field.MinimumItems || items.Count > field.MaximumItems)
        {
            Add(path, "items", FormMessages.Items(field.MinimumItems, field.MaximumItems));
            return;
        }
        if (field.Items is { } shape)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Check(shape, items[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}/{i}"));
            }
        }
    }

    private void CheckRange(FormField field, decimal number, string path)
    {
        if (number < field.Minimum || number > field.Maximum)
        {
            Add(path, "range", FormMessages.Range(field.Minimum, field.Maximum));
        }
    }

    private void CheckText(FormField field, string text, string path)
    {
        if (text.Length < field.MinimumLength || text.Length > field.MaximumLength)
        {
            Add(path, "length", FormMessages.Length(field.MinimumLength, field.MaximumLength));
            return;
        }
        if (field.Choices.Count > 0 && field.Choices.All(choice => choice.Value != text))
        {
            Add(path, "choice", FormMessages.Choice);
        }
        if (field.Format is { } format && !TextFormats.Holds(format, text))
        {
            Add(path, "format", FormMessages.Format(format));
        }
        if (field.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            Add(path, "pattern", FormMessages.Pattern);
        }
    }

    private void Add(string path, string rule, LocalText message) => _errors.Add(new FormError(path, rule, message));

    private static bool Holds(FieldCondition? condition, JsonObject given) =>
        condition is null || (AsText(given[condition.Field]) is { } text && condition.Values.Contains(text));

    // An empty text is what a browser sends for a field left alone.
    private static bool IsBlank(JsonNode? value) =>
        value is null || (value is JsonValue v && v.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text));

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool Deeper(JsonNode? node, int allowed) =>
        node switch
        {
            JsonObject group => allowed == 0 || group.Any(pair => Deeper(pair.Value, allowed - 1)),
            JsonArray items => allowed == 0 || items.Any(item => Deeper(item, allowed - 1)),
            _ => false,
        };
}

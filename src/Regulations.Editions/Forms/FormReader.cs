using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Forms;

/// <summary>A part of a form's schema that cannot be used.</summary>
/// <param name="Form">The form.</param>
/// <param name="Path">The field, as in <c>documents/name</c>; empty: the form itself.</param>
/// <param name="Keyword">The keyword.</param>
public sealed record FormProblem(string Form, string Path, string Keyword);

/// <summary>Reads forms from <c>customProperties.regulation.forms</c>: a subset of JSON Schema with our own <c>x-</c> keywords.</summary>
public sealed class FormReader
{
    private static readonly string[] Known =
    [
        "type",
        "title",
        "description",
        "required",
        "properties",
        "additionalProperties",
        "enum",
        "const",
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "format",
        "items",
        "readOnly",
        "default",
        "x-title",
        "x-description",
        "x-widget",
        "x-enum-titles",
        "x-kinds",
        "x-applicants",
        "x-outcomes",
        "x-when",
        "x-role",
        "x-accept",
        "x-max-bytes",
        "x-source",
    ];

    private static readonly string[] Formats =
    [
        "date",
        "iin",
        "bin",
        "iin-or-bin",
        "licence-number",
        "email",
        "phone",
        "attachment",
        "base64",
    ];

    private const int MaximumPattern = 1_000;

    private readonly string _form;
    private readonly List<FormProblem> _problems;

    private FormReader(string form, List<FormProblem> problems)
    {
        _form = form;
        _problems = problems;
    }

    /// <summary>The forms of a definition by name; what cannot be used is left out (see <see cref="Problems"/>).</summary>
    public static IReadOnlyDictionary<string, Form> ReadAll(JsonObject definition) => ReadAll(definition, []);

    /// <summary>What of a definition's forms cannot be used.</summary>
    public static IReadOnlyList<FormProblem> Problems(JsonObject definition)
    {
        var problems = new List<FormProblem>();
        ReadAll(definition, problems);
        return problems;
    }

    /// <summary>Reads one form's schema.</summary>
    public static Form Read(string name, JsonObject schema) => new FormReader(name, []).ReadForm(schema);

    private static Dictionary<string, Form> ReadAll(JsonObject definition, List<FormProblem> problems) =>
        (definition["customProperties"].At("regulation").At("forms") as JsonObject ?? [])
            .Where(pair => pair.Value is JsonObject)
            .ToDictionary(
                pair => pair.Key,
                pair => new FormReader(pair.Key, problems).ReadForm((JsonObject)pair.Value!),
                StringComparer.Ordinal
            );

    private Form ReadForm(JsonObject schema)
    {
        CheckKeywords(schema, "");
        return new Form(_form, LocalText.Read(schema["x-title"]), ReadFields(schema, "", depth: 0));
    }

    private List<FormField> ReadFields(JsonObject schema, string path, int depth)
    {
        if (depth > FormValidator.MaximumDepth)
        {
            _problems.Add(new FormProblem(_form, path, "properties"));
            return [];
        }
        var required = Texts(schema["required"]);
        return
        [
            .. (schema["properties"] as JsonObject ?? [])
                .Where(pair => pair.Value is JsonObject)
                .Select(pair => ReadField(pair.Key, (JsonObject)pair.Value!, required.Contains(pair.Key), Join(path, pair.Key), depth)),
        ];
    }

    private FormField ReadField(string name, JsonObject schema, bool required, string path, int depth)
    {
        CheckKeywords(schema, path);
        var type = ReadType(schema, path);
        var format = Text(schema["format"]);
        if (format is not null && !Formats.Contains(format))
        {
            _problems.Add(new FormProblem(_form, path, "format"));
        }
        var choices = Texts(schema["enum"]).Select(value => new FieldChoice(value, ChoiceTitle(schema, value))).ToList();
        return new FormField
        {
            Name = name,
            Title = LocalText.Read(schema["x-title"]),
            Description = LocalText.Read(schema["x-description"]),
            Source = Text(schema["x-source"]),
            Type = type,
            Required = required,
            Widget = Text(schema["x-widget"]) ?? DefaultWidget(type, format, choices.Count),
            Format = format,
            Pattern = ReadPattern(schema, path),
            MinimumLength = Size(schema, "minLength", path) ?? 0,
            MaximumLength = Size(schema, "maxLength", path) ?? (format == "base64" ? 16 * 1024 : FormField.DefaultMaximumLength),
            Minimum = Number(schema["minimum"]),
            Maximum = Number(schema["maximum"]),
            MinimumItems = Size(schema, "minItems", path) ?? 0,
            MaximumItems = Size(schema, "maxItems", path) ?? FormField.DefaultMaximumItems,
            OnlyValue = schema["const"] is { } only ? FormValidator.AsText(only) : null,
            Choices = choices,
            Items = schema["items"] is JsonObject items ? ReadField("", items, required: true, Join(path, "*"), depth + 1) : null,
            Fields = type == FieldType.Group ? ReadFields(schema, path, depth + 1) : [],
            Kinds = Texts(schema["x-kinds"]),
            Applicants = Texts(schema["x-applicants"]),
            Outcomes = Texts(schema["x-outcomes"]),
            When = schema["x-when"] is JsonObject { Count: 1 } when
                ? new FieldCondition(when.First().Key, Texts(when.First().Value))
                : null,
            Role = Text(schema["x-role"]),
            Accept = Texts(schema["x-accept"]),
            MaximumBytes = Size(schema, "x-max-bytes", path),
            ReadOnly = schema["readOnly"] is JsonValue readOnly && readOnly.TryGetValue<bool>(out var b) && b,
        };
    }

    private FieldType ReadType(JsonObject schema, string path)
    {
        switch (Text(schema["type"]))
        {
            case "string":
                return FieldType.Text;
            case "integer":
                return FieldType.WholeNumber;
            case "number":
                return FieldType.Number;
            case "boolean":
                return FieldType.Boolean;
            case "array":
                return FieldType.List;
            case "object":
                return FieldType.Group;
            default:
                _problems.Add(new FormProblem(_form, path, "type"));
                return FieldType.Text;
        }
    }

    private Regex? ReadPattern(JsonObject schema, string path)
    {
        if (Text(schema["pattern"]) is not { } pattern)
        {
            return null;
        }
        if (pattern.Length > MaximumPattern)
        {
            _problems.Add(new FormProblem(_form, path, "pattern"));
            return null;
        }
        try
        {
            // Linear in time whatever the text: a pattern comes from a file that analysts edit.
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            _problems.Add(new FormProblem(_form, path, "pattern"));
            return null;
        }
    }

    private void CheckKeywords(JsonObject schema, string path) =>
        _problems.AddRange(schema.Where(pair => !Known.Contains(pair.Key)).Select(pair => new FormProblem(_form, path, pair.Key)));

    private static LocalText ChoiceTitle(JsonObject schema, string value) =>
        schema["x-enum-titles"].At(value) is JsonObject title ? LocalText.Read(title) : new LocalText(value, value, value);

    private static string DefaultWidget(FieldType type, string? format, int choices) =>
        (type, format) switch
        {
            (FieldType.Boolean, _) => "checkbox",
            (_, "date") => "date",
            (_, "attachment") => "attachment",
            (FieldType.Text, _) when choices > 0 => choices <= 3 ? "radio" : "select",
            (FieldType.Group or FieldType.List, _) => "group",
            _ => "text",
        };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    private static List<string> Texts(JsonNode? node) => [.. (node as JsonArray ?? []).Select(FormValidator.AsText).OfType<string>()];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A length, a count, a size in bytes: a whole number that fits; null where there is none, or none that can be used.</summary>
    private int? Size(JsonObject schema, string keyword, string path)
    {
        if (schema[keyword] is not { } given)
        {
            return null;
        }
        if (Number(given) is { } number && number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue)
        {
            return (int)number;
        }
        _problems.Add(new FormProblem(_form, path, keyword));
        return null;
    }

    private static decimal? Number(JsonNode? node) => FormValidator.AsNumber(node);
}

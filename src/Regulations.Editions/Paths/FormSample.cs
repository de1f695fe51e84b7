using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Editions.Forms;

namespace Regulations.Editions.Paths;

/// <summary>Fills in a form as a careful person would: what it holds afterwards is what <see cref="FormValidator"/> accepts.</summary>
public sealed class FormSample
{
    private readonly FormContext _context;
    private readonly string? _applicant;
    private readonly bool _everything;
    private readonly IReadOnlyDictionary<string, JsonNode> _wanted;

    private FormSample(FormContext context, string? applicant, bool everything, IReadOnlyDictionary<string, JsonNode> wanted)
    {
        _context = context;
        _applicant = applicant ?? context.ApplicantType;
        _everything = everything;
        _wanted = wanted;
    }

    /// <summary>A filled-in form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="context">The kind of request and of applicant, and the outcome chosen.</param>
    /// <param name="applicant"><c>natural</c> or <c>legal</c>, where the case does not say it yet: what is chosen where there is a choice.</param>
    /// <param name="given">What it is pre-filled with: kept where it fits.</param>
    /// <param name="everything">Every field asked for is filled in; else what is demanded and what was given.</param>
    /// <param name="wanted">Values that fields of these names should have, where they are asked for.</param>
    /// <exception cref="NotSupportedException">A field asks for a pattern that no sample holds; the message names it.</exception>
    public static JsonObject Fill(
        Form form,
        FormContext context,
        string? applicant = null,
        JsonObject? given = null,
        bool everything = false,
        IReadOnlyDictionary<string, JsonNode>? wanted = null
    ) => new FormSample(context, applicant, everything, wanted ?? new Dictionary<string, JsonNode>()).Group(form.Fields, given ?? []);

    private JsonObject Group(IReadOnlyList<FormField> fields, JsonObject given)
    {
        var filled = new JsonObject();
        // What a field hangs on may stand below it: filled in first.
        var asked = fields.Where(field => field.IsAskedFor(_context)).ToList();
        var decisive = asked.Select(field => field.When?.Field).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var field in asked.Where(field => field.When is null).Concat(asked.Where(field => field.When is not null)))
        {
            var isWanted = _wanted.ContainsKey(field.Name);
            if (field.When is { } when && !(Text(filled[when.Field]) is { } value && when.Values.Contains(value)))
            {
                continue;
            }
            var kept = Kept(field, given[field.Name]);
            if (kept is null && !isWanted && !_everything && !field.IsDemandedFor(_context) && !decisive.Contains(field.Name))
            {
                continue;
            }
            filled[field.Name] =
                (isWanted ? Kept(field, _wanted[field.Name]) : null) ?? kept ?? Value(field, given[field.Name] as JsonObject);
        }
        return filled;
    }

    // What was given stays where the field accepts it as it is.
    private JsonNode? Kept(FormField field, JsonNode? given)
    {
        if (given is null || field.Type is FieldType.Group)
        {
            return null;
        }
        var alone = new Form("", field.Title, [field with { When = null }]);
        return FormValidator.Validate(alone, new JsonObject { [field.Name] = given.DeepClone() }, _context).Count == 0
            ? given.DeepClone()
            : null;
    }

    private JsonNode Value(FormField field, JsonObject? given) =>
        field.Type switch
        {
            FieldType.Boolean => field.OnlyValue != "false",
            FieldType.WholeNumber or FieldType.Number => Number(field),
            FieldType.Group => Group(field.Fields, given ?? []),
            FieldType.List => new JsonArray([
                .. Enumerable
                    .Range(0, Math.Clamp(field.MinimumItems, 1, FormField.DefaultMaximumItems))
                    .Select(_ => field.Items is { } item ? Value(item, null) : ""),
            ]),
            _ => TextOf(field),
        };

    private static JsonNode Number(FormField field)
    {
        if (decimal.TryParse(field.OnlyValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var only))
        {
            return only;
        }
        var number = Math.Max(field.Minimum ?? 1, Math.Min(1, field.Maximum ?? 1));
        return field.Type == FieldType.WholeNumber ? (long)Math.Ceiling(number) : number;
    }

    private string TextOf(FormField field)
    {
        if (field.OnlyValue is { } only)
        {
            return only;
        }
        if (field.Choices.Count > 0)
        {
            return Preferred(field);
        }
        var text = SampleValues.OfFormat(field.Format, _applicant) ?? Words(field);
        return field.Pattern is { } pattern && !pattern.IsMatch(text)
            ? PatternSample.Of(pattern, field.MinimumLength, field.MaximumLength)
                ?? throw new NotSupportedException($"No sample is known for the pattern of the field “{field.Name}”: {pattern}")
            : text;
    }

    private string Preferred(FormField field) =>
        field.Choices.FirstOrDefault(choice => choice.Value == _applicant)?.Value ?? field.Choices[0].Value;

    private static string Words(FormField field)
    {
        const string words = "Үлгі мәтін ";
        // What cannot be short enough and long enough at once, or longer than a form may be, no text holds.
        var most = Math.Clamp(field.MaximumLength, 1, FormValidator.MaximumSize);
        var wanted = Math.Clamp(words.Length - 1, Math.Min(field.MinimumLength, most), most);
        var text = string.Concat(Enumerable.Repeat(words, (wanted / words.Length) + 1))[..wanted];
        return text.EndsWith(' ') ? text[..^1] + "." : text;
    }

    private static string? Text(JsonNode? node) => FormValidator.AsText(node);
}

using System.Text.Json.Nodes;
using Regulations.Editions.Forms;
using Regulations.Workflows.Expressions;

namespace Regulations.Editions.Lint.Documents;

/// <summary>Which variables hold the answers of which forms; so that a document's data can be followed to the field it comes from.</summary>
internal sealed class FormAnswers
{
    private readonly Dictionary<string, List<Form>> forms = new(StringComparer.Ordinal);

    // Written by anything but a form: what is in them only a run can tell.
    private readonly HashSet<string> others = new(StringComparer.Ordinal);

    public FormAnswers(LintSubject subject)
    {
        var known = FormReader.ReadAll(subject.Definition);
        var names = (subject.Definition["variables"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(variable => (Id: Text(variable["id"]), Name: Text(variable["name"])))
            .Where(variable => variable is { Id: not null, Name: not null })
            .DistinctBy(variable => variable.Id)
            .ToDictionary(variable => variable.Id!, variable => variable.Name!, StringComparer.Ordinal);
        foreach (var node in subject.Nodes)
        {
            foreach (var (property, value) in node.Json)
            {
                if (Written(property, value) is not { } id || !names.TryGetValue(id, out var variable))
                {
                    continue;
                }
                if (
                    node.Type == "Regulations.HumanTask"
                    && property == "result"
                    && node.Text("form") is { } form
                    && known.TryGetValue(form, out var found)
                )
                {
                    if (!forms.TryGetValue(variable, out var written))
                    {
                        forms[variable] = written = [];
                    }
                    written.Add(found);
                }
                else
                {
                    others.Add(variable);
                }
            }
        }
    }

    /// <summary>Whether a path of the data has a value in requests of a kind, as far as can be told.</summary>
    public bool Fill(ScriptShape data, string path, string kind)
    {
        var (shape, rest) = (data, path.Split('.'));
        while (rest.Length > 0 && shape.Members is { } members)
        {
            if (!members.TryGetValue(rest[0], out var member))
            {
                return false;
            }
            (shape, rest) = (member, rest[1..]);
        }
        if (shape.Variable is not { } variable)
        {
            return true;
        }
        string[] way = [.. variable.Split('.'), .. rest];
        return way.Length < 2
            || others.Contains(way[0])
            || !forms.TryGetValue(way[0], out var written)
            || written.Any(form => Demands(form, way[1], kind));
    }

    private static bool Demands(Form form, string field, string kind) =>
        form.Fields.Any(known => known.Name == field && known.Required && known.IsAskedFor(new FormContext(kind)));

    private static string? Written(string property, JsonNode? value) =>
        value is not JsonObject target ? null
        : property == "variable" ? Text(target["id"])
        : Text((target["memoryReference"] as JsonObject)?["id"]);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

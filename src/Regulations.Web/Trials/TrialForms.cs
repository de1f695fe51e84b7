using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Editions.Paths;
using Regulations.Editions.Trials;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Tasks;
using Regulations.Web.Forms;
using Regulations.Web.Localisation;

namespace Regulations.Web.Trials;

/// <summary>Forms of a trial's tasks, filled in beforehand as a careful person would, so that whoever tries may change what matters to them.</summary>
internal static class TrialForms
{
    private const string Somebody = "trial-person";

    /// <summary>The form of a task; null: it has none.</summary>
    public static FormModel? Of(Trial trial, TrialWait.Person task, Words words)
    {
        if (FormOf(trial, task) is not { } form)
        {
            return null;
        }
        var context = new FormContext(trial.Case.Kind, trial.Case.Applicant, task.Task.Outcomes is [var single] ? single.Name : null);
        var given = task.Task.Payload as JsonObject;
        JsonObject values;
        try
        {
            values = FormSample.Fill(form, context, trial.Case.Applicant, given);
        }
        catch (NotSupportedException)
        {
            // No sample is known for one of its patterns: whoever tries fills it in.
            values = (JsonObject?)given?.DeepClone() ?? [];
        }
        foreach (var field in form.Fields.Where(f => f.Widget == "person" && values.ContainsKey(f.Name)))
        {
            values[field.Name] = Somebody;
        }
        return Shown(form, context, values, [], words);
    }

    /// <summary>Reads what was posted and says what is wrong with it.</summary>
    public static (JsonObject? Values, FormModel? Again) Read(
        Trial trial,
        TrialWait.Person task,
        string outcome,
        IFormCollection posted,
        Words words
    )
    {
        if (FormOf(trial, task) is not { } form)
        {
            return (null, null);
        }
        var context = new FormContext(trial.Case.Kind, trial.Case.Applicant, outcome);
        var values = FormFields.Read(form, context, posted, task.Task.Payload as JsonObject);
        var faults = FormValidator
            .Validate(form, values, context)
            .Select(error => new FieldFault(error.Path, error.Message.ToDictionary()))
            .ToList();
        return faults.Count == 0 ? (values, null) : (null, Shown(form, context, values, faults, words));
    }

    private static Form? FormOf(Trial trial, TrialWait.Person task) =>
        task.Task.Form is { } name ? trial.Subject.Forms.GetValueOrDefault(name) : null;

    private static FormModel Shown(Form form, FormContext context, JsonObject values, IReadOnlyList<FieldFault> faults, Words words)
    {
        var name = new Dictionary<string, string>(StringComparer.Ordinal) { [words.Language.Code()] = words["trial.somebody"] };
        return new FormModel(form, context, values, faults)
        {
            People = form
                .Fields.Where(f => f.Widget == "person")
                .Select(f => f.Role ?? "")
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(
                    role => role,
                    _ => (IReadOnlyList<Candidate>)[new Candidate(Somebody, name, null, 0)],
                    StringComparer.Ordinal
                ),
            FileNames = Texts(values).Where(text => text.Length == 64).Distinct().ToDictionary(sha => sha, _ => words["trial.file"]),
            Certificates = [new CertificateChoice("trial", "TUlJQw==", words["trial.certificate"])],
        };
    }

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject group => group.SelectMany(member => Texts(member.Value)),
            JsonArray list => list.SelectMany(Texts),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };
}

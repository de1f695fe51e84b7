using System.Text.Json.Nodes;
using Regulations.Editions.Forms;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Web.Accounts;
using Regulations.Web.Forms;
using Regulations.Web.Signing;

namespace Regulations.Web.Tasks;

/// <summary>Prepares the form of an open task: values to begin with, people who may be named, files there are, certificates to choose from.</summary>
public sealed class TaskForms(TaskQueries tasks, RequestQueries requests, PeopleQueries people, SigningProgram signing, SignedIn person)
{
    /// <summary>Prepares it as it is first shown.</summary>
    public async Task<TaskFormModel> PrepareAsync(TaskView task, CancellationToken cancellation)
    {
        var only = task.Outcomes is [var single] ? single.Name : null;
        var certificates = await CertificatesAsync(task, cancellation);
        var chosen = task.SignatureRequired ? await CertificateChosenBeforeAsync(task, cancellation) : null;
        return new TaskFormModel(task, await FormAsync(task, only, certificates, cancellation), Guid.NewGuid().ToString("N"))
        {
            Outcome = only,
            SigningCertificates = task.SignatureRequired ? certificates : null,
            ChosenCertificate = chosen ?? (certificates is [var one] ? one.Certificate : null),
        };
    }

    /// <summary>Whether a form asks for one of the signer's certificates.</summary>
    public static FormField? CertificateField(Form form) => form.Fields.FirstOrDefault(f => f.Widget == "certificate");

    private async Task<FormModel?> FormAsync(
        TaskView task,
        string? outcome,
        IReadOnlyList<CertificateChoice>? certificates,
        CancellationToken cancellation
    )
    {
        if (task.Form is null)
        {
            return null;
        }
        var request = await requests.FindAsync(person.Viewer, task.Row.RequestId, cancellation);
        var context = new FormContext(task.Row.Kind, request?.Applicant?.Type, outcome);
        var model = FormModel.Of(task.FormName ?? "", task.Form, context, task.Prefill);
        var files = await requests.AttachmentsAsync(person.Viewer, task.Row.RequestId, cancellation);
        return model with
        {
            People = await PeopleAsync(model.Form, task.Row.RequestId, cancellation),
            Certificates = certificates ?? [],
            FileNames = files
                .GroupBy(f => f.Sha256, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Last().FileName, StringComparer.Ordinal),
        };
    }

    private async Task<Dictionary<string, IReadOnlyList<Candidate>>> PeopleAsync(
        Form form,
        string requestId,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, IReadOnlyList<Candidate>>(StringComparer.Ordinal);
        foreach (
            var role in form.Fields.Where(f => f.Widget == "person").Select(f => f.Role).OfType<string>().Distinct(StringComparer.Ordinal)
        )
        {
            found[role] = await tasks.PeopleInRoleAsync(person.Viewer, requestId, role, cancellation);
        }
        return found;
    }

    private async Task<IReadOnlyList<CertificateChoice>?> CertificatesAsync(TaskView task, CancellationToken cancellation)
    {
        var asked = task.SignatureRequired || (task.Form is { } schema && CertificateField(FormReader.Read("", schema)) is not null);
        if (!asked || await people.SigningSubjectAsync(person.Viewer, cancellation) is not { } subject)
        {
            return null;
        }
        return await signing.CertificatesAsync(subject, cancellation);
    }

    // Who chose a certificate in an earlier task of the request signs with that one.
    private async Task<string?> CertificateChosenBeforeAsync(TaskView task, CancellationToken cancellation)
    {
        var forms = await requests.FormsAsync(person.Viewer, task.Row.RequestId, cancellation);
        return forms
            .Where(f => f.CompletedBy == person.UserName && f.Schema is not null)
            .Select(f => (Field: CertificateField(FormReader.Read(f.FormName, f.Schema!)), f.Value))
            .Where(f => f.Field is not null)
            .Select(f => FormFields.AsText((f.Value as JsonObject)?[f.Field!.Name]))
            .LastOrDefault();
    }
}

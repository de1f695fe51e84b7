using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Tasks;
using Regulations.Web.Accounts;
using Regulations.Web.Forms;
using Regulations.Web.Signing;

namespace Regulations.Web.Tasks;

/// <summary>What came of sending a task's form: it is completed, or it is shown again with what is wrong.</summary>
/// <param name="Completed">Null where it was refused.</param>
/// <param name="Again">The form to show again; null where it was accepted.</param>
public sealed record TaskSubmitted(TaskCompleted? Completed, TaskFormModel? Again);

/// <summary>Takes a posted task form: stores its files, reads its values, has it signed, completes the task.</summary>
public sealed class TaskSubmission(CommandBus commands, TaskForms forms, SigningProgram signing, SignedIn person)
{
    /// <summary>Name of the choice of an outcome in the form.</summary>
    public const string OutcomeField = "outcome";

    /// <summary>Name of the choice of a certificate to sign with.</summary>
    public const string CertificateField = "signing-certificate";

    /// <summary>Sends it.</summary>
    public async Task<TaskSubmitted> SendAsync(TaskView task, IFormCollection posted, CancellationToken cancellation)
    {
        var shown = await forms.PrepareAsync(task, cancellation);
        var key = posted["key"].ToString() is { Length: > 0 } given ? given : shown.Key;
        var outcome = posted[OutcomeField].ToString();
        var faults = new List<FieldFault>();
        JsonObject? values = null;
        if (shown.Form is { } model)
        {
            model = model with { Context = model.Context with { Outcome = outcome } };
            var stored = await StoreFilesAsync(model, task.Row.RequestId, posted, key, faults, cancellation);
            values = FormFields.Read(model.Form, model.Context, posted, task.Prefill as JsonObject, stored);
            NameCertificate(model, values);
            faults.AddRange(
                FormValidator
                    .Validate(model.Form, values, model.Context)
                    .Where(error => faults.All(f => f.Path != error.Path))
                    .Select(error => new FieldFault(error.Path, error.Message.ToDictionary()))
            );
            shown = shown with { Form = model with { Values = values } };
        }
        shown = shown with
        {
            Outcome = outcome,
            Ground = posted["ground"].ToString(),
            ChosenCertificate = posted[CertificateField].ToString() is { Length: > 0 } chosen ? chosen : shown.ChosenCertificate,
        };
        if (faults.Count > 0)
        {
            return Refused(shown, new Refusal(RefusalKind.Invalid, "form-invalid", TaskMessages.FormInvalid.ToDictionary(), faults));
        }
        return await CompleteAsync(task, shown, values, key, cancellation);
    }

    private async Task<TaskSubmitted> CompleteAsync(
        TaskView task,
        TaskFormModel shown,
        JsonObject? values,
        string key,
        CancellationToken cancellation
    )
    {
        TaskSignature? signature = null;
        if (task.SignatureRequired)
        {
            var certificate = shown.SigningCertificates?.FirstOrDefault(c => c.Certificate == shown.ChosenCertificate);
            if (certificate is null)
            {
                return Refused(shown, Because("certificate-missing", TaskMessages.CertificateMissing));
            }
            var content = SigningContent.Of(task.Row.RequestId, task.Row.TaskId, shown.Outcome ?? "", values);
            if (await signing.SignAsync(certificate.Id, content, cancellation) is not { } cms)
            {
                return Refused(shown, Because("signing-unavailable", TaskMessages.SigningUnavailable));
            }
            signature = new TaskSignature(cms);
        }
        var ground = string.IsNullOrWhiteSpace(shown.Ground) ? null : shown.Ground.Trim();
        var command = new CompleteTask(task.Row.TaskId, shown.Outcome ?? "", values, ground, signature);
        var result = await commands.SendAsync(command, new CommandContext(person.UserName, key), cancellation);
        return result.IsApplied ? new TaskSubmitted(result.Answer, null) : Refused(shown, result.Refusal);
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> StoreFilesAsync(
        FormModel model,
        string requestId,
        IFormCollection posted,
        string key,
        List<FieldFault> faults,
        CancellationToken cancellation
    )
    {
        var stored = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (path, _) in FormFields.AttachmentsOf(model.Form.Fields, model.Context))
        {
            var hashes = new List<string>();
            foreach (var (file, i) in posted.Files.GetFiles(FormFields.NameOf(path)).Where(f => f.Length > 0).Select((f, i) => (f, i)))
            {
                var result = await StoreAsync(requestId, path[1..], file, $"{key}{path}/{i}", cancellation);
                if (result.IsApplied)
                {
                    hashes.Add(result.Answer.Sha256);
                }
                else
                {
                    faults.Add(new FieldFault(path, result.Refusal.Message));
                }
            }
            stored[path] = hashes;
        }
        return stored;
    }

    private async Task<CommandResult<AttachmentAdded>> StoreAsync(
        string requestId,
        string field,
        IFormFile file,
        string key,
        CancellationToken cancellation
    )
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return await commands.SendAsync(
            new AddAttachment(requestId, field, file.FileName, content.ToArray()),
            new CommandContext(person.UserName, key),
            cancellation
        );
    }

    // The form keeps the chosen certificate's name beside its bytes, for those who read the request later.
    private static void NameCertificate(FormModel model, JsonObject values)
    {
        if (TaskForms.CertificateField(model.Form) is not { } field || model.Form.Fields.All(f => f.Name != "title"))
        {
            return;
        }
        var chosen = model.Certificates.FirstOrDefault(c => c.Certificate == FormFields.AsText(values[field.Name]));
        if (chosen is not null)
        {
            values["title"] = chosen.Title;
        }
    }

    private static Refusal Because(string code, LocalText why) => new(RefusalKind.Conflict, code, why.ToDictionary(), []);

    // A new key: what was refused changed nothing, and what is sent next is another attempt.
    private static TaskSubmitted Refused(TaskFormModel shown, Refusal refusal) =>
        new(
            null,
            shown with
            {
                Key = Guid.NewGuid().ToString("N"),
                Refusal = refusal,
                Form = shown.Form is { } form ? form with { Faults = refusal.Fields } : null,
            }
        );
}

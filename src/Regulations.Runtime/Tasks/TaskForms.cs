using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Editions.Forms;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Tasks;

/// <summary>Checks a filled form against the definition: its fields, that named people exist and have the role asked for, that named files are the request's.</summary>
internal sealed class TaskForms(PeopleDirectory people)
{
    public async Task CheckAsync(RequestWork work, TaskDetails details, string outcome, JsonObject? filled, CancellationToken cancellation)
    {
        if (details.Form is null || !work.Definition.Forms.TryGetValue(details.Form, out var form))
        {
            if (filled is not null && filled.ToJsonString().Length > FormValidator.MaximumSize)
            {
                throw Refusals.FormTooLarge();
            }
            return;
        }
        var context = new FormContext(work.Request.Kind, work.Request.ApplicantType, outcome);
        var faults = FormValidator
            .Validate(form, filled, context)
            .Select(fault => new FieldFault(fault.Path, fault.Message.ToDictionary()))
            .ToList();
        if (filled is not null)
        {
            foreach (var field in form.FieldsFor(context))
            {
                await CheckReferenceAsync(work, field, filled, faults, cancellation);
            }
        }
        if (faults.Count > 0)
        {
            throw Refusals.FormInvalid(faults);
        }
    }

    private async Task CheckReferenceAsync(
        RequestWork work,
        FormField field,
        JsonObject filled,
        List<FieldFault> faults,
        CancellationToken cancellation
    )
    {
        if (filled[field.Name] is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0)
        {
            return;
        }
        var refusal = field switch
        {
            { Widget: "person" } => await WhyNotPersonAsync(work.Request, text, field.Role, cancellation),
            { Format: "attachment" } => await WhyNotFileAsync(work, text, cancellation),
            _ => null,
        };
        if (refusal is not null)
        {
            faults.Add(new FieldFault($"/{field.Name}", refusal.Refusal.Message));
        }
    }

    private async Task<RefusedException?> WhyNotPersonAsync(Request request, string userName, string? role, CancellationToken cancellation)
    {
        var person = await people.FindAsync(userName, cancellation);
        return person is null ? Refusals.PersonNotFound()
            : role is not null && !person.Has(role) ? Refusals.PersonLacksRole()
            : !person.BelongsTo(request.OfficeOf(role ?? Roles.Employee)) ? Refusals.PersonOfOtherOffice()
            : null;
    }

    private static async Task<RefusedException?> WhyNotFileAsync(RequestWork work, string sha256, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        return await work.Store.Attachments.AnyAsync(a => a.RequestId == requestId && a.Sha256 == sha256, cancellation)
            ? null
            : Refusals.AttachmentNotFound();
    }
}

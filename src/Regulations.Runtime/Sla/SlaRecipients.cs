using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;

namespace Regulations.Runtime.Sla;

/// <summary>Whom a rung is told: the one who is about to be late, and when late, the head above; where the head is the late one, operations.</summary>
/// <param name="Role">The role told.</param>
/// <param name="User">The person told; null: everybody of the role.</param>
internal sealed record SlaRecipient(string Role, string? User);

internal static class SlaRecipients
{
    /// <summary>At least one.</summary>
    public static async Task<IReadOnlyList<SlaRecipient>> OfAsync(
        RequestWork work,
        SlaClock clock,
        string rung,
        CancellationToken cancellation
    )
    {
        var late = await LateAsync(work, clock, cancellation);
        if (rung != SlaRungs.Escalate)
        {
            return late.Count > 0 ? late : [new SlaRecipient(Roles.Operations, null)];
        }
        var above = new List<SlaRecipient>();
        foreach (var one in late)
        {
            above.Add(await AboveAsync(work.Store, one, cancellation));
        }
        return above.Count > 0 ? [.. above.Distinct()] : [new SlaRecipient(Roles.Operations, null)];
    }

    /// <summary>Who holds up the work: for a step its owner or role, for the whole request those of its open tasks.</summary>
    private static async Task<List<SlaRecipient>> LateAsync(RequestWork work, SlaClock clock, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        var open = await work
            .Store.Tasks.Where(t => t.RequestId == requestId && t.Status == WorkTaskStatus.Open && t.Role != null)
            .Where(t => clock.TaskId == null || t.Id == clock.TaskId)
            .Select(t => new { Role = t.Role!, t.Owner })
            .ToListAsync(cancellation);
        return
        [
            .. open.Where(t => clock.TaskId is not null || t.Role != Roles.Applicant)
                .Select(t => new SlaRecipient(t.Role, t.Owner))
                .Distinct(),
        ];
    }

    private static async Task<SlaRecipient> AboveAsync(StoreContext store, SlaRecipient late, CancellationToken cancellation)
    {
        if (late.Role == Roles.Head)
        {
            return new SlaRecipient(Roles.Operations, null);
        }
        var heads = await (
            from person in store.Users
            join office in store.Offices on person.OfficeId equals office.Id
            where office.HeadUserName != null
            where
                late.User != null
                    ? person.UserName == late.User
                    : store.UserRoles.Any(mine =>
                        mine.UserId == person.Id && store.Roles.Any(role => role.Id == mine.RoleId && role.Name == late.Role)
                    )
            select office.HeadUserName
        )
            .Distinct()
            .Take(2)
            .ToListAsync(cancellation);
        return heads switch
        {
            [var head] when head == late.User => new SlaRecipient(Roles.Operations, null),
            [var head] => new SlaRecipient(Roles.Head, head),
            _ => new SlaRecipient(Roles.Head, null),
        };
    }
}

using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;

namespace Regulations.Runtime.Sla;

/// <summary>Whom a rung is told: the one who is about to be late, and when late, the head above; where the head is the late one, operations.</summary>
/// <param name="Role">The role told.</param>
/// <param name="User">The person told; null: everybody of the role.</param>
/// <param name="Office">Of everybody: the office they work in or below; null: any.</param>
internal sealed record SlaRecipient(string Role, string? User, string? Office = null);

internal static class SlaRecipients
{
    private static readonly SlaRecipient Operations = new(Roles.Operations, null);

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
            return late.Count > 0 ? late : [Operations];
        }
        var above = new List<SlaRecipient>();
        foreach (var one in late)
        {
            above.Add(await AboveAsync(work.Store, one, cancellation));
        }
        return above.Count > 0 ? [.. above.Distinct()] : [Operations];
    }

    /// <summary>Who holds up the work: for a step its owner or role, for the whole request those of its open tasks.</summary>
    private static async Task<List<SlaRecipient>> LateAsync(RequestWork work, SlaClock clock, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        var open = await work
            .Store.Tasks.Where(t => t.RequestId == requestId && t.Status == WorkTaskStatus.Open && t.Role != null)
            .Where(t => clock.TaskId == null || t.Id == clock.TaskId)
            .Select(t => new
            {
                Role = t.Role!,
                t.Owner,
                t.OfficeId,
            })
            .ToListAsync(cancellation);
        return
        [
            .. open.Where(t => clock.TaskId is not null || t.Role != Roles.Applicant)
                .Select(t => new SlaRecipient(t.Role, t.Owner, t.OfficeId))
                .Distinct(),
        ];
    }

    private static async Task<SlaRecipient> AboveAsync(StoreContext store, SlaRecipient late, CancellationToken cancellation)
    {
        if (late.Role == Roles.Head)
        {
            return Operations;
        }
        var offices = await store.Offices.AsNoTracking().ToDictionaryAsync(o => o.Id, StringComparer.Ordinal, cancellation);
        var within = late.Office is null ? null : await OfficeTree.DownwardsAsync(store, late.Office, cancellation);
        var workplaces = await (
            from person in store.Users
            where person.OfficeId != null
            where
                late.User != null
                    ? person.UserName == late.User
                    : (within == null || within.Contains(person.OfficeId))
                        && store.UserRoles.Any(mine =>
                            mine.UserId == person.Id && store.Roles.Any(role => role.Id == mine.RoleId && role.Name == late.Role)
                        )
            select person.OfficeId
        )
            .Distinct()
            .ToListAsync(cancellation);
        var heads = workplaces.Select(office => HeadAbove(offices, office, late.User)).Distinct().Take(2).ToList();
        return heads switch
        {
            [{ } head] => new SlaRecipient(Roles.Head, head, late.Office),
            [null] when late.User is not null && offices.Values.Any(office => office.HeadUserName == late.User) => Operations,
            _ => new SlaRecipient(Roles.Head, null, late.Office),
        };
    }

    /// <summary>The nearest head of the office or one it belongs to who is not the late person; null: none.</summary>
    private static string? HeadAbove(Dictionary<string, Office> offices, string workplace, string? late)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = workplace; id is not null && seen.Add(id) && offices.TryGetValue(id, out var office); id = office.ParentId)
        {
            if (office.HeadUserName is { } head && head != late)
            {
                return head;
            }
        }
        return null;
    }
}

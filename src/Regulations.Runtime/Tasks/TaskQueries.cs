using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Tasks;

/// <summary>What there is to do, for whom.</summary>
public sealed class TaskQueries
{
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly PeopleDirectory people;
    private readonly TaskRows rows;

    internal TaskQueries(IStore store, DefinitionCache definitions, PeopleDirectory people, TaskRows rows)
    {
        this.store = store;
        this.definitions = definitions;
        this.people = people;
        this.rows = rows;
    }

    /// <summary>A list of the viewer's inbox; open ones by due instant (none last), done ones newest first.</summary>
    public async Task<Paged<TaskRow>> InboxAsync(Viewer viewer, InboxList list, PageOf page, CancellationToken cancellation = default)
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { } person)
        {
            return new Paged<TaskRow>([], 0, page);
        }
        await using var database = store.Open();
        var tasks = Of(database, list, person);
        var total = await tasks.CountAsync(cancellation);
        var found = await Ordered(database, tasks, list).Skip(page.Skip).Take(page.Take).AsNoTracking().ToListAsync(cancellation);
        return new Paged<TaskRow>(await rows.MakeAsync(database, found, cancellation), total, page);
    }

    /// <summary>How long the viewer's lists are.</summary>
    public async Task<InboxCounts> CountsAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { } person)
        {
            return new InboxCounts(0, 0, 0);
        }
        await using var database = store.Open();
        return new InboxCounts(
            await Of(database, InboxList.Mine, person).CountAsync(cancellation),
            await Of(database, InboxList.Group, person).CountAsync(cancellation),
            await Of(database, InboxList.Done, person).CountAsync(cancellation)
        );
    }

    /// <summary>One task; null where there is none or the viewer may not see it.</summary>
    public async Task<TaskView?> FindAsync(Viewer viewer, string taskId, CancellationToken cancellation = default)
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        await using var database = store.Open();
        var task = await database.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == taskId, cancellation);
        if (person is null || task is null)
        {
            return null;
        }
        var requestId = task.RequestId;
        var request = await database.Requests.AsNoTracking().SingleAsync(r => r.Id == requestId, cancellation);
        if (!MaySee(person, task, request))
        {
            return null;
        }
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var row = (await rows.MakeAsync(database, [task], cancellation))[0];
        return View(task, row, definition, await RightsAsync(database, task, person, cancellation));
    }

    /// <summary>People a task may be given to; empty where the viewer may not give it to anybody.</summary>
    public async Task<IReadOnlyList<Candidate>> CandidatesAsync(Viewer viewer, string taskId, CancellationToken cancellation = default)
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        await using var database = store.Open();
        var task = await database.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == taskId, cancellation);
        if (person is null || task?.Role is not { } role)
        {
            return [];
        }
        var may =
            TaskRules.WhyNotGive(task, person, Assignment.Reassign) is null
            || TaskRules.WhyNotGive(task, person, Assignment.Delegate) is null;
        return may ? await InRoleAsync(database, role, task.OfficeId, cancellation) : [];
    }

    /// <summary>People of the request's provider who have a role, for a form's person field; its staff may ask.</summary>
    public async Task<IReadOnlyList<Candidate>> PeopleInRoleAsync(
        Viewer viewer,
        string requestId,
        string role,
        CancellationToken cancellation = default
    )
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        await using var database = store.Open();
        var request = await database.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId, cancellation);
        return person is not null && request is not null && RequestAccess.IsInside(person, request)
            ? await InRoleAsync(database, role, request.OfficeOf(role), cancellation)
            : [];
    }

    private static IQueryable<WorkTask> Of(StoreContext database, InboxList list, KnownPerson person)
    {
        var (me, roles, overseer, offices) = (person.UserName, person.Roles.ToList(), person.IsOverseer, person.Offices);
        return list switch
        {
            InboxList.Mine => database.Tasks.Where(t => t.Status == WorkTaskStatus.Open && t.Owner == me),
            InboxList.Group => database.Tasks.Where(t =>
                t.Status == WorkTaskStatus.Open
                && t.Owner == null
                && (t.Role == null ? overseer : roles.Contains(t.Role))
                && (t.OfficeId == null || offices.Contains(t.OfficeId))
            ),
            _ => database.Tasks.Where(t => t.Status == WorkTaskStatus.Completed && t.CompletedBy == me),
        };
    }

    private static IQueryable<WorkTask> Ordered(StoreContext database, IQueryable<WorkTask> tasks, InboxList list)
    {
        if (list == InboxList.Done)
        {
            return tasks.OrderByDescending(t => t.EndedAt).ThenByDescending(t => t.Id);
        }
        return from task in tasks
            join limit in database.SlaClocks on task.Id equals limit.TaskId into limits
            from limit in limits.DefaultIfEmpty()
            orderby limit.Due == null, limit.Due, task.CreatedAt, task.Id
            select task;
    }

    private static bool MaySee(KnownPerson person, WorkTask task, Request request) =>
        task.Owner == person.UserName
        || task.CompletedBy == person.UserName
        || TaskRules.WhyNotTake(task, person) is null
        || RequestAccess.IsInside(person, request)
        || RequestAccess.IsApplicant(person, request) && task.Role == Roles.Applicant
        || RequestAccess.IsOperator(person, request) && task.Role == Roles.Operator;

    private static async Task<TaskRights> RightsAsync(
        StoreContext database,
        WorkTask task,
        KnownPerson person,
        CancellationToken cancellation
    )
    {
        if (task.Status != WorkTaskStatus.Open)
        {
            return new TaskRights(false, false, false, false, false, null);
        }
        var why = TaskRules.WhyNotTake(task, person);
        if (
            why is null
            && await TaskRules.DutiesClashAsync(database, task, TaskDetailsJson.Read(task.Details), person.UserName, cancellation)
        )
        {
            why = Refusals.DutiesSeparated();
        }
        if (why is null && task.Owner is not null && task.Owner != person.UserName)
        {
            why = Refusals.TaskTaken();
        }
        var mine = task.Owner == person.UserName;
        var head = TaskRules.WhyNotGive(task, person, Assignment.Reassign) is null;
        return new TaskRights(
            Claim: why is null && task.Owner is null,
            Release: mine && task.Assignee is null,
            Complete: why is null && mine,
            Assign: head && task.Role is not null && task.Role != Roles.Applicant,
            Delegate: mine && task.Role is not null && task.Role != Roles.Applicant,
            why?.Refusal
        );
    }

    private static TaskView View(WorkTask task, TaskRow row, LoadedDefinition definition, TaskRights rights)
    {
        var details = TaskDetailsJson.Read(task.Details);
        return new TaskView(
            row,
            details.Description,
            details.Source,
            [.. details.Outcomes.Select(o => new OutcomeView(o.Name, o.Title, o.GroundRequired, o.Negative))],
            details.Form,
            (JsonObject?)definition.FormSchema(details.Form)?.DeepClone(),
            details.Payload?.DeepClone(),
            details.Signature,
            task.Result is null ? null : JsonNode.Parse(task.Result),
            task.Ground,
            task.CompletedBy,
            rights
        );
    }

    private static async Task<IReadOnlyList<Candidate>> InRoleAsync(
        StoreContext database,
        string role,
        string? office,
        CancellationToken cancellation
    )
    {
        var offices = office is null ? null : await OfficeTree.DownwardsAsync(database, office, cancellation);
        var found = await (
            from person in database.Users.AsNoTracking()
            join has in database.UserRoles on person.Id equals has.UserId
            join named in database.Roles on has.RoleId equals named.Id
            where named.Name == role && (offices == null || person.OfficeId != null && offices.Contains(person.OfficeId))
            orderby person.NameKk
            select new { Person = person, Open = database.Tasks.Count(t => t.Owner == person.UserName && t.Status == WorkTaskStatus.Open) }
        )
            .Take(200)
            .ToListAsync(cancellation);
        return [.. found.Select(f => new Candidate(f.Person.UserName!, f.Person.Name(), f.Person.OfficeId, f.Open))];
    }
}

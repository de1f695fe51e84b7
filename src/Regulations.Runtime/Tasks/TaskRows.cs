using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Tasks;

/// <summary>Makes rows of a list out of stored tasks: titles, names, and how their limits stand.</summary>
internal sealed class TaskRows(DefinitionCache definitions, PeopleDirectory people, SlaReading reading, IClock clock)
{
    public async Task<IReadOnlyList<TaskRow>> MakeAsync(
        StoreContext database,
        IReadOnlyList<WorkTask> tasks,
        CancellationToken cancellation
    )
    {
        var requestIds = tasks.Select(t => t.RequestId).Distinct().ToList();
        var requests = await database
            .Requests.AsNoTracking()
            .Where(r => requestIds.Contains(r.Id))
            .Select(r => new RequestFacts(r.Id, r.Number, r.EditionKey, r.DefinitionHash, r.Kind, r.Channel, r.ApplicantName))
            .ToDictionaryAsync(r => r.Id, StringComparer.Ordinal, cancellation);
        var limits = await SlaLookup.LoadAsync(database, reading, clock.GetCurrentInstant(), requestIds, cancellation);
        var names = await people.NamesAsync(tasks.Select(t => t.Owner), cancellation);
        var rows = new List<TaskRow>(tasks.Count);
        foreach (var task in tasks)
        {
            var request = requests[task.RequestId];
            var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
            rows.Add(Row(task, request, definition, names, limits));
        }
        return rows;
    }

    private static TaskRow Row(
        WorkTask task,
        RequestFacts request,
        LoadedDefinition definition,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> names,
        SlaLookup limits
    ) =>
        new(
            task.Id,
            task.RequestId,
            request.Number,
            request.EditionKey,
            definition.Name,
            request.Kind,
            request.Channel,
            TaskDetailsJson.Read(task.Details).Title is { Count: > 0 } title ? title : definition.TitleOf(task.NodeId),
            task.NodeId,
            task.Step,
            task.Role,
            task.Owner,
            task.Owner is null ? null : names.GetValueOrDefault(task.Owner),
            request.ApplicantName,
            task.Status,
            task.Outcome,
            task.CreatedAt,
            task.EndedAt,
            limits.OfTask(task.Id),
            limits.TotalOf(task.RequestId)
        );

    private sealed record RequestFacts(
        string Id,
        string? Number,
        string EditionKey,
        string DefinitionHash,
        string? Kind,
        string? Channel,
        string? ApplicantName
    );
}

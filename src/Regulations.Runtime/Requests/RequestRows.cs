using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;

namespace Regulations.Runtime.Requests;

/// <summary>Makes rows of a list out of stored requests: whom they wait for and how their limits stand.</summary>
internal sealed class RequestRows(DefinitionCache definitions, SlaReading reading, IClock clock)
{
    public async Task<IReadOnlyList<RequestRow>> MakeAsync(
        StoreContext database,
        IReadOnlyList<Request> requests,
        CancellationToken cancellation
    )
    {
        var ids = requests.Select(r => r.Id).ToList();
        var open = await database
            .Tasks.AsNoTracking()
            .Where(t => ids.Contains(t.RequestId) && t.Status == WorkTaskStatus.Open)
            .Select(t => new OpenTask(t.RequestId, t.NodeId, t.Role))
            .ToListAsync(cancellation);
        var limits = await SlaLookup.LoadAsync(database, reading, clock.GetCurrentInstant(), ids, cancellation);
        var rows = new List<RequestRow>(requests.Count);
        foreach (var request in requests)
        {
            var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
            rows.Add(Row(request, definition, [.. open.Where(t => t.RequestId == request.Id)], limits));
        }
        return rows;
    }

    private static RequestRow Row(Request request, LoadedDefinition definition, IReadOnlyList<OpenTask> open, SlaLookup limits) =>
        new(
            request.Id,
            request.Number,
            request.EditionKey,
            definition.Name,
            request.Kind,
            request.Channel,
            request.ApplicantName,
            request.Phase,
            request.Result,
            request.StartedAt,
            request.RegisteredAt,
            request.FinishedAt,
            [.. open.Select(t => definition.TitleOf(t.NodeId))],
            open.Any(t => t.Role == Roles.Applicant),
            request.HasIncident,
            limits.TotalOf(request.Id),
            limits.WorstOf(request.Id),
            request.DefinitionVersion
        );

    private sealed record OpenTask(string RequestId, string NodeId, string? Role);
}

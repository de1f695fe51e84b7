using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Services;

namespace Regulations.Web.FrontOffice;

/// <summary>What lies on the desk of somebody at a counter.</summary>
/// <param name="AtProvider">The counter is the provider's own.</param>
/// <param name="Services">Services that can be asked for here.</param>
/// <param name="ToDo">Tasks of mine and of my colleagues that nobody has taken: data to enter, papers to scan, results to hand over.</param>
/// <param name="Own">Requests I began.</param>
public sealed record Desk(bool AtProvider, IReadOnlyList<ServiceAtCounter> Services, IReadOnlyList<TaskRow> ToDo, Paged<RequestRow> Own);

/// <summary>A service that can be asked for at a counter.</summary>
/// <param name="Channel">What coming in here is called.</param>
public sealed record ServiceAtCounter(CatalogueEntry Entry, string Channel);

/// <summary>Reads a desk.</summary>
public sealed class FrontOffice(
    Catalogue catalogue,
    Counters counters,
    TaskQueries tasks,
    RequestQueries requests,
    KindNames kinds,
    SignedIn person
)
{
    private const int LongestList = 100;

    /// <summary>Reads it.</summary>
    public async Task<Desk> ReadAsync(PageOf page, CancellationToken cancellation)
    {
        await kinds.ReadAsync(cancellation);
        var list = new PageOf(1, LongestList);
        var mine = await tasks.InboxAsync(person.Viewer, InboxList.Mine, list, cancellation);
        var group = await tasks.InboxAsync(person.Viewer, InboxList.Group, list, cancellation);
        var services = new List<ServiceAtCounter>();
        foreach (var counter in await counters.OfAsync(person.Viewer, cancellation))
        {
            if (await catalogue.FindAsync(counter.Edition, cancellation) is { } entry)
            {
                services.Add(new ServiceAtCounter(entry, counter.Channel));
            }
        }
        return new Desk(
            !person.HasRole(Roles.Operator),
            services,
            [.. mine.Rows.Concat(group.Rows).Where(IsOfTheCounter)],
            await requests.OwnAsync(person.Viewer, page, cancellation)
        );
    }

    // An operator has no other work. An employee's steps of the act are in the inbox; at the counter lies what comes before and after them.
    private static bool IsOfTheCounter(TaskRow task) => task.Role == Roles.Operator || task is { Channel: Channels.Provider, Step: null };
}

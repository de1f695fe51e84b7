using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Services;

namespace Regulations.Web.FrontOffice;

/// <summary>What lies on an operator's desk.</summary>
/// <param name="Services">Services that can be asked for here.</param>
/// <param name="ToDo">Tasks of mine and of my colleagues that nobody has taken: data to enter, papers to scan, results to hand over.</param>
/// <param name="Own">Requests I began.</param>
public sealed record OperatorDesk(IReadOnlyList<CatalogueEntry> Services, IReadOnlyList<TaskRow> ToDo, Paged<RequestRow> Own);

/// <summary>Reads an operator's desk.</summary>
public sealed class FrontOffice(Catalogue catalogue, TaskQueries tasks, RequestQueries requests, KindNames kinds, SignedIn person)
{
    private const int LongestList = 100;

    /// <summary>Reads it.</summary>
    public async Task<OperatorDesk> ReadAsync(PageOf page, CancellationToken cancellation)
    {
        await kinds.ReadAsync(cancellation);
        var list = new PageOf(1, LongestList);
        var mine = await tasks.InboxAsync(person.Viewer, InboxList.Mine, list, cancellation);
        var group = await tasks.InboxAsync(person.Viewer, InboxList.Group, list, cancellation);
        var services = await catalogue.AllAsync(cancellation);
        return new OperatorDesk(
            [.. services.Where(s => s.Startable && s.Edition.Facts.Channels.Contains("state-corporation"))],
            [.. mine.Rows, .. group.Rows],
            await requests.OwnAsync(person.Viewer, page, cancellation)
        );
    }
}

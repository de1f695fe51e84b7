using Regulations.Runtime.Views;

namespace Regulations.Runtime.Documents;

/// <summary>Issued documents and the public register.</summary>
public sealed class DocumentQueries
{
    /// <summary>One document with its content; null where there is none or the viewer may not see it.</summary>
    public Task<DocumentView?> FindAsync(Viewer viewer, string documentId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>The public register, newest first. <paramref name="text"/>: a number, a part of it, or a part of a holder's name; null: all.</summary>
    public Task<Paged<RegisterRow>> RegisterAsync(string? text, PageOf page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Checks a registered document by its number; anyone may. Null: no such document.</summary>
    public Task<RegisterRow?> CheckAsync(string number, CancellationToken cancellation = default) => throw new NotSupportedException();
}

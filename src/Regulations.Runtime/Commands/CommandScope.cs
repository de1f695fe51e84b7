using NodaTime;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Commands;

/// <summary>The transaction a command is applied in, and what its handlers may reach.</summary>
internal sealed class CommandScope(StoreContext store, StoreDialect dialect, CommandContext context, Instant now)
{
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    public StoreContext Store { get; } = store;

    public StoreDialect Dialect { get; } = dialect;

    public CommandContext Context { get; } = context;

    public string Actor => Context.Actor;

    /// <summary>One instant for the whole command.</summary>
    public Instant Now { get; } = now;

    /// <summary>Requests to announce to live pages once committed.</summary>
    public IReadOnlyCollection<string> Changed => changed;

    /// <summary>Something waits to be delivered once committed.</summary>
    public bool HasMail { get; set; }

    public void Announce(string requestId) => changed.Add(requestId);

    /// <summary>A new id: sorts roughly by time, so that rows written together lie together.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString("N");
}

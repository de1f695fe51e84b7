namespace Regulations.Runtime.Store;

/// <summary>Opens the configured database.</summary>
internal interface IStore
{
    StoreDialect Dialect { get; }

    /// <summary>A context of one's own; dispose it.</summary>
    StoreContext Open();
}

namespace Regulations.Runtime.Commands;

/// <summary>The one door for changes: applies a command in one transaction, once per idempotency key.</summary>
public sealed class CommandBus
{
    /// <summary>Applies the command, or says why not. Conflicts with others are retried inside.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the commit; nothing has changed.</exception>
    public Task<CommandResult<TAnswer>> SendAsync<TAnswer>(
        ICommand<TAnswer> command,
        CommandContext context,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();
}

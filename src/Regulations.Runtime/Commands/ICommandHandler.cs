namespace Regulations.Runtime.Commands;

/// <summary>Does one kind of command inside the transaction it is given. Stateless; safe for many threads.</summary>
internal interface ICommandHandler<in TCommand, TAnswer>
    where TCommand : ICommand<TAnswer>
{
    Task<TAnswer> HandleAsync(TCommand command, CommandScope scope, CancellationToken cancellation);
}

/// <summary>
/// A handler that may read and reckon while others write: all it reads that could change meanwhile belongs to one request, loaded before
/// anything else of it, and the request's revision is checked when it is written. What was prepared in vain is done again with all locks.
/// </summary>
internal interface IPreparedBesideOthers;

/// <summary>What has to be found out before the transaction because it asks other systems (a signature's certificate, say). Refuses by throwing.</summary>
internal interface ICommandCheck<in TCommand>
{
    /// <summary>False where this command has nothing to be found out.</summary>
    bool NeedsCheck(TCommand command);

    Task CheckAsync(TCommand command, CommandContext context, CancellationToken cancellation);
}

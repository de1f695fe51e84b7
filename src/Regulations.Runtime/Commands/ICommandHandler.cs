namespace Regulations.Runtime.Commands;

/// <summary>Does one kind of command inside the transaction it is given. Stateless; safe for many threads.</summary>
internal interface ICommandHandler<in TCommand, TAnswer>
    where TCommand : ICommand<TAnswer>
{
    Task<TAnswer> HandleAsync(TCommand command, CommandScope scope, CancellationToken cancellation);
}

/// <summary>What has to be found out before the transaction because it asks other systems (a signature's certificate, say). Refuses by throwing.</summary>
internal interface ICommandCheck<in TCommand>
{
    /// <summary>False where this command has nothing to be found out.</summary>
    bool NeedsCheck(TCommand command);

    Task CheckAsync(TCommand command, CommandContext context, CancellationToken cancellation);
}

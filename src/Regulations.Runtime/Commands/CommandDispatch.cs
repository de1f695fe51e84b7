using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Regulations.Runtime.Commands;

/// <summary>Finds the handler of a command.</summary>
internal sealed class CommandDispatch(IServiceProvider services)
{
    private readonly ConcurrentDictionary<Type, object> doers = new();

    public CommandDoer<TAnswer> For<TAnswer>(ICommand<TAnswer> command) =>
        (CommandDoer<TAnswer>)
            doers.GetOrAdd(
                command.GetType(),
                type => ActivatorUtilities.CreateInstance(services, typeof(CommandDoer<,>).MakeGenericType(type, typeof(TAnswer)))
            );
}

/// <summary>A handler whose command's type is forgotten, so that the bus need not know it.</summary>
internal abstract class CommandDoer<TAnswer>
{
    /// <summary>See <see cref="IPreparedBesideOthers"/>.</summary>
    public abstract bool MayPrepare { get; }

    public abstract bool NeedsCheck(ICommand<TAnswer> command);

    public abstract Task CheckAsync(ICommand<TAnswer> command, CommandContext context, CancellationToken cancellation);

    public abstract Task<TAnswer> HandleAsync(ICommand<TAnswer> command, CommandScope scope, CancellationToken cancellation);
}

internal sealed class CommandDoer<TCommand, TAnswer>(ICommandHandler<TCommand, TAnswer> handler) : CommandDoer<TAnswer>
    where TCommand : ICommand<TAnswer>
{
    private readonly ICommandCheck<TCommand>? check = handler as ICommandCheck<TCommand>;

    public override bool MayPrepare => handler is IPreparedBesideOthers;

    public override bool NeedsCheck(ICommand<TAnswer> command) => check is not null && check.NeedsCheck((TCommand)command);

    public override Task CheckAsync(ICommand<TAnswer> command, CommandContext context, CancellationToken cancellation) =>
        check!.CheckAsync((TCommand)command, context, cancellation);

    public override Task<TAnswer> HandleAsync(ICommand<TAnswer> command, CommandScope scope, CancellationToken cancellation) =>
        handler.HandleAsync((TCommand)command, scope, cancellation);
}

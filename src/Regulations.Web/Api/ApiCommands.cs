using Regulations.Runtime.Commands;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;

namespace Regulations.Web.Api;

/// <summary>Sends commands of the interface: the signed-in person is the actor, the header is the key.</summary>
public sealed class ApiCommands(CommandBus bus, SignedIn person, IHttpContextAccessor accessor)
{
    /// <summary>Who looks.</summary>
    public Viewer Viewer => new(person.UserName);

    /// <summary>Sends a command and answers with what <paramref name="shape"/> makes of it, or with its refusal.</summary>
    public async Task<IResult> SendAsync<TAnswer>(ICommand<TAnswer> command, Func<TAnswer, IResult> shape, CancellationToken cancellation)
    {
        var context = accessor.HttpContext!;
        var result = await bus.SendAsync(
            command,
            new CommandContext(person.UserName, IdempotencyKey.Of(context), context.TraceIdentifier),
            cancellation
        );
        if (!result.IsApplied)
        {
            return ApiProblems.Of(context, result.Refusal);
        }

        if (result.IsRepeated)
        {
            context.Response.Headers[IdempotencyKey.Replayed] = "true";
        }

        return shape(result.Answer);
    }
}

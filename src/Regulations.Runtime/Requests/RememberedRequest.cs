using Regulations.Runtime.Outbox;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Tasks;

namespace Regulations.Runtime.Requests;

/// <summary>A request as a command of this node left it, with what the next command mostly asks of it. It belongs to whoever takes it.</summary>
/// <param name="Tasks">Open tasks among those the command had to do with.</param>
/// <param name="Mail">Messages that this node is delivering.</param>
/// <param name="Limits">All limits of the request; null: the command did not look at them.</param>
internal sealed record RememberedRequest(
    Request Request,
    IReadOnlyList<WorkTask> Tasks,
    IReadOnlyList<OutboxMessage> Mail,
    IReadOnlyList<SlaClock>? Limits
)
{
    /// <summary>All of its rows.</summary>
    public IEnumerable<object> Rows => [Request, .. Tasks, .. Mail, .. Limits ?? []];

    /// <summary>Whatever a command may know of it to ask for it: its own id, a task's, a message's.</summary>
    public IEnumerable<string> Keys => [Request.Id, .. Tasks.Select(task => task.Id), .. Mail.Select(message => message.Id)];

    /// <summary>In characters, about.</summary>
    public long Size => Request.State.Length + Tasks.Sum(task => task.Details.Length) + Mail.Sum(message => message.Payload?.Length ?? 0);
}

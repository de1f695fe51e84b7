using Regulations.Sandbox.Memory;

namespace Regulations.Sandbox.Calls;

/// <summary>One thing a system can be asked.</summary>
/// <param name="System">The system's id.</param>
/// <param name="Name">The operation's name.</param>
/// <param name="Subject">Whom a call is about, whose script applies; null where nobody can be told.</param>
/// <param name="Answer">Decides; sees the ledger as it is and changes nothing.</param>
public sealed record Operation(string System, string Name, Func<Question, Ledger, string?> Subject, Func<Question, Ledger, Reply> Answer)
{
    public static Operation AboutSubject(string system, string name, Func<Question, Ledger, Reply> answer) =>
        new(system, name, (question, _) => question.Subject, answer);
}

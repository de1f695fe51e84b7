namespace Regulations.Chaos.Scripts;

/// <summary>Requests that lie on a desk until their time limits have run out.</summary>
internal sealed class Latecomers
{
    private volatile bool released;

    /// <summary>Whether this task is left alone for now.</summary>
    public bool Rests(Plan plan, string node) => plan.IsLate && node == "step-1" && !released;

    /// <summary>From now on they are worked on like the others.</summary>
    public void Release() => released = true;
}

namespace Regulations.Editions.Lint;

/// <summary>One rule that definitions are held to. Has no state; may be asked from several threads.</summary>
public interface ILintRule
{
    /// <summary>Stable; what an acceptance in a file names.</summary>
    string Id { get; }

    /// <summary>The rule is about regulations and leaves other definitions alone.</summary>
    bool OnlyEditions { get; }

    /// <summary>What it has to say of a definition.</summary>
    IEnumerable<Finding> Look(LintSubject subject);
}

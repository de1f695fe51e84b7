using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>To be looked at; the definition may be published.</summary>
    Warning,

    /// <summary>To be mended, or accepted with a reason, before the definition is published.</summary>
    Error,
}

/// <summary>One thing that lint has to say of a definition.</summary>
public sealed record Finding
{
    /// <summary>The rule's stable id, as in <c>path-over-total</c>; of what the compiler found, its code.</summary>
    public required string Rule { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong.</summary>
    public required LocalText Message { get; init; }

    /// <summary>How to mend it.</summary>
    public required LocalText Mend { get; init; }

    /// <summary>The activity's id; null: the definition as a whole.</summary>
    public string? Node { get; init; }

    /// <summary>The property in the file; null: none in particular.</summary>
    public string? Property { get; init; }

    /// <summary>The request kind it is true for; null: all.</summary>
    public string? Kind { get; init; }

    /// <summary>The way through the flowchart that shows it, by activity id; empty: not about a way.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Why it is accepted, as the file says; null: it is not.</summary>
    public LocalText? Accepted { get; init; }

    /// <summary>It stands in the way of publishing.</summary>
    public bool IsBlocking => Severity == Severity.Error && Accepted is null;
}

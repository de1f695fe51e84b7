namespace Regulations.Cli;

/// <summary>What a verb touches outside itself; tests put their own in its place.</summary>
/// <param name="Output">What the verb was asked for, and nothing else.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Home">The folder that holds <c>workflows/</c>.</param>
/// <param name="WorkingDirectory">Relative file arguments are read from here.</param>
internal sealed record Surroundings(TextWriter Output, TextWriter Error, string Home, string WorkingDirectory)
{
    /// <summary>The folder of the shipped definitions, calendars and people.</summary>
    public string Workflows => Path.Combine(Home, "workflows");

    /// <summary>A variable of the environment; null: not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>A file argument as the caller meant it.</summary>
    public string Resolve(string file) => Path.GetFullPath(file, WorkingDirectory);
}

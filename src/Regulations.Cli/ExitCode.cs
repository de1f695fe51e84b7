namespace Regulations.Cli;

/// <summary>What a verb tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing wrong.</summary>
    public const int Done = 0;

    /// <summary>Done, and something is wrong with what was looked at.</summary>
    public const int FoundErrors = 1;

    /// <summary>Could not be done: a file is missing, an argument makes no sense.</summary>
    public const int Refused = 2;
}

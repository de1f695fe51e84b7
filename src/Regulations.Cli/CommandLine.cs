using System.CommandLine;
using Regulations.Cli.Verbs;

namespace Regulations.Cli;

/// <summary>The verbs of <c>eng/regulations</c>, put together.</summary>
internal static class CommandLine
{
    /// <summary>Parses the arguments, runs the verb and returns its exit code. What the caller got wrong is told on the error writer.</summary>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var parsed = Create(surroundings).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var code = parsed.Invoke(configuration);
            return parsed.Errors.Count > 0 ? ExitCode.Refused : code;
        }
        catch (RefusedException refused)
        {
            surroundings.Error.WriteLine(refused.Message);
            return ExitCode.Refused;
        }
        finally
        {
            surroundings.Output.Flush();
        }
    }

    private static RootCommand Create(Surroundings surroundings) =>
        new("Regulations on the command line: facts, findings, runs and due instants.")
        {
            ListVerb.Create(surroundings),
            DescribeVerb.Create(surroundings),
            DeadlineVerb.Create(surroundings),
            LintVerb.Create(surroundings),
            RunVerb.Create(surroundings),
        };
}

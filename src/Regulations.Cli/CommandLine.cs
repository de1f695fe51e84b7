using System.CommandLine;
using Regulations.Cli.Verbs;
using Regulations.Cli.Verbs.Definitions;

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
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(configuration);
            // One line: what the parser would add is the verb's help, which --help gives to who asks for it.
            var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + ": ";
            surroundings.Error.WriteLine(verb + string.Join(" ", parsed.Errors.Select(error => error.Message).Distinct()));
            return ExitCode.Refused;
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
        new("Regulations on the command line: facts, findings, runs, due instants and drafts.")
        {
            ListVerb.Create(surroundings),
            DescribeVerb.Create(surroundings),
            DeadlineVerb.Create(surroundings),
            LintVerb.Create(surroundings),
            RunVerb.Create(surroundings),
            DraftVerb.Create(surroundings),
            BpmnVerb.Create(surroundings),
            DiffVerb.Create(surroundings),
            DefinitionsVerb.Create(surroundings),
            ExportVerb.Create(surroundings),
            SimulateVerb.Create(surroundings),
        };
}

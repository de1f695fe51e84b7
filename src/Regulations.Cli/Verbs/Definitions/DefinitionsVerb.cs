using System.CommandLine;

namespace Regulations.Cli.Verbs.Definitions;

/// <summary><c>definitions pull | push</c>: between the files under <c>workflows/</c> and the definitions that a host runs.</summary>
internal static class DefinitionsVerb
{
    public static Command Create(Surroundings surroundings) =>
        new("definitions", "Definitions of a running host as files, and files as drafts of the host.")
        {
            PullVerb.Create(surroundings),
            PushVerb.Create(surroundings),
        };
}

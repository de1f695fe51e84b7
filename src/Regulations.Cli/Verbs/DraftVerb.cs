using System.CommandLine;
using System.Text;
using Regulations.Drafting;
using Regulations.Editions;

namespace Regulations.Cli.Verbs;

/// <summary><c>draft KEY | --all [--check]</c>: writes the files of drafted editions, or says which of them differ from their drafts.</summary>
internal static class DraftVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var key = new Argument<string?>("key") { Description = "An edition's key.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every drafted edition." };
        var check = new Option<bool>("--check") { Description = "Write nothing; say which files differ." };
        var verb = new Command("draft", "The files of drafted editions, written anew from their drafts.") { key, all, check };
        verb.SetAction(parsed => Run(surroundings, parsed.GetValue(key), parsed.GetValue(all), parsed.GetValue(check)));
        return verb;
    }

    private static int Run(Surroundings surroundings, string? key, bool all, bool check)
    {
        if (all == (key is not null))
        {
            throw new RefusedException("Name one edition, or say --all.");
        }
        var drafts =
            key is null ? Drafts.All
            : Drafts.Find(key) is { } found ? [found]
            : throw new RefusedException(
                $"There is no draft of '{key}'. Drafted are: {string.Join(", ", Drafts.All.Select(draft => draft.Key))}"
            );
        var different = 0;
        foreach (var draft in drafts)
        {
            var file = EditionFolder.FileOf(surroundings.Workflows, draft.Key)!;
            var text = draft.Write();
            if (File.Exists(file) && File.ReadAllText(file) == text)
            {
                continue;
            }
            different++;
            if (!check)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
            surroundings.Output.WriteLine(Path.GetRelativePath(surroundings.Home, file));
        }
        return check && different > 0 ? ExitCode.FoundErrors : ExitCode.Done;
    }
}

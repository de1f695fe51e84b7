using System.CommandLine;
using System.Text;
using Regulations.Cli.Hosts;
using Regulations.Editions;

namespace Regulations.Cli.Verbs.Definitions;

/// <summary><c>definitions pull KEY | --all [--version N] [--check] [--json]</c>: what the host runs, written to its files, forms in theirs.</summary>
internal static class PullVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var key = new Argument<string?>("key") { Description = "An edition's key.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every edition of the host." };
        var version = new Option<int?>("--version") { Description = "Which version; else the published one." };
        var check = new Option<bool>("--check") { Description = "Write nothing; say which files differ." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var host = HostLogin.Options.Create();
        var verb = new Command("pull", "Writes published definitions back as files, ready to commit.")
        {
            key,
            all,
            version,
            check,
            json,
            host.Host,
            host.User,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var named = parsed.GetValue(key);
                var number = parsed.GetValue(version);
                if (parsed.GetValue(all) == (named is not null) || (named is null && number is not null))
                {
                    throw new RefusedException("Name one edition, or say --all; --version is for one.");
                }
                using var session = await HostSession.EnterAsync(host.Of(parsed, surroundings), cancellation);
                IReadOnlyList<string> keys = named is null ? await session.KeysAsync(cancellation) : [named];
                var told = new List<Told>();
                foreach (var edition in keys)
                {
                    told.Add(await PullAsync(session, edition, number, parsed.GetValue(check), surroundings, cancellation));
                }
                return Told.Print(told, surroundings, parsed.GetValue(json), parsed.GetValue(check));
            }
        );
        return verb;
    }

    private static async Task<Told> PullAsync(
        HostSession session,
        string key,
        int? number,
        bool check,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        var file = EditionFolder.FileOf(surroundings.Workflows, key) ?? throw new RefusedException($"'{key}' is no key of an edition.");
        var versions = await session.VersionsAsync(key, cancellation);
        var wanted = versions.FirstOrDefault(v => number is null ? v.State == "published" : v.Version == number);
        if (wanted is null)
        {
            return new Told(key, Told.Refused, number, [], Reason: "the host has no such version");
        }
        var json = await session.FileAsync(key, wanted.Version, cancellation);
        IReadOnlyList<EditionFileChange> changes;
        try
        {
            changes = EditionUnbundling.Of(json, file, surroundings.Workflows);
        }
        catch (EditionRefusedException refused)
        {
            return new Told(key, Told.Refused, wanted.Version, [], Reason: refused.Message);
        }
        if (!check)
        {
            Write(changes);
        }
        return new Told(
            key,
            changes.Count == 0 ? Told.Unchanged : Told.Written,
            wanted.Version,
            [.. changes.Select(change => Path.GetRelativePath(surroundings.Home, change.File))]
        );
    }

    // Forms before the definition that names them: what reads in between finds each file it is sent to.
    private static void Write(IReadOnlyList<EditionFileChange> changes)
    {
        foreach (var change in changes.Where(change => change.Text is not null).Reverse())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(change.File)!);
            var beside = change.File + ".new";
            File.WriteAllText(beside, change.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, change.File, overwrite: true);
        }
        foreach (var change in changes.Where(change => change.Text is null))
        {
            File.Delete(change.File);
        }
    }
}

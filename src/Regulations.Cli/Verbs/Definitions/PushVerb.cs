using System.CommandLine;
using System.Text.Json.Nodes;
using Regulations.Cli.Hosts;
using Regulations.Editions;
using Regulations.Editions.Compare;
using Regulations.Workflows.Definitions;

namespace Regulations.Cli.Verbs.Definitions;

/// <summary><c>definitions push KEY | FILE | --all [--over] [--check] [--json]</c>: a file becomes the host's draft. Publishing it is for people.</summary>
internal static class PushVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var what = new Argument<string?>("what") { Description = "An edition's key, or its file.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all")
        {
            Description = "Every file under workflows/ that says something else than what is published.",
        };
        var over = new Option<bool>("--over")
        {
            Description = "Takes the place of the draft that is there; that one stays in the draft's history.",
        };
        var check = new Option<bool>("--check") { Description = "Send nothing; say what would become a draft." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var host = HostLogin.Options.Create();
        var verb = new Command("push", "Makes files the drafts of a host.") { what, all, over, check, json, host.Host, host.User };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var named = parsed.GetValue(what);
                if (parsed.GetValue(all) == (named is not null))
                {
                    throw new RefusedException("Name one edition or file, or say --all.");
                }
                var files = named is null ? EditionFolder.Files(surroundings.Workflows) : [NamedDefinition.Find(surroundings, named)];
                var push = new Push(parsed.GetValue(over), parsed.GetValue(check));
                using var session = await HostSession.EnterAsync(host.Of(parsed, surroundings), cancellation);
                var told = new List<Told>();
                foreach (var file in files)
                {
                    told.Add(await push.SendAsync(session, file, surroundings, cancellation));
                }
                return Told.Print(told, surroundings, parsed.GetValue(json), parsed.GetValue(check));
            }
        );
        return verb;
    }

    private sealed record Push(bool Over, bool Check)
    {
        public async Task<Told> SendAsync(HostSession session, string file, Surroundings surroundings, CancellationToken cancellation)
        {
            var text = DefinitionFile.Read(file, surroundings);
            var reading = WorkflowDefinition.Read(text);
            string[] files = [Path.GetRelativePath(surroundings.Home, file)];
            if (reading.Definition is not { } definition)
            {
                return new Told(files[0], Told.Refused, null, files, Reason: reading.Findings[0].Message["en"]);
            }
            if (KeyOf(definition) is not { } key || EditionFolder.FileOf(surroundings.Workflows, key) is null)
            {
                return new Told(
                    files[0],
                    Told.Refused,
                    null,
                    files,
                    Reason: "it says no key of a regulation (customProperties.regulation.key)"
                );
            }
            var versions = await session.VersionsAsync(key, cancellation);
            var draft = versions.FirstOrDefault(version => version.State == "draft");
            var published = versions.FirstOrDefault(version => version.State == "published");
            if ((draft ?? published) is { } present && present.Hash == definition.ContentHash)
            {
                return new Told(key, Told.Unchanged, present.Version, []);
            }
            if (draft is not null && !Over)
            {
                return new Told(
                    key,
                    Told.Refused,
                    draft.Version,
                    files,
                    Reason: $"the host has a draft already (version {draft.Version}); --over takes its place"
                );
            }
            int? differences = published is null
                ? null
                : DefinitionComparison
                    .Of(Edition.ReadDefinition(await session.FileAsync(key, published.Version, cancellation)), definition.Json)
                    .Count;
            if (Check)
            {
                return new Told(key, Told.Draft, draft?.Version, files, differences);
            }
            try
            {
                var saved = await session.DraftAsync(key, text, draft?.Hash, cancellation);
                return new Told(key, Told.Draft, saved.Version, files, differences);
            }
            catch (RefusedException refused)
            {
                return new Told(key, Told.Refused, draft?.Version, files, differences, refused.Message);
            }
        }

        private static string? KeyOf(WorkflowDefinition definition) =>
            (definition.CustomProperties["regulation"] as JsonObject)?["key"] is JsonValue value && value.TryGetValue<string>(out var key)
                ? key
                : null;
    }
}

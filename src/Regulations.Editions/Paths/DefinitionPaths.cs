using Regulations.Editions.Facts;
using Regulations.Editions.Lint;
using Regulations.Workflows.Compilation;

namespace Regulations.Editions.Paths;

/// <summary>The paths of a definition: a compact set in which every connection that can be followed is followed, and in which for each channel and kind
/// every outcome and answer is given and every end that can be come to is come to.</summary>
/// <param name="Paths">In the order of channels and kinds.</param>
/// <param name="Unfollowed">Connections that no walk followed, however people and systems answered.</param>
public sealed record DefinitionPaths(IReadOnlyList<WalkedPath> Paths, IReadOnlyList<Way> Unfollowed)
{
    // More than any edition needs; a definition that needs more is told what was not walked.
    private const int MaximumWalks = 4_000;

    /// <summary>Walks a definition.</summary>
    /// <exception cref="EditionRefusedException">It is no edition, or it does not compile.</exception>
    public static DefinitionPaths Of(Edition edition)
    {
        var compiled = WorkflowCompiler.Compile(edition.Definition.ToJsonString());
        var workflow =
            compiled.Workflow
            ?? throw new EditionRefusedException(string.Join("; ", compiled.Findings.Select(found => $"{found.NodeId} {found.Code}")));
        return Of(edition, workflow);
    }

    /// <summary>Walks a definition that was compiled.</summary>
    public static DefinitionPaths Of(Edition edition, CompiledWorkflow workflow)
    {
        var chart = new WalkedChart(new LintSubject(edition.Definition), workflow);
        var paths = new List<WalkedPath>();
        var followed = new HashSet<Way>();
        void Keep(IEnumerable<WalkedPath> walked)
        {
            foreach (var path in walked)
            {
                paths.Add(path);
                followed.UnionWith(path.Ways);
            }
        }
        foreach (var channel in edition.Facts.Channels)
        {
            foreach (var kind in edition.Facts.Kinds)
            {
                Keep(Search(chart, Cases(edition.Facts, channel, kind)));
            }
        }
        // What is left is led to by what no request should be: another channel, another kind.
        foreach (var (channel, kind) in new[] { ("unforeseen", edition.Facts.Kinds[0]), (edition.Facts.Channels[0], "unforeseen") })
        {
            var left = chart.Chart.Ways.Where(way => !followed.Contains(way)).ToHashSet();
            if (left.Count > 0)
            {
                Keep(
                    Search(chart, [new PathCase(channel, kind, edition.Facts.Applicants[0], false)]).Where(path => path.Ways.Overlaps(left))
                );
            }
        }
        // Two or three unusual answers together.
        foreach (var path in paths.Select(path => path.Case).Distinct().ToList())
        {
            var left = chart.Chart.Ways.Where(way => !followed.Contains(way)).ToHashSet();
            if (left.Count > 0)
            {
                Keep(Everywhere(chart, path, left));
            }
        }
        return new DefinitionPaths(paths, [.. chart.Chart.Ways.Where(way => !followed.Contains(way))]);
    }

    /// <summary>Walks of a definition for lint: unusual answers one at a time, no more walks than said.</summary>
    internal static IReadOnlyList<WalkedPath> Walks(LintSubject subject, EditionFacts facts, CompiledWorkflow workflow, int most)
    {
        var chart = new WalkedChart(subject, workflow);
        var each = Math.Max(2, most / Math.Max(1, facts.Channels.Count * facts.Kinds.Count));
        return
        [
            .. facts.Channels.SelectMany(channel =>
                facts.Kinds.SelectMany(kind => Search(chart, Cases(facts, channel, kind), each, onlyNew: false))
            ),
        ];
    }

    private static List<PathCase> Cases(EditionFacts facts, string channel, string kind)
    {
        var applicants = facts.Applicants.Count > 0 ? facts.Applicants : ["natural"];
        return
        [
            new PathCase(channel, kind, applicants[0], false),
            .. applicants.Select(applicant => new PathCase(channel, kind, applicant, true)),
        ];
    }

    /// <summary>Each answer at each place once, the others as they come; kept is what shows something new.</summary>
    private static IEnumerable<WalkedPath> Search(
        WalkedChart chart,
        IReadOnlyList<PathCase> cases,
        int most = MaximumWalks,
        bool onlyNew = true
    )
    {
        var tried = new HashSet<(string, int)>();
        var shown = new HashSet<(string, int)>();
        var ends = new HashSet<string?>();
        var open = new Queue<(PathCase Case, int[] Script)>(cases.Select(one => (one, Array.Empty<int>())));
        for (var walks = 0; walks < most && open.TryDequeue(out var next); walks++)
        {
            var (path, choices) = PathWalk.Walk(chart, next.Case, next.Script);
            foreach (var choice in choices)
            {
                tried.Add((choice.Key, choice.Picked));
            }
            for (var at = next.Script.Length; at < choices.Count; at++)
            {
                for (var option = 0; option < choices[at].Options; option++)
                {
                    if (tried.Add((choices[at].Key, option)))
                    {
                        open.Enqueue((next.Case, [.. choices.Take(at).Select(choice => choice.Picked), option]));
                    }
                }
            }
            var known = shown.Count;
            shown.UnionWith(choices.Select(choice => (choice.Key, choice.Picked)));
            var isNew = ends.Add(path.End) || shown.Count > known;
            if (!onlyNew || isNew || path.Trouble is not null || (next.Script.Length == 0 && next.Case.Everything))
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<WalkedPath> Everywhere(WalkedChart chart, PathCase one, HashSet<Way> left)
    {
        var open = new Queue<(int[] Script, int Unusual)>([([], 0)]);
        for (var walks = 0; walks < MaximumWalks && left.Count > 0 && open.TryDequeue(out var next); walks++)
        {
            var (path, choices) = PathWalk.Walk(chart, one, next.Script);
            if (path.Ways.Overlaps(left))
            {
                left.ExceptWith(path.Ways);
                yield return path;
            }
            for (var at = next.Script.Length; next.Unusual < 3 && at < choices.Count; at++)
            {
                for (var option = 0; option < choices[at].Options; option++)
                {
                    if (option != choices[at].Picked)
                    {
                        open.Enqueue(([.. choices.Take(at).Select(choice => choice.Picked), option], next.Unusual + 1));
                    }
                }
            }
        }
    }
}

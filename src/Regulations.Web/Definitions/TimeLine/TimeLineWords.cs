using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Web.Localisation;

namespace Regulations.Web.Definitions.TimeLine;

/// <summary>A time line in words: what happened on which day, in order.</summary>
public static class TimeLineWords
{
    /// <summary>Each day with what it was; that a day is not known is said after the adoption.</summary>
    public static IReadOnlyList<(LocalDate? Day, string Text)> Of(DefinitionTimeLine line, Words words)
    {
        var said = new List<(LocalDate? Day, string Text)>();
        if (line.Act is { } act)
        {
            if (act.Adopted is { } adopted)
            {
                said.Add((adopted, words.With("timeline.adopted", ("date", words.Date(adopted)), ("number", act.Number))));
            }
            said.Add(
                act.EffectiveFrom is { } from
                    ? (from, words.With("timeline.effective", ("date", words.Date(from))))
                    : (act.Adopted, words["timeline.effective-unknown"])
            );
            if (act.Repealed is { } repealed)
            {
                said.Add((repealed, words.With("timeline.repealed", ("date", words.Date(repealed)), ("number", act.RepealedBy ?? "—"))));
            }
        }
        said.AddRange(
            line.Versions.Select(version =>
                ((LocalDate?)version.From, words.With(KeyOf(version), ("n", version.Version), ("date", words.Date(version.From))))
            )
        );
        return [.. said.OrderBy(entry => entry.Day ?? LocalDate.MinIsoValue)];
    }

    private static string KeyOf(VersionTerm version) =>
        version.State == DefinitionState.Retracted ? "timeline.version-retracted"
        : version.IsEffective ? "timeline.version-effective"
        : "timeline.version";
}

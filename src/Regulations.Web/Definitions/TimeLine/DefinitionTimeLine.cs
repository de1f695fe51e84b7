using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Definitions;

namespace Regulations.Web.Definitions.TimeLine;

/// <summary>Since when and until when a definition's act was in force, and which of its versions requests took.</summary>
/// <param name="Act">Null where it follows none.</param>
/// <param name="Versions">The published ones and those before them, the earliest first.</param>
/// <param name="Today">The office's day.</param>
public sealed record DefinitionTimeLine(ActTerm? Act, IReadOnlyList<VersionTerm> Versions, LocalDate Today)
{
    /// <summary>The time line of a definition.</summary>
    public static DefinitionTimeLine Of(DefinitionSummary definition, LocalDate today, DateTimeZone zone)
    {
        var published = definition
            .Versions.Where(version => version.State is not DefinitionState.Draft && version.PublishedAt is not null)
            .OrderBy(version => version.PublishedAt)
            .ToList();
        // No request took a version before it was published here, whenever its act came into force.
        var days = published.ConvertAll(version => version.PublishedAt!.Value.InZone(zone).Date);
        var begins = published.Zip(days, (version, day) => LocalDate.Max(version.EffectiveFrom ?? day, day)).ToList();
        return new DefinitionTimeLine(
            ActOf(definition),
            [
                .. published.Select(
                    (version, index) =>
                        new VersionTerm(
                            version.Version,
                            version.State,
                            begins[index],
                            begins[index] > days[index],
                            // A version ends where the first of those published after it begins.
                            index + 1
                            < begins.Count
                                ? LocalDate.Max(begins[index], begins.Skip(index + 1).Min())
                                : null
                        )
                ),
            ],
            today
        );
    }

    /// <summary>The first and the last day there is anything to show of.</summary>
    public (LocalDate First, LocalDate Last) Bounds
    {
        get
        {
            var days = Versions.Select(version => version.From).Append(Today).ToList();
            days.AddRange(new[] { Act?.Adopted, Act?.EffectiveFrom, Act?.Repealed }.OfType<LocalDate>());
            return (days.Min(), days.Max());
        }
    }

    private static ActTerm? ActOf(DefinitionSummary definition)
    {
        var act = RegulationAct.Of(definition.Regulation);
        var from = definition.Published?.EffectiveFrom ?? RegulationAct.EffectiveFrom(definition.Regulation);
        return act.Date is null && from is null ? null : new ActTerm(act.Number, act.Date, from, act.Repealed, act.RepealedBy);
    }
}

/// <summary>The term of an act.</summary>
/// <param name="EffectiveFrom">The first day in force; null: not known.</param>
public sealed record ActTerm(string? Number, LocalDate? Adopted, LocalDate? EffectiveFrom, LocalDate? Repealed, string? RepealedBy)
{
    /// <summary>Where its bar begins.</summary>
    public LocalDate From => EffectiveFrom ?? Adopted!.Value;
}

/// <summary>The term of a version.</summary>
/// <param name="IsEffective"><paramref name="From"/> is the day it comes into force, after it was published; otherwise the day of publication.</param>
/// <param name="To">When a later one took its place; null: none did.</param>
public sealed record VersionTerm(int Version, DefinitionState State, LocalDate From, bool IsEffective, LocalDate? To);

using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Web.Definitions.TimeLine;

namespace Regulations.Web.Tests.Definitions;

public sealed class DefinitionTimeLineTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly LocalDate Today = new(2026, 12, 7);

    [Fact]
    public void A_version_is_taken_from_its_publication_on_even_where_its_act_is_older()
    {
        var term = Of(Version(1, DefinitionState.Published, new(2026, 11, 22), new(2016, 9, 15))).Versions.ShouldHaveSingleItem();

        (term.From, term.IsEffective, term.To).ShouldBe((new LocalDate(2026, 11, 22), false, null));
    }

    [Fact]
    public void A_version_published_ahead_of_its_day_leaves_the_one_before_in_force_until_then()
    {
        var line = Of(
            Version(2, DefinitionState.Published, new(2026, 12, 1), new(2027, 1, 1)),
            Version(1, DefinitionState.Superseded, new(2026, 11, 22), null)
        );

        line.Versions.Select(term => (term.Version, term.From, term.To, term.IsEffective))
            .ShouldBe([(1, new LocalDate(2026, 11, 22), new LocalDate(2027, 1, 1), false), (2, new LocalDate(2027, 1, 1), null, true)]);
    }

    [Fact]
    public void A_draft_is_on_no_time_line() => Of(Version(1, DefinitionState.Draft, null, null)).Versions.ShouldBeEmpty();

    [Fact]
    public void An_act_whose_first_day_is_not_known_is_drawn_from_its_adoption()
    {
        var act = Of(Version(1, DefinitionState.Published, new(2026, 11, 22), null)).Act!;

        (act.From, act.EffectiveFrom, act.Repealed).ShouldBe((new LocalDate(2016, 8, 2), null, new LocalDate(2020, 6, 26)));
    }

    [Fact]
    public void Every_day_of_a_line_is_on_its_scale()
    {
        var line = Of(Version(1, DefinitionState.Published, new(2026, 11, 22), null));
        var scale = TimeScale.Of([line]);

        (scale.FirstYear, scale.LastYear).ShouldBe((2016, 2026));
        scale.Of(line.Act!.From).ShouldBeInRange(0, TimeScale.Width);
        scale.Of(new LocalDate(1990, 1, 1)).ShouldBe(0);
    }

    private static DefinitionTimeLine Of(params VersionRow[] versions) =>
        DefinitionTimeLine.Of(
            new DefinitionSummary(
                "city-service",
                "city/service",
                true,
                new Dictionary<string, string>(StringComparer.Ordinal),
                versions.FirstOrDefault(version => version.State == DefinitionState.Published),
                null,
                versions[0],
                0,
                0,
                0,
                0,
                versions,
                new JsonObject
                {
                    ["act"] = new JsonObject
                    {
                        ["number"] = "242",
                        ["date"] = "2016-08-02",
                        ["repealed"] = "2020-06-26",
                    },
                }
            ),
            Today,
            Zone
        );

    private static VersionRow Version(int number, DefinitionState state, LocalDate? published, LocalDate? effective) =>
        new(
            "city-service",
            number,
            "city/service",
            true,
            "hash" + number,
            state,
            default,
            new Doer("somebody", null),
            default,
            new Doer("somebody", null),
            published?.AtStartOfDayInZone(Zone).ToInstant(),
            null,
            null,
            effective,
            0,
            0
        );
}

using FsCheck;
using FsCheck.Fluent;
using Regulations.Workflows.Migration;
using Regulations.Workflows.State;
using Regulations.Workflows.Tests.Flowcharts;
using Shouldly;
using Xunit;

namespace Regulations.Workflows.Tests.Migration;

/// <summary>Random flowcharts, moved between any two stimuli.</summary>
public sealed class MovePropertyTests
{
    [Fact]
    public void A_version_that_is_drawn_alike_changes_nothing_in_a_state() =>
        Always(
            (chart, stimuli) =>
            {
                var course = new Course(chart.ToDefinition()).Go(stimuli);
                if (course.State.Status == WorkflowStatus.Finished)
                {
                    return;
                }
                var before = WorkflowStateJson.Write(course.State);
                var move = course.MoveTo(chart.ToDefinition().Renewed());
                move.Refusals.ShouldBeEmpty();
                move.PassedOver.ShouldBeEmpty();
                WorkflowStateJson
                    .Write(move.State! with { DefinitionHash = "h" })
                    .ShouldBe(before.Replace(Hash(before), "h", StringComparison.Ordinal));
            }
        );

    [Fact]
    public void A_version_with_other_ids_goes_on_as_the_old_one_would() =>
        Always(
            (chart, stimuli) =>
            {
                var expected = new Course(chart.ToDefinition()).Go(200);
                var course = new Course(chart.ToDefinition()).Go(stimuli);
                if (course.State.Status == WorkflowStatus.Finished)
                {
                    return;
                }
                // The last becomes the first and so on: every id stands for something else than before.
                var ids = chart.Activities.Select(a => a.Id).ToList();
                var renamed = ids.Zip(Enumerable.Reverse(ids)).ToDictionary(pair => pair.First, pair => pair.Second);
                var back = renamed.ToDictionary(pair => pair.Value, pair => pair.Key);
                var done = course.Completed.Count();
                course.MoveTo(chart.WithIds(id => renamed[id]), new NodeMap(renamed!)).Refusals.ShouldBeEmpty();
                course.Go(200);
                course.Lines.ShouldBe(expected.Lines);
                course
                    .Completed.Take(done)
                    .Concat(course.Completed.Skip(done).Select(id => back.GetValueOrDefault(id, id)))
                    .ShouldBe(expected.Completed);
                course.State.SubStatus.ShouldBe(expected.State.SubStatus);
            }
        );

    [Fact]
    public void A_line_put_into_a_chart_runs_where_it_lies_ahead_and_nothing_that_was_done_is_done_again()
    {
        var (moved, refused) = (0, 0);
        Always(
            (chart, stimuli) =>
            {
                var course = new Course(chart.ToDefinition()).Go(stimuli);
                // Who comes first to an end, or to a join of any, depends on the length of the ways.
                if (course.State.Status == WorkflowStatus.Finished || chart.Activities.Any(a => a.Mode == "WaitAny" || a.Part == Part.End))
                {
                    return;
                }
                var next = chart.WithLineOn(stimuli * 7 % chart.Connections.Count);
                if (course.MoveTo(next).State is null)
                {
                    refused++;
                    return;
                }
                moved++;
                course.Go(200);
                var expected = new Course(chart.ToDefinition()).Go(200);
                if (expected.HasFailed || course.HasFailed)
                {
                    return;
                }
                course.Completed.Where(id => id != "new").Order().ShouldBe(expected.Completed.Order());
                course.State.Status.ShouldBe(expected.State.Status);
            }
        );
        moved.ShouldBeGreaterThan(refused * 4);
    }

    [Fact]
    public void Of_any_two_charts_a_move_is_either_refused_with_a_reason_or_goes_on_to_an_end() =>
        Always(
            (chart, stimuli) =>
            {
                var course = new Course(chart.ToDefinition()).Go(stimuli);
                if (course.State.Status == WorkflowStatus.Finished)
                {
                    return;
                }
                var before = WorkflowStateJson.Write(course.State);
                var move = course.MoveTo(RandomChart.Of(chart.Seed / 2 + 1).ToDefinition().Renewed());
                if (move.State is null)
                {
                    move.Refusals.ShouldNotBeEmpty();
                    WorkflowStateJson.Write(course.State).ShouldBe(before);
                    return;
                }
                course.Go(200);
                (course.State.Status == WorkflowStatus.Finished || course.HasFailed || course.State.Bookmarks.Count > 0).ShouldBeTrue();
            }
        );

    private static void Always(Action<RandomChart, int> holds)
    {
        var cases = from seed in Gen.Choose(0, int.MaxValue - 1) from stimuli in Gen.Choose(0, 6) select (seed, stimuli);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                cases.ToArbitrary(),
                one =>
                {
                    try
                    {
                        holds(RandomChart.Of(one.seed), one.stimuli);
                    }
                    catch (Exception e)
                    {
                        throw new InvalidOperationException($"seed {one.seed}, after {one.stimuli}: {e.Message}", e);
                    }
                }
            )
        );
    }

    private static string Hash(string state) => WorkflowStateJson.Read(state).DefinitionHash;
}

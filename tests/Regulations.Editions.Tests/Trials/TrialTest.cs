using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Calendars.Loading;
using Regulations.Editions.Forms;
using Regulations.Editions.Paths;
using Regulations.Editions.Tests.Paths;
using Regulations.Editions.Trials;
using Regulations.Workflows.Engine;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Trials;

public sealed class TrialTest
{
    private const string Survey = "eastkz/survey-licence";

    // A Monday, at ten in Almaty.
    private static readonly Instant Begins = Instant.FromUtc(2026, 3, 2, 5, 0);

    public static TheoryData<string, string, string> Cases =>
        [
            .. ShippedPaths.Keys.SelectMany(key =>
            {
                var facts = ShippedPaths.Of(key).Edition.Facts;
                return facts.Channels.SelectMany(channel => facts.Kinds.Select(kind => (key, channel, kind)));
            }),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Good_answers_lead_every_edition_to_its_end(string key, string channel, string kind)
    {
        var trial = Led(Begun(key, channel, kind), waits: 200);

        trial.IsOver.ShouldBeTrue($"it waits for {string.Join(", ", trial.Waits.Select(wait => wait.NodeId))}");
        trial.State.Incidents.ShouldBeEmpty();
        trial.Total!.Stopped.ShouldNotBeNull();
    }

    [Fact]
    public void One_step_back_is_the_trial_before()
    {
        var before = Led(Begun(Survey), waits: 3);

        var after = Answered(before);

        after.Before.ShouldBeSameAs(before);
        after.Events.Count.ShouldBeGreaterThan(before.Events.Count);
    }

    [Fact]
    public void A_limit_that_passes_is_noted_at_its_own_instant_and_the_task_goes_on_waiting()
    {
        var trial = UntilTask(Begun(Survey), "step-1");
        var task = trial.Waits.OfType<TrialWait.Person>().Single();

        var later = trial.Wait("1wd");

        var passed = later.Events.OfType<TrialEvent.LimitPassed>().ShouldHaveSingleItem();
        passed.At.ShouldBe(task.Due!.Value);
        passed.Limit.ShouldBe("20min");
        later.Waits.OfType<TrialWait.Person>().ShouldHaveSingleItem().BookmarkId.ShouldBe(task.BookmarkId);
    }

    [Fact]
    public void The_clock_goes_to_the_next_limit_and_no_further()
    {
        var trial = UntilTask(Begun(Survey), "step-1");

        trial.WaitForNext().Now.ShouldBe(trial.Waits.OfType<TrialWait.Person>().Single().Due!.Value);
    }

    [Fact]
    public void A_working_day_passes_as_the_calendar_has_it()
    {
        var friday = Instant.FromUtc(2026, 3, 13, 6, 0);
        var trial = Trial.Start(Subject(Survey), new PathCase("portal", "issue", "natural", false), friday);

        trial.Wait("1wd").Now.ShouldBe(Instant.FromUtc(2026, 3, 16, 13, 30), "the end of Monday at the provider's");
    }

    [Fact]
    public void An_answer_of_no_goes_the_way_of_no()
    {
        var trial = Led(Begun(Survey), until: next => next.Waits.Any(wait => wait.NodeId == "portal-account"));
        var call = trial.Waits.OfType<TrialWait.OtherSystem>().Single();

        var refused = trial.Answer(call.BookmarkId, TrialAnswer.Negative);

        refused.IsOver.ShouldBeTrue();
        Effects<Effect.NoticeSent>(refused).ShouldHaveSingleItem().Notice.Kind.ShouldBe("refusal");
    }

    [Fact]
    public void A_call_that_fails_is_an_incident_that_can_be_retried()
    {
        var trial = Led(Begun(Survey), until: next => next.Waits.OfType<TrialWait.OtherSystem>().Any());
        var call = trial.Waits.OfType<TrialWait.OtherSystem>().First();

        var failed = trial.Answer(call.BookmarkId, TrialAnswer.Failure);
        var retried = failed.Retry(failed.State.Incidents.ShouldHaveSingleItem().Id);

        retried.State.Incidents.ShouldBeEmpty();
        retried.Waits.OfType<TrialWait.OtherSystem>().ShouldContain(wait => wait.NodeId == call.NodeId);
    }

    [Fact]
    public void An_applicant_may_withdraw_on_a_trial_too()
    {
        var trial = UntilTask(Begun(Survey), "step-2");

        var withdrawn = trial.Send(trial.Waits.OfType<TrialWait.Event>().Single().Name);

        withdrawn.IsOver.ShouldBeTrue();
    }

    [Fact]
    public void What_nobody_waits_for_any_more_is_refused_and_changes_nothing()
    {
        var trial = UntilTask(Begun(Survey), "step-1");
        var task = trial.Waits.OfType<TrialWait.Person>().Single();
        var done = trial.Do(task.BookmarkId, task.Task.Outcomes[0].Name, [], null);

        Should.Throw<TrialRefusedException>(() => done.Do(task.BookmarkId, task.Task.Outcomes[0].Name, [], null));
    }

    private static IEnumerable<TEffect> Effects<TEffect>(Trial trial)
        where TEffect : Effect => trial.Events.OfType<TrialEvent.Came>().Select(came => came.Effect).OfType<TEffect>();

    private static TrialSubject Subject(string key) => new(ShippedPaths.Of(key).Workflow, CalendarData.Shipped);

    private static Trial Begun(string key, string channel = "portal", string kind = "issue")
    {
        var applicants = ShippedPaths.Of(key).Edition.Facts.Applicants;
        return Trial.Start(Subject(key), new PathCase(channel, kind, applicants[0], false), Begins);
    }

    private static Trial UntilTask(Trial trial, string node) =>
        Led(trial, until: next => next.Waits.OfType<TrialWait.Person>().Any(task => task.NodeId == node));

    private static Trial Led(Trial trial, int waits = 200, Func<Trial, bool>? until = null)
    {
        for (var wait = 0; wait < waits && !trial.IsOver && until?.Invoke(trial) != true; wait++)
        {
            trial = Answered(trial);
        }
        return trial;
    }

    private static Trial Answered(Trial trial) =>
        trial.Waits.FirstOrDefault(wait => wait is TrialWait.Person or TrialWait.OtherSystem) switch
        {
            TrialWait.Person task => trial.Do(task.BookmarkId, task.Task.Outcomes[0].Name, Form(trial, task), null),
            TrialWait.OtherSystem call => trial.Answer(call.BookmarkId, TrialAnswer.Positive),
            _ => trial.WaitForNext(),
        };

    private static JsonObject? Form(Trial trial, TrialWait.Person task)
    {
        if (task.Task.Form is not { } name || !trial.Subject.Forms.TryGetValue(name, out var form))
        {
            return null;
        }
        var context = new FormContext(trial.Case.Kind, trial.Case.Applicant, task.Task.Outcomes[0].Name);
        return FormSample.Fill(form, context, trial.Case.Applicant, task.Task.Payload as JsonObject);
    }
}

using NodaTime;
using Regulations.Calendars.Loading;
using Regulations.Simulation;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Changes;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Localisation;

namespace Regulations.Web.Tests.Simulation;

public sealed class SimulationFormTests
{
    [Fact]
    public void A_form_as_it_is_offered_is_a_question_about_one_more_executor_and_half_the_longest_limit()
    {
        var question = Asked();

        question.Scenario.Staff.Count.ShouldBe(8);
        question.WhatIfs.Select(whatIf => whatIf.Name).ShouldBe(["staff:executor+1", "limit:step-4=5wd"]);
        question.Scenario.Systems["e-licensing/payment.check"].Answers.ShouldHaveSingleItem().Positive.ShouldBe(true);
        question
            .Scenario.Tasks["step-4"]
            .Answers.Select(answer => (answer.Outcome, answer.Weight))
            .ShouldBe([("meets", 90), ("fails", 10)]);
    }

    [Fact]
    public void Two_absences_at_one_time_are_two_people()
    {
        var question = Asked([
            .. Away(1, "executor", "1", "2026-01-12", "2026-01-16"),
            .. Away(2, "executor", "2", "2026-01-14", "2026-01-20"),
        ]);

        var executors = question.Scenario.Staff.Where(person => person.Roles[0] == "executor").ToList();
        executors.Select(person => person.Absences.Count).ShouldBe([1, 1, 1, 0]);
        executors[0].Absences[0].ShouldBe(new Absence(new LocalDate(2026, 1, 12), new LocalDate(2026, 1, 16)));
    }

    [Fact]
    public void Moments_of_arrival_are_read_in_the_office_s_time_and_put_in_order()
    {
        var question = Asked(("pattern", "list"), ("moments", "2026-02-03 09:30\n\n2026-02-02T10:00:00+05:00\n"), ("replications", "2"));

        var list = question.Arrivals.ShouldBeOfType<ArrivalPattern.At>();
        list.Instants.ShouldBe([Instant.FromUtc(2026, 2, 2, 5, 0), Instant.FromUtc(2026, 2, 3, 4, 30)]);
        (question.Requests, question.Start).ShouldBe((2, new LocalDate(2026, 2, 2)));
    }

    [Fact]
    public void Requests_may_come_one_after_another() =>
        Asked(("pattern", "even"), ("apart", "90")).Arrivals.ShouldBe(new ArrivalPattern.Fixed(90));

    [Fact]
    public void A_task_takes_its_time_in_the_shape_that_is_chosen()
    {
        Asked(("shape-step-4", "lognormal"), ("a-step-4", "120"), ("b-step-4", "60,5"))
            .Scenario.Tasks["step-4"]
            .Time.ShouldBe(new Distribution.LogNormal(120, 60.5));
        Asked(("shape-step-4", "uniform"), ("a-step-4", "10"), ("c-step-4", "20"))
            .Scenario.Tasks["step-4"]
            .Time.ShouldBe(new Distribution.Uniform(10, 20));
    }

    [Fact]
    public void A_chance_of_a_system_makes_two_answers()
    {
        var place = SurveyLicenceForm.Subject.Systems.ToList().FindIndex(call => call.Name == "e-licensing/payment.check");
        var rule = Asked(($"system-yes-{place}", "97"), ($"system-from-{place}", "2"), ($"system-to-{place}", "60")).Scenario.Systems[
            "e-licensing/payment.check"
        ];

        rule.Answers.Select(answer => (answer.Positive, answer.Weight)).ShouldBe([(true, 97), (false, 3)]);
        rule.Delay.ShouldBe(new Distribution.Uniform(2, 60));
    }

    [Fact]
    public void Changes_of_one_variant_are_made_together()
    {
        var question = Asked(
            ("change-by-1", "-1"),
            ("change-total-1", "4"),
            ("change-total-unit-1", "h"),
            ("change-task-1", "step-6"),
            ("change-factor-1", "80"),
            ("change-rate-1", "0,8"),
            ("change-step-2", ""),
            ("change-limit-2", "")
        );

        question.WhatIfs.ShouldHaveSingleItem().Name.ShouldBe("staff:executor-1,total=4h,time:step-6=0.8,arrivals=poisson:0.8");
        question.WhatIfs[0].Changes.ShouldBe(WhatIf.Parse(question.WhatIfs[0].Name).Changes);
    }

    [Theory]
    [InlineData("requests", "20001")]
    [InlineData("requests", "many")]
    [InlineData("replications", "1")]
    [InlineData("rate", "0")]
    [InlineData("start", "2031-01-01")]
    [InlineData("calendar", "moon")]
    [InlineData("pattern", "weekly")]
    [InlineData("people-head", "0")]
    [InlineData("appointment", "by-lot")]
    [InlineData("away-role-1", "executor")]
    [InlineData("kind-issue", "-1")]
    [InlineData("shape-step-4", "square")]
    [InlineData("a-step-4", "1000")]
    [InlineData("share-step-4-meets", "often")]
    [InlineData("system-yes-1", "101")]
    [InlineData("system-from-1", "10")]
    [InlineData("change-by-1", "0")]
    [InlineData("change-limit-2", "")]
    [InlineData("change-factor-1", "0")]
    [InlineData("change-rate-2", "often")]
    public void What_is_filled_in_wrongly_is_told_in_every_language_at_its_field(string field, string value)
    {
        var form = SurveyLicenceForm.With((field, value));

        form.Read(CalendarData.Shipped).ShouldBeNull();
        form.Reading.Faults.ShouldNotBeEmpty();
        foreach (var fault in form.Reading.Faults)
        {
            string[] said = [.. Languages.All.Select(language => fault.Says(SurveyLicenceForm.In(language)))];
            said.Distinct().Count().ShouldBe(3, fault.Field);
            fault.Name(SurveyLicenceForm.In(Language.Kazakh)).ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void More_people_cannot_be_away_than_there_are()
    {
        var form = SurveyLicenceForm.With(Away(1, "head", "2", "2026-01-12", "2026-01-16"));

        form.Read(CalendarData.Shipped).ShouldBeNull();
        form.Reading.Faults.ShouldHaveSingleItem().Field.ShouldBe("away-count-1");
    }

    [Fact]
    public void A_moment_that_is_none_is_told_with_its_line()
    {
        var form = SurveyLicenceForm.With(("pattern", "list"), ("moments", "2026-02-03 09:30\nsoon"));

        form.Read(CalendarData.Shipped).ShouldBeNull();
        form.Reading.Faults.ShouldHaveSingleItem().Says(SurveyLicenceForm.In(Language.English)).ShouldStartWith("line 2");
    }

    [Fact]
    public void A_form_as_it_is_offered_can_be_simulated_for_every_shipped_edition()
    {
        var workflows = Path.Combine(House.WebHouse.Repository, "workflows");
        var files = Directory
            .EnumerateFiles(workflows, "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is "eastkz" or "minjust" or "almaty" or "aktobe" or "karaganda");
        foreach (var file in files)
        {
            var edition = Editions.EditionFolder.ReadFile(file, workflows);
            var workflow = Workflows.Compilation.WorkflowCompiler.Compile(edition.Definition.ToJsonString()).Workflow!;
            var subject = new Web.Simulation.Subject.SimulationSubject(
                new Web.Simulation.Subject.SubjectAddress(edition.Key),
                edition,
                workflow
            );
            var form = Web.Simulation.Asking.SimulationForm.Untouched(subject, new Dictionary<string, int>());

            var question = form.Read(CalendarData.Shipped).ShouldNotBeNull(edition.Key);
            var result = Simulator.Run(question with { Requests = 40, Replications = 2 });

            result.Variants[0].Failures.ShouldBeEmpty(edition.Key);
            result.Variants[0].Measured.ShouldBeGreaterThan(0, edition.Key);
        }
    }

    private static SimulationQuestion Asked(params (string, string)[] but)
    {
        var form = SurveyLicenceForm.With(but);
        return form.Read(CalendarData.Shipped)
            .ShouldNotBeNull(
                string.Join(
                    "; ",
                    form.Reading.Faults.Select(fault => $"{fault.Field}: {fault.Says(SurveyLicenceForm.In(Language.English))}")
                )
            );
    }

    private static (string, string)[] Away(int row, string role, string count, string from, string to) =>
        [($"away-role-{row}", role), ($"away-count-{row}", count), ($"away-from-{row}", from), ($"away-to-{row}", to)];
}

using Regulations.Editions.Facts;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Aktobe;

/// <summary>The figures of resolution No 436 of 18 October 2019, annexes 1–5.</summary>
public sealed class FactsOfTheActTest
{
    private static readonly string[] Licences = ["design-licence", "survey-licence", "construction-licence"];

    public static TheoryData<string> Services => [.. Licences, "expert-attestation", "pm-accreditation"];

    [Theory]
    [MemberData(nameof(Services))]
    public void It_is_the_resolution_of_the_Aktobe_akimat_through_the_portal_alone(string service)
    {
        var facts = Read(service);

        facts.Act.Number.ShouldBe("436");
        facts.Act.Date.ShouldBe(new NodaTime.LocalDate(2019, 10, 18));
        facts.Act.Registered.ShouldBe("6435");
        facts.Act.Repealed.ShouldBe(new NodaTime.LocalDate(2020, 1, 17));
        facts.Act.RepealedBy.ShouldBe("10");
        facts.Channels.ShouldBe(["portal"]);
        facts.Total.ShouldBeNull("the act gives steps their time and no whole time");
    }

    [Theory]
    [InlineData(1, "chancellery", "15min", "15min", "15min", "¶5(1)")]
    [InlineData(2, "head", "1h", "1h", "1h", "¶5(2)")]
    [InlineData(3, "executor", "1wd", "1wd", "1wd", "¶5(3)")]
    [InlineData(4, "executor", "4wd", "4wd", "2wd", "¶5(3)")]
    [InlineData(5, "head", null, null, null, "¶5(4)")]
    public void A_step_of_a_licence_has_its_role_limits_and_paragraph(
        int order,
        string role,
        string? issue,
        string? reorganisation,
        string? simple,
        string source
    )
    {
        foreach (var facts in Licences.Select(Read))
        {
            var step = facts.Steps.Single(one => one.Order == order);
            step.Role.ShouldBe(role);
            step.Source.ShouldBe(source);
            facts.Kinds.ShouldBe(["issue", "reissue-reorganisation", "reissue-simple"]);
            facts.Kinds.Select(step.Limit.For).ShouldBe([issue, reorganisation, simple]);
            facts.ReceiptDayCounts.ShouldBe(false);
        }
    }

    [Theory]
    [InlineData(1, "chancellery", "15min")]
    [InlineData(2, "head", "1wd")]
    [InlineData(3, "executor", "25wd")]
    [InlineData(4, "head", "1wd")]
    [InlineData(5, "executor", "1wd")]
    [InlineData(6, "executor", null)]
    [InlineData(7, "executor", "1wd")]
    [InlineData(8, "head", "1wd")]
    public void A_step_of_the_attestation_has_its_role_limit_and_paragraph(int order, string role, string? limit)
    {
        var step = Read("expert-attestation").Steps.Single(one => one.Order == order);

        step.Role.ShouldBe(role);
        step.Limit.For("issue").ShouldBe(limit);
        step.Source.ShouldBe($"¶5({order})");
    }

    [Theory]
    [InlineData(1, "chancellery")]
    [InlineData(2, "head")]
    [InlineData(3, "executor")]
    [InlineData(4, "head")]
    public void A_step_of_the_accreditation_takes_ten_minutes(int order, string role)
    {
        var step = Read("pm-accreditation").Steps.Single(one => one.Order == order);

        step.Role.ShouldBe(role);
        step.Limit.For("issue").ShouldBe("10min");
        step.Source.ShouldBe($"¶5({order})");
    }

    [Fact]
    public void Experts_are_persons_and_who_manages_projects_is_an_organisation()
    {
        Read("expert-attestation").Applicants.ShouldBe(["natural"]);
        Read("pm-accreditation").Applicants.ShouldBe(["legal"]);
    }

    [Theory]
    [InlineData("design-licence", "¶9")]
    [InlineData("survey-licence", "¶9")]
    [InlineData("construction-licence", "¶9")]
    [InlineData("expert-attestation", "¶8")]
    [InlineData("pm-accreditation", "¶8")]
    public void The_portal_has_a_registration_seven_processes_and_three_conditions(string service, string paragraph)
    {
        string[] labels =
        [
            "registration",
            "process 1",
            "condition 1",
            "process 2",
            "process 3",
            "condition 2",
            "process 4",
            "process 5",
            "condition 3",
            "process 6",
            "process 7",
        ];
        var nodes = Read(service).Nodes;

        nodes.Select(node => node.Label).ShouldBe(labels, ignoreOrder: true);
        labels
            .Select((label, place) => (nodes.Single(node => node.Label == label).Source, $"{paragraph}({place + 1})"))
            .ShouldAllBe(pair => pair.Source == pair.Item2);
        nodes
            .Where(node => node.OnFailure is not null)
            .Select(node => node.OnFailure)
            .ShouldBe(["process 2", "process 4", "process 6"], ignoreOrder: true);
    }

    private static EditionFacts Read(string service) =>
        EditionFolder.ReadFile(Path.Combine(Repository.Workflows, "aktobe", service + ".json"), Repository.Workflows).Facts;
}

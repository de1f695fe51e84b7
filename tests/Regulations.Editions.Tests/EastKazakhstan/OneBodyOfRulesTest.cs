using Regulations.Editions.Facts;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.EastKazakhstan;

/// <summary>Resolution No 242 gives four services the same rules; what is read from one in its own tests holds for the others.</summary>
public sealed class OneBodyOfRulesTest
{
    private static readonly EditionFacts Survey = ShippedEdition.SurveyLicence.Facts;

    [Theory]
    [InlineData("design-licence", "Жобалау қызметіне лицензия беру")]
    [InlineData("construction-licence", "Құрылыс-монтаждау жұмыстарына лицензия беру")]
    [InlineData("shared-equity-licence", "Үлескерлердің ақшасын тарту есебінен тұрғын үй ғимараттарын салуды ұйымдастыруға лицензия беру")]
    public void A_service_differs_from_the_survey_licence_in_what_is_licensed_only(string service, string name)
    {
        var facts = EditionFolder.ReadFile(Path.Combine(Repository.Workflows, "eastkz", service + ".json"), Repository.Workflows).Facts;

        facts.Key.ShouldBe("eastkz/" + service);
        facts.Name.Kk.ShouldBe(name);
        facts.Name.IsComplete.ShouldBeTrue();
        facts.NumberPrefix.ShouldNotBe(Survey.NumberPrefix);
        facts.Act.ShouldBe(Survey.Act);
        facts.Channels.ShouldBe(Survey.Channels);
        facts.Kinds.ShouldBe(Survey.Kinds);
        facts.ReceiptDayCounts.ShouldBe(Survey.ReceiptDayCounts);
        facts.Total!.ShouldBe(Survey.Total!);
        facts.Nodes.Select(Told).ShouldBe(Survey.Nodes.Select(Told));
        facts.Steps.Select(step => Told(step, facts)).ShouldBe(Survey.Steps.Select(step => Told(step, Survey)));
    }

    private static string Told(NodeFacts node) => $"{node.Id} {node.Channel} {node.Label} {node.Actor} {node.OnFailure} {node.Source}";

    private static string Told(StepFacts step, EditionFacts facts) =>
        $"{step.Id} {step.Order} {step.Role} {step.Source} {string.Join(' ', facts.Kinds.Select(step.Limit.For))}";
}

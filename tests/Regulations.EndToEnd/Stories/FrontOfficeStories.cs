using Regulations.EndToEnd.House;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>A survey licence asked for at the counter of the State Corporation.</summary>
public sealed class FrontOfficeStories(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    private const string Iin = "950815350123";
    private const string Name = "Қасенов Арман Талғатұлы";
    private const string IinNobodyKnows = "900228303032";

    private Provider Provider => new(PersonAsync);

    [Fact]
    public async Task A_request_goes_through_every_step_to_a_licence_handed_over()
    {
        var counter = await OperatorAsync();
        await counter.EntersTheApplicantAsync(Iin, Name);
        await counter.FindsTheDocumentsCompleteAsync();
        var request = await counter.Page.NumberAsync();

        await Provider.GivesTheLicenceAsync(request);
        await counter.HandsOverAsync();

        await counter.Page.StandsAsync("granted");
        (await counter.Page.Documents.CountAsync()).ShouldBe(2, "the receipt and the licence");
    }

    [Fact]
    public async Task A_person_the_database_does_not_know_ends_the_request()
    {
        var counter = await OperatorAsync();
        await counter.EntersTheApplicantAsync(IinNobodyKnows, "Сағынтаев Данияр Ермекұлы");

        await counter.Page.StandsAsync("refused");
    }

    [Fact]
    public async Task Incomplete_documents_end_in_a_refusal_of_acceptance()
    {
        var counter = await OperatorAsync();
        await counter.EntersTheApplicantAsync(Iin, Name);
        await counter.FindsTheDocumentsIncompleteAsync();

        await counter.Page.StandsAsync("refused");
        (await counter.Page.Documents.CountAsync()).ShouldBe(1, "the refusal of acceptance");
    }

    [Fact]
    public async Task Requirements_that_are_not_met_end_in_a_motivated_refusal_handed_over()
    {
        var counter = await OperatorAsync();
        await counter.EntersTheApplicantAsync(Iin, Name);
        await counter.FindsTheDocumentsCompleteAsync();
        var request = await counter.Page.NumberAsync();
        await Provider.RegistersAsync(request);
        await Provider.AppointsAsync(request);
        await Provider.FindsTheDocumentsCompleteAsync(request);
        await Provider.FindsTheRequirementsNotMetAsync(request);
        await Provider.DrawsUpTheRefusalAsync(request);
        await counter.HandsOverAsync();

        await counter.Page.StandsAsync("refused");
    }

    [Fact]
    public async Task A_duplicate_finds_the_licence_in_the_register()
    {
        var counter = await OperatorAsync("duplicate");
        await counter.EntersTheHolderOfAsync("20007731", Iin, Name);
        await counter.FindsTheDocumentsCompleteAsync(withQualification: false);
        var request = await counter.Page.NumberAsync();

        await Provider.GivesTheLicenceAsync(request);
        await counter.HandsOverAsync();

        await counter.Page.StandsAsync("granted");
    }

    private async Task<FrontOfficeOperator> OperatorAsync(string kind = "issue") =>
        await FrontOfficeOperator.BeginsAsync(await PersonAsync(People.Operator), kind);
}

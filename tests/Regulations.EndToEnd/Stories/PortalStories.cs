using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Regulations.Testing;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>A survey licence asked for through the portal.</summary>
public sealed class PortalStories(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    private Provider Provider => new(PersonAsync);

    [Fact]
    public async Task A_request_goes_through_every_step_to_a_licence_in_the_applicants_hands()
    {
        var applicant = await ApplicantAsync(People.Applicant);
        await applicant.FillsInTheRequestAsync();
        var request = await applicant.PaysAndSignsAsync();

        await Provider.GivesTheLicenceAsync(request);
        await applicant.ReceivesAsync();

        await applicant.Page.StandsAsync("granted");
        (await applicant.Page.Documents.CountAsync()).ShouldBe(2, "the receipt and the licence");
        Approved.Check(await applicant.Page.HistoryAsync());
    }

    [Fact]
    public async Task An_account_that_is_not_genuine_ends_the_request()
    {
        var applicant = await ApplicantAsync(People.ApplicantWithoutGenuineAccount);

        await applicant.Page.StandsAsync("refused");
    }

    [Fact]
    public async Task A_fee_that_is_not_paid_ends_the_request()
    {
        var applicant = await ApplicantAsync(People.ApplicantWhosePaymentIsDeclined);
        await applicant.FillsInTheRequestAsync();
        await applicant.PaysAsync();

        await applicant.Page.StandsAsync("refused");
    }

    [Fact]
    public async Task A_signature_not_confirmed_is_repeated_with_another_certificate_without_paying_again()
    {
        var applicant = await ApplicantAsync(People.ApplicantWithExpiredCertificate);
        await applicant.FillsInTheRequestAsync();
        await applicant.PaysAsync();
        await applicant.ChoosesTheCertificateAsync(1);
        await applicant.TriesAnotherCertificateAsync();
        await applicant.ChoosesTheCertificateAsync(2);
        await applicant.SignsAsync();

        var request = await applicant.Page.NumberAsync();
        (await new InboxPage((await PersonAsync(People.Chancellery)).Page).HasTaskOfAsync(request)).ShouldBeTrue();
    }

    [Fact]
    public async Task Requirements_that_are_not_met_end_in_a_motivated_refusal()
    {
        var applicant = await ApplicantAsync(People.NewApplicant);
        await applicant.FillsInTheRequestAsync();
        var request = await applicant.PaysAndSignsAsync();
        await Provider.RegistersAsync(request);
        await Provider.AppointsAsync(request);
        await Provider.FindsTheDocumentsCompleteAsync(request);
        await Provider.FindsTheRequirementsNotMetAsync(request);
        await Provider.DrawsUpTheRefusalAsync(request);

        await applicant.Page.StandsAsync("refused");
        (await applicant.Page.Documents.CountAsync()).ShouldBe(2, "the receipt and the motivated refusal");
    }

    [Fact]
    public async Task A_draft_the_head_returns_comes_back_corrected_and_is_signed()
    {
        var applicant = await ApplicantAsync(People.Applicant);
        await applicant.FillsInTheRequestAsync();
        var request = await applicant.PaysAndSignsAsync();
        await Provider.AcceptsAndStudiesAsync(request);
        await Provider.FormsTheLicenceAsync(request);
        await Provider.ReturnsTheDraftAsync(request, "Ерекше шарттар көрсетілмеген");
        await Provider.FormsTheLicenceAsync(request);
        await Provider.SignsTheLicenceAsync(request);
        await Provider.SendsTheLicenceAsync(request);
        await applicant.ReceivesAsync();

        await applicant.Page.StandsAsync("granted");
    }

    [Fact]
    public async Task An_applicant_may_withdraw_until_the_result_is_sent()
    {
        var applicant = await ApplicantAsync(People.Applicant);
        await applicant.FillsInTheRequestAsync();
        var request = await applicant.PaysAndSignsAsync();
        await Provider.RegistersAsync(request);

        await applicant.Page.WithdrawAsync("Құжаттарды толықтырамын");

        await applicant.Page.StandsAsync("withdrawn");
        (await new InboxPage((await PersonAsync(People.Head)).Page).HasTaskOfAsync(request)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reissue_finds_the_licence_in_the_register()
    {
        var applicant = await ApplicantAsync(People.Applicant, "reissue-simple");
        await applicant.AsksForAReissueOfAsync("19004127");
        var request = await applicant.PaysAndSignsAsync();
        await Provider.GivesTheLicenceAsync(request);
        await applicant.ReceivesAsync();

        await applicant.Page.StandsAsync("granted");
    }

    [Fact]
    public async Task A_duplicate_of_a_licence_nobody_knows_is_asked_for_again()
    {
        var applicant = await ApplicantAsync(People.Applicant, "duplicate");
        await applicant.AsksForADuplicateOfAsync("23006536");

        await applicant.AsksForADuplicateOfAsync("21011853");

        var request = await applicant.PaysAndSignsAsync();
        await Provider.GivesTheLicenceAsync(request);
        await applicant.ReceivesAsync();
        await applicant.Page.StandsAsync("granted");
    }

    private async Task<PortalApplicant> ApplicantAsync(string person, string kind = "issue") =>
        await PortalApplicant.StartsAsync(await PersonAsync(person), kind);
}

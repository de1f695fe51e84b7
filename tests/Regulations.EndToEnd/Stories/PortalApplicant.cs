using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;

namespace Regulations.EndToEnd.Stories;

/// <summary>What an applicant does at the portal for a survey licence, act by act.</summary>
internal sealed class PortalApplicant
{
    private const string Edition = "eastkz/survey-licence";

    private PortalApplicant(CabinetRequestPage page) => Page = page;

    /// <summary>The request in the cabinet.</summary>
    public CabinetRequestPage Page { get; }

    /// <summary>Presses "start" for a kind of request.</summary>
    public static async Task<PortalApplicant> StartsAsync(Visitor visitor, string kind = "issue")
    {
        await new ServicePage(visitor.Page).StartAsync(Edition, kind);
        return new PortalApplicant(new CabinetRequestPage(visitor.Page));
    }

    /// <summary>Process 3 for a first licence.</summary>
    public async Task FillsInTheRequestAsync()
    {
        var task = await Page.TaskAsync();
        await FillCommonAsync(task);
        await task.FillAsync("workType", "geodesic");
        await task.FillAsync("category", "III");
        await task.AttachAsync("docQualification", "biliktilik.pdf");
        await task.SendAsync();
    }

    /// <summary>Process 3 for a reissue because a natural person has another name.</summary>
    public async Task AsksForAReissueOfAsync(string licence)
    {
        var task = await Page.TaskAsync();
        await FillCommonAsync(task);
        await task.FillAsync("licenceNumber", licence);
        await task.FillAsync("change", "natural-person");
        await task.AttachAsync("docChange", "zheke-kualik.pdf");
        await task.SendAsync();
    }

    /// <summary>Process 3 for a duplicate.</summary>
    public async Task AsksForADuplicateOfAsync(string licence)
    {
        var task = await Page.TaskAsync();
        await FillCommonAsync(task);
        await task.FillAsync("licenceNumber", licence);
        await task.FillAsync("duplicateReason", "lost");
        await task.SendAsync();
    }

    /// <summary>Process 4.</summary>
    public async Task PaysAsync() => await (await (await Page.TaskAsync()).FillAsync("agreed", "true")).SendAsync();

    /// <summary>Process 6: the n-th certificate, from 1.</summary>
    public async Task ChoosesTheCertificateAsync(int number = 1) =>
        await (await (await Page.TaskAsync()).ChooseCertificateAsync(number)).SendAsync();

    /// <summary>After a certificate was found wanting.</summary>
    public async Task TriesAnotherCertificateAsync() => await (await (await Page.TaskAsync()).DecideAsync("again")).SendAsync();

    /// <summary>Process 8; the certificate chosen before is offered first.</summary>
    public async Task SignsAsync() => await (await (await Page.TaskAsync()).FillAsync("confirmed", "true")).SendAsync();

    /// <summary>Process 11.</summary>
    public async Task ReceivesAsync() => await (await Page.TaskAsync()).SendAsync();

    /// <summary>Processes 4 to 9; gives the number under which the request is registered.</summary>
    public async Task<string> PaysAndSignsAsync()
    {
        await PaysAsync();
        await ChoosesTheCertificateAsync();
        await SignsAsync();
        return await Page.NumberAsync();
    }

    private static async Task FillCommonAsync(TaskForm task)
    {
        await task.FillAsync("address", "Өскемен қаласы, Қазақстан көшесі, 27");
        await task.FillAsync("phone", "+77051234567");
        await task.FillAsync("actsAs", "self");
        await task.FillAsync("consent", "true");
    }
}

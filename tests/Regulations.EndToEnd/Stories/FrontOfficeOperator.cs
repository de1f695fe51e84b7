using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;

namespace Regulations.EndToEnd.Stories;

/// <summary>What an operator of the State Corporation does for somebody who came to the counter.</summary>
internal sealed class FrontOfficeOperator
{
    private const string Edition = "eastkz/survey-licence";

    private FrontOfficeOperator(FrontOfficePage page) => Page = page;

    /// <summary>The request at the front office.</summary>
    public FrontOfficePage Page { get; }

    /// <summary>Begins a request.</summary>
    public static async Task<FrontOfficeOperator> BeginsAsync(Visitor visitor, string kind = "issue")
    {
        var page = new FrontOfficePage(visitor.Page);
        await page.StartAsync(Edition, kind);
        return new FrontOfficeOperator(page);
    }

    /// <summary>Process 2 for a first licence.</summary>
    public async Task EntersTheApplicantAsync(string iin, string name)
    {
        var task = await Page.TaskAsync();
        await FillApplicantAsync(task, iin, name);
        await task.FillAsync("workType", "geological");
        await task.FillAsync("category", "III");
        await task.SendAsync();
    }

    /// <summary>Process 2 for a duplicate.</summary>
    public async Task EntersTheHolderOfAsync(string licence, string iin, string name)
    {
        var task = await Page.TaskAsync();
        await FillApplicantAsync(task, iin, name);
        await task.FillAsync("licenceNumber", licence);
        await task.FillAsync("duplicateReason", "damaged");
        await task.SendAsync();
    }

    /// <summary>Process 5: everything is there; the operator certifies with the own EDS.</summary>
    public async Task FindsTheDocumentsCompleteAsync(bool withQualification = true)
    {
        var task = await Page.TaskAsync();
        await task.DecideAsync("complete");
        await task.AttachAsync("scanRequest", "otinish.pdf");
        if (withQualification)
            await task.AttachAsync("docQualification", "biliktilik.pdf");
        await task.SignWithAsync();
        await task.SendAsync();
    }

    /// <summary>Process 5: something is missing.</summary>
    public async Task FindsTheDocumentsIncompleteAsync()
    {
        var task = await Page.TaskAsync();
        await task.DecideAsync("incomplete");
        await task.FillAsync("missing", "Біліктілік талаптары туралы мәліметтер");
        await task.OnTheGroundAsync("Құжаттар толық емес");
        await task.SignIfAskedAsync();
        await task.SendAsync();
    }

    /// <summary>Process 9.</summary>
    public async Task HandsOverAsync()
    {
        var task = await Page.TaskAsync();
        await task.FillAsync("identified", "true");
        await task.SendAsync();
    }

    private static async Task FillApplicantAsync(TaskForm task, string iin, string name)
    {
        await task.FillAsync("id", iin);
        await task.FillAsync("type", "natural");
        await task.FillAsync("name", name);
        await task.FillAsync("address", "Риддер қаласы, Тәуелсіздік даңғылы, 4");
        await task.FillAsync("phone", "+77779876543");
        await task.FillAsync("actsAs", "self");
    }
}

using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;

namespace Regulations.EndToEnd.Stories;

/// <summary>The provider's steps of the survey licence, each done in the inbox by the person whose step it is.</summary>
internal sealed class Provider(Func<string, Task<Visitor>> personAsync)
{
    /// <summary>Step 1.</summary>
    public async Task RegistersAsync(string request) => await (await TakeUpAsync(People.Chancellery, request)).SendAsync();

    /// <summary>Step 2: the head names the executor.</summary>
    public async Task AppointsAsync(string request, string executor = People.Executor) =>
        await (await (await TakeUpAsync(People.Head, request)).FillAsync("executor", executor)).SendAsync();

    /// <summary>Step 3.</summary>
    public async Task FindsTheDocumentsCompleteAsync(string request) =>
        await (await (await TakeUpAsync(People.Executor, request)).FillAsync("complete", "yes")).SendAsync();

    /// <summary>Step 4, when the requirements are met.</summary>
    public async Task FindsTheRequirementsMetAsync(string request)
    {
        var task = await TakeUpAsync(People.Executor, request);
        await task.DecideAsync("meets");
        await task.FillAsync("finding", "Біліктілік талаптары орындалған");
        await task.SendAsync();
    }

    /// <summary>Step 4, when they are not.</summary>
    public async Task FindsTheRequirementsNotMetAsync(string request)
    {
        var task = await TakeUpAsync(People.Executor, request);
        await task.DecideAsync("fails");
        await task.FillAsync("finding", "Маманның еңбек өтілі жеткіліксіз");
        await task.FillAsync("refusalGround", "requirements");
        await task.OnTheGroundAsync("Біліктілік талаптары орындалмаған");
        await task.SendAsync();
    }

    /// <summary>Step 5.</summary>
    public async Task DrawsUpTheRefusalAsync(string request)
    {
        var task = await TakeUpAsync(People.Executor, request);
        await task.FillAsync("refusalGround", "requirements");
        await task.FillAsync("text", "Маманның еңбек өтілі үш жылдан кем: біліктілік талаптары орындалмаған.");
        await task.SendAsync();
    }

    /// <summary>Step 6.</summary>
    public async Task FormsTheLicenceAsync(string request) => await (await TakeUpAsync(People.Executor, request)).SendAsync();

    /// <summary>Step 7: the head signs.</summary>
    public async Task SignsTheLicenceAsync(string request)
    {
        var task = await TakeUpAsync(People.Head, request);
        await task.DecideAsync("signed");
        await task.SignWithAsync();
        await task.SendAsync();
    }

    /// <summary>Step 7: the head returns the draft.</summary>
    public async Task ReturnsTheDraftAsync(string request, string ground)
    {
        var task = await TakeUpAsync(People.Head, request);
        await task.DecideAsync("returned");
        await task.OnTheGroundAsync(ground);
        await task.SendAsync();
    }

    /// <summary>Step 8.</summary>
    public async Task SendsTheLicenceAsync(string request) => await (await TakeUpAsync(People.Executor, request)).SendAsync();

    /// <summary>Steps 1 to 4, requirements met.</summary>
    public async Task AcceptsAndStudiesAsync(string request)
    {
        await RegistersAsync(request);
        await AppointsAsync(request);
        await FindsTheDocumentsCompleteAsync(request);
        await FindsTheRequirementsMetAsync(request);
    }

    /// <summary>Steps 1 to 8 as they go when nothing is wrong.</summary>
    public async Task GivesTheLicenceAsync(string request)
    {
        await AcceptsAndStudiesAsync(request);
        await FormsTheLicenceAsync(request);
        await SignsTheLicenceAsync(request);
        await SendsTheLicenceAsync(request);
    }

    private async Task<TaskForm> TakeUpAsync(string person, string request) =>
        await new InboxPage((await personAsync(person)).Page).TakeUpAsync(request);
}

using Regulations.EndToEnd.Pages;
using Xunit;

namespace Regulations.EndToEnd.House;

/// <summary>One story told with people at browsers. When it fails, what each of them saw is kept in <c>artifacts/end-to-end</c>.</summary>
public abstract class Scenario(Chromium chromium, RunningHouse house) : IAsyncLifetime
{
    private readonly Dictionary<string, Visitor> visitors = new(StringComparer.Ordinal);

    /// <summary>The house it plays in.</summary>
    protected RunningHouse House => house;

    /// <summary>Nothing to prepare.</summary>
    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Sends everybody home.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        var test = TestContext.Current;
        var failed = test.TestState?.Result == TestResult.Failed;
        var folder = Path.Combine(Places.Artifacts, $"{GetType().Name}.{test.TestMethod?.MethodName}");
        foreach (var visitor in visitors.Values)
        {
            if (failed)
                await visitor.PhotographAsync(folder);
            await visitor.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody sits down at a browser, not signed in.</summary>
    private protected async Task<Visitor> ArriveAsync(string name, string language = "kk")
    {
        var visitor = await Visitor.ArriveAsync(chromium.Browser, house.Address, name, language);
        visitors.Add(name, visitor);
        return visitor;
    }

    /// <summary>A person of the demonstration at their own browser; who sat down once stays there, signed in.</summary>
    private protected async Task<Visitor> PersonAsync(string userName)
    {
        if (visitors.TryGetValue(userName, out var seated))
            return seated;
        var visitor = await ArriveAsync(userName);
        await new SignInPage(visitor.Page).SignInAsAsync(userName);
        return visitor;
    }
}
